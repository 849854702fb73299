public import Weather
public import WeatherAnalysis

/// What a reader must know to take a summary's figures for what they are.
public struct SummaryNotes: Sendable {
  private let language: Language

  /// Notes in a language.
  public init(language: Language) {
    self.language = language
  }

  /// What was counted and what was left out.
  public func counted(_ summary: Summary, leftOut parts: [String]) -> String {
    let count = summary.groups.reduce(0) { $0 + $1.observationCount }
    let dates = summary.dates.map { range in
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound) ~ \(range.upperBound)"
    }
    let period = dates.map { " (\($0))" } ?? ""
    let counted = language.text(
      ko: "관측값 \(count)건 집계\(period)",
      en: "\(count) \(count == 1 ? "observation" : "observations") counted\(period)")
    guard !parts.isEmpty else { return counted + "." }
    return counted + language.text(ko: ". 제외: ", en: ". Left out: ")
      + parts.joined(separator: ", ") + "."
  }

  /// That the figures are captured values, and how far such values typically lie from a day's.
  public func captured(_ summary: Summary) -> String {
    let what = language.text(
      ko: "페이지에 찍힌 순간값입니다. 하루의 최저·최고·평균이 아니므로 ≤는 상한, ≥는 하한입니다.",
      en: "These are captured values, not official daily ones: "
        + "a minimum is an upper bound (≤), a maximum a lower bound (≥).")
    guard let error = SnapshotError.typical(capturesADay: summary.capturesADay) else { return what }
    let low = degrees(error.maximumTooLow)
    let high = degrees(error.minimumTooHigh)
    let mean = degrees(error.meanOff)
    let captures = error.capturesADay
    let typical = language.text(
      ko: "하루 \(captures)회 수집이면 보통 최고는 \(low)℃ 낮고 최저는 \(high)℃ 높으며 "
        + "평균은 \(mean)℃ 어긋납니다(청주, 2022년).",
      en: "With \(captures) \(captures == 1 ? "capture" : "captures") a day, maxima are typically "
        + "\(low) ℃ too low, minima \(high) ℃ too high, means off by \(mean) ℃ "
        + "(Cheongju, 2022).")
    return what + " " + typical
  }

  /// That condition counts are no weather frequencies.
  public var conditions: String {
    language.text(
      ko: "날씨 횟수는 날씨의 빈도가 아닙니다. 비·눈·안개를 찍는 지점은 22곳쯤이고 나머지는 구름만 찍으며, "
        + "날씨 정보 없음은 비일 수도 있습니다.",
      en: "Condition counts are no weather frequencies: about 22 stations ever print rain, snow, "
        + "mist or haze, the others cloud alone, and an unknown may well be rain.")
  }

  private func degrees(_ hundredths: Int) -> String {
    hundredths % 10 == 0
      ? "\(hundredths / 100).\(hundredths / 10 % 10)"
      : "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
