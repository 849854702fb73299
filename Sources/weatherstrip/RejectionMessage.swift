import Weather

extension Rejection {
  /// The longest text shown of a rejected row; a whole strip is shown by its first rows.
  private static let longestText = 80

  /// What was found, and why it was rejected.
  func message(in language: Language) -> String {
    let line = String(decoding: rawText, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    return "\(reason.message(found: Self.shortened(found), in: language)): \(Self.shortened(line))"
  }

  private static func shortened(_ text: String) -> String {
    text.count > longestText ? text.prefix(longestText) + "…" : text
  }
}

extension Rejection.Reason {
  fileprivate func message(found: String, in language: Language) -> String {
    switch self {
    case .unknownStation:
      language.text(
        ko: "모르는 지점 \"\(found)\"(--stations로 더할 수 있음)",
        en: "no known station in \"\(found)\" (add one with --stations)")
    case .missingStation:
      language.text(ko: "지점 이름 없음", en: "no station's name, and its place does not tell it")
    case .unknownCondition:
      language.text(
        ko: "모르는 날씨 \"\(found)\"(--conditions로 더할 수 있음)",
        en: "unknown condition \"\(found)\" (add it with --conditions)")
    case .forecastCondition:
      language.text(ko: "예보 낱말 \"\(found)\"", en: "\"\(found)\" is a word of forecasts")
    case .malformedTemperature:
      language.text(
        ko: "기온 \"\(found)\"을 읽을 수 없음(-3.4 꼴이어야 함)",
        en: "temperature \"\(found)\" is not clear; expected one like -3.4")
    case .temperatureOutOfRange:
      language.text(
        ko: "기온 \"\(found)\"이 -90.0~60.0 밖임",
        en: "temperature \"\(found)\" lies outside -90.0 to 60.0")
    case .fahrenheit:
      language.text(ko: "화씨 \"\(found)\"", en: "\"\(found)\" is in degrees Fahrenheit")
    case .range:
      language.text(
        ko: "\"\(found)\"은 관측값이 아니라 범위임",
        en: "\"\(found)\" is a range or a pair, as forecasts print")
    case .emptyRow:
      language.text(ko: "이름뿐인 줄", en: "a station's name with nothing behind")
    case .impossibleDate:
      language.text(ko: "없는 날짜 \"\(found)\"", en: "there is no date \"\(found)\"")
    case .missingDate:
      language.text(
        ko: "날짜 줄이 없는 날씨띠(--captured로 수집 시각을 줄 수 있음)",
        en: "a strip without a date line (give its capture time with --captured)")
    }
  }
}
