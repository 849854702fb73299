public import Weather
public import WeatherAnalysis

/// The hours that were found for strips, row by row, for people and machines.
public struct HourReport: Sendable {
  private let language: Language
  private let isForPeople: Bool

  /// A report in a language, which matters for people alone.
  public init(language: Language, isForPeople: Bool) {
    self.language = language
    self.isForPeople = isForPeople
  }

  /// The columns: one for each fact, for machines; fewer, for people.
  public var columns: [ReportColumn] {
    guard isForPeople else { return Self.fields }
    return [
      title("date", ko: "표시 날짜", en: "Strip date"), title("strip_id", ko: "날씨띠", en: "Strip"),
      title("state", ko: "상태", en: "State"), title("result", ko: "결과", en: "Result"),
      title("true_time", ko: "공식 기록의 때", en: "True time"),
      title("agreeing", ko: "맞는 지점(같은 값)", en: "Agreeing (the same)"),
      title("runner_up", ko: "다음으로 맞는 때", en: "Runner-up"),
      title("assigned_hour", ko: "저장된 시각", en: "Assigned hour"),
    ]
  }

  private static let fields = [
    ReportColumn("date"), ReportColumn("strip_id"), ReportColumn("state"), ReportColumn("result"),
    ReportColumn("doubt"), ReportColumn("true_date"), ReportColumn("true_hour", isNumeric: true),
    ReportColumn("agreeing", isNumeric: true), ReportColumn("same", isNumeric: true),
    ReportColumn("compared", isNumeric: true),
    ReportColumn("runner_up_date"), ReportColumn("runner_up_hour", isNumeric: true),
    ReportColumn("runner_up_agreeing", isNumeric: true),
    ReportColumn("assigned_hour", isNumeric: true),
  ]

  private func title(_ name: String, ko korean: String, en english: String) -> ReportColumn {
    ReportColumn(name, title: language.text(ko: korean, en: english))
  }

  /// The cells of a strip.
  public func cells(for strip: PrintedStrip, _ match: HourMatch) -> [Cell] {
    isForPeople ? peopleCells(for: strip, match) : machineCells(for: strip, match)
  }

  private func machineCells(for strip: PrintedStrip, _ match: HourMatch) -> [Cell] {
    let (best, runnerUp) = (match.best, match.runnerUp)
    return [
      .text(strip.date.description), .text(strip.stripID), .text(strip.state.rawValue),
      .text(result(of: match, on: strip.date)), Cell(doubt(about: match)?.rawValue),
      Cell(match.found?.date.description), match.found.map { .integer($0.hour) } ?? .missing,
      best.map { .integer($0.agreeing) } ?? .missing,
      best.map { .integer($0.same) } ?? .missing,
      best.map { .integer($0.compared) } ?? .missing, Cell(runnerUp?.hour.date.description),
      runnerUp.map { .integer($0.hour.hour) } ?? .missing,
      runnerUp.map { .integer($0.agreeing) } ?? .missing,
      strip.hour.map { .integer($0.hour) } ?? .missing,
    ]
  }

  private func peopleCells(for strip: PrintedStrip, _ match: HourMatch) -> [Cell] {
    let doubt = doubt(about: match).map { ": \($0.name(in: language))" } ?? ""
    return [
      .text(strip.date.description), .text(strip.stripID), .text(strip.state.name(in: language)),
      .text(result(of: match, on: strip.date) + doubt), Cell(match.found?.description),
      Cell(match.best.map { "\($0.agreeing)/\($0.compared) (\($0.same))" }),
      Cell(match.runnerUp.map { "\($0.hour) (\($0.agreeing))" }),
      Cell(strip.hour.map { "\($0.hour.padded(to: 2)):00" }),
    ]
  }

  private func result(of match: HourMatch, on date: CalendarDate) -> String {
    guard let found = match.found else {
      return isForPeople ? language.text(ko: "정하지 못함", en: "undecided") : "undecided"
    }
    if found.date == date {
      return isForPeople ? language.text(ko: "찾음", en: "found") : "found"
    }
    return isForPeople ? language.text(ko: "다른 날짜", en: "of another date") : "redated"
  }

  private func doubt(about match: HourMatch) -> HourMatch.Doubt? {
    guard case .undecided(let doubt) = match.outcome else { return nil }
    return doubt
  }
}

extension HourMatch.Doubt {
  /// The doubt for people.
  public func name(in language: Language) -> String {
    switch self {
    case .notInRecord: language.text(ko: "기록에 없음", en: "not in the record")
    case .tooFewStations: language.text(ko: "지점이 모자람", en: "too few stations")
    case .tooFewAgree: language.text(ko: "맞는 지점이 모자람", en: "too few agree")
    case .tooClose: language.text(ko: "다른 시각과 가림 없음", en: "another hour fits as well")
    }
  }
}

extension StripState {
  /// The state for people.
  public func name(in language: Language) -> String {
    switch self {
    case .live: language.text(ko: "갱신 중", en: "live")
    case .frozen: language.text(ko: "갱신 멈춤", en: "frozen")
    case .carriedOver: language.text(ko: "자정 넘김", en: "carried over")
    case .notChecked: language.text(ko: "확인 못 함", en: "not checked")
    }
  }
}
