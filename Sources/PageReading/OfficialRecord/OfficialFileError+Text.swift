public import Weather

extension OfficialFileError {
  /// `path:line: what was found; what was expected; what to do`.
  public func text(in language: Language) -> String {
    if case .input(let error) = problem { return error.text(in: language) }
    let place = line.map { "\(location):\($0)" } ?? location
    return "\(place): \(problem.text(in: language))"
  }
}

extension OfficialFileError.Problem {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .input(let error): error.text(in: language)
    case .damaged(let offset, let damage): Self.text(of: damage, at: offset, in: language)
    case .unsupportedEncoding(let reason): reason
    case .empty, .utf16, .unsupported: textOfFile(in: language)
    case .unknownHeader, .ambiguousHeader, .repeatedColumn: textOfHeader(in: language)
    case .valueCount, .openQuote, .textBehindQuote, .longRecord: textOfRow(in: language)
    case .value(let found, let column, let expected):
      language.text(
        ko: "\(column) 열에 \"\(found)\"이(가) 있습니다. \(expected.text(in: .korean))",
        en: "\"\(found)\" in column \(column); \(expected.text(in: .english))")
    }
  }

  private static func text(
    of damage: Damage.Problem, at offset: Int, in language: Language
  ) -> String {
    let found =
      switch damage {
      case .truncatedMember: language.text(ko: "끊겼습니다", en: "breaks off")
      case .expandsTooMuch:
        language.text(ko: "250배 넘게 커집니다", en: "grows to more than 250 times its size")
      default: language.text(ko: "손상되었습니다", en: "is damaged")
      }
    return language.text(
      ko: "바이트 \(offset)에서 시작하는 gzip 데이터가 \(found). 온전한 파일이 필요하니 다시 받아 주세요",
      en: "the gzip data that begins at byte \(offset) \(found); expected a whole file; "
        + "fetch it again")
  }

  private func textOfFile(in language: Language) -> String {
    switch self {
    case .utf16:
      language.text(
        ko: "UTF-16입니다. UTF-8이나 CP949여야 하니, 그렇게 저장해 주세요",
        en: "is UTF-16; expected UTF-8 or CP949; save it as one of these")
    case .unsupported(let kind):
      language.text(
        ko: "읽지 못하는 형식입니다(\(kind)). CSV나 이를 gzip으로 압축한 것이어야 하니, CSV로 저장해 주세요",
        en: "is \(kind); expected CSV, or CSV in gzip; save it as CSV")
    default:
      language.text(
        ko: "비어 있습니다. \(Self.columnsExpected(in: .korean))",
        en: "is empty; \(Self.columnsExpected(in: .english))")
    }
  }

  private func textOfHeader(in language: Language) -> String {
    switch self {
    case .ambiguousHeader(let columns):
      language.text(
        ko: "머리글의 열은 \(columns.joined(separator: ", "))입니다. 시간 자료와 일 자료 가운데 하나여야 하니, "
          + "두 파일로 나누어 주세요",
        en: "columns \(columns.joined(separator: ", ")); expected those of hourly or of daily "
          + "values, not both; split the file in two")
    case .repeatedColumn(let name):
      language.text(
        ko: "\(name) 열이 두 번 있습니다. 한 번이어야 하니, 하나를 지워 주세요",
        en: "column \(name) stands twice; expected it once; delete one of the two")
    case .unknownHeader(let columns):
      language.text(
        ko: "머리글의 열은 \(columns.joined(separator: ", "))입니다. \(Self.columnsExpected(in: .korean))",
        en: "columns \(columns.joined(separator: ", ")); \(Self.columnsExpected(in: .english))")
    default: ""
    }
  }

  /// The columns of a header that is read, and where to get such a file.
  private static func columnsExpected(in language: Language) -> String {
    let daily = OfficialColumn.dailyTemperatures.map(\.rawValue).joined(separator: ", ")
    return language.text(
      ko: "시간 자료는 지점, 일시, 기온(°C) 열이, 일 자료는 지점, 일시와 \(daily) 가운데 하나 이상의 열이 "
        + "있어야 합니다. 기상자료개방포털(ASOS)에서 CSV로 받아 주세요",
      en: "expected 지점, 일시 and 기온(°C) for hourly values, or 지점, 일시 and one or more of \(daily) "
        + "for daily ones; download these as CSV from KMA's data portal (ASOS)")
  }

  private func textOfRow(in language: Language) -> String {
    switch self {
    case .valueCount(let found, let expected):
      language.text(
        ko: "값이 \(found)개입니다. 머리글처럼 \(expected)개여야 하니, 줄을 고치거나 파일을 다시 받아 주세요",
        en: "\(found) values; expected \(expected), as in the header; correct the row, or fetch "
          + "the file again")
    case .openQuote:
      language.text(
        ko: "여는 따옴표가 닫히지 않았습니다. 값 뒤에 닫는 따옴표를 넣어 주세요",
        en: "a quote is never closed; expected one behind the value; add it")
    case .textBehindQuote:
      language.text(
        ko: "닫는 따옴표 뒤에 다른 글자가 있습니다. 쉼표나 줄 끝이어야 합니다. 값 안의 따옴표는 두 번 써 주세요",
        en: "text behind a closing quote; expected a comma or the line's end; write quotes inside "
          + "a value twice")
    case .longRecord(let limit):
      language.text(
        ko: "줄이 \(limit)바이트보다 깁니다. 그보다 짧아야 하니, 닫히지 않은 따옴표가 있는지 봐 주세요",
        en: "a row of more than \(limit) bytes; expected a shorter one; look for a quote that is "
          + "never closed")
    default: ""
    }
  }
}

extension OfficialFileError.ValueKind {
  /// What was expected, and what to do.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .fullHour:
      language.text(
        ko: "시간 자료는 정시여야 합니다. 분 자료가 아닌 시간 자료를 받아 주세요",
        en: "expected a full hour, as hourly values have; download hourly values, not those of "
          + "minutes")
    default:
      language.text(
        ko: "\(form(in: .korean)) 합니다. 값을 고치거나 파일을 다시 받아 주세요",
        en: "expected \(form(in: .english)); correct the value, or fetch the file again")
    }
  }

  private func form(in language: Language) -> String {
    switch self {
    case .stationNumber:
      language.text(ko: "1부터 999999까지의 지점 번호여야", en: "a station's number, 1 to 999999")
    case .hour, .fullHour:
      language.text(ko: "YYYY-MM-DD HH:00 꼴의 시각이어야", en: "a date and hour, YYYY-MM-DD HH:00")
    case .date: language.text(ko: "YYYY-MM-DD 꼴의 날짜여야", en: "a date, YYYY-MM-DD")
    case .airTemperature:
      language.text(
        ko: "-90.0부터 60.0까지, 소수점 아래 한 자리까지의 기온이어야",
        en: "degrees Celsius from -90.0 to 60.0 with one decimal at most")
    case .precipitation:
      language.text(
        ko: "0부터 999.9까지, 소수점 아래 한 자리까지의 강수량이어야",
        en: "millimetres from 0 to 999.9 with one decimal at most")
    case .flag:
      language.text(
        ko: "0(정상), 1(오류), 9(결측)이거나 비어 있어야", en: "0 (good), 1 (error), 9 (missing) or nothing")
    case .phenomena:
      language.text(
        ko: "두 자리 현상번호를 이어 쓴 것이거나 비어 있어야",
        en: "numbers of phenomena, two digits each, or nothing")
    }
  }
}
