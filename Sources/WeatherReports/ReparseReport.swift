public import Weather

/// What changed when texts were read again, row by row: a row for each value, and for each strip
/// whose state alone has changed.
public struct ReparseReport: Sendable {
  private let tables: WeatherTables
  private let language: Language

  /// A report with these names, its tables in a language.
  public init(tables: WeatherTables, language: Language) {
    self.tables = tables
    self.language = language
  }

  /// The fields of forms for machines, in their order; the columns of tables for people.
  public func columns(for form: OutputFormat) -> [ReportColumn] {
    form.isForPeople ? titledColumns : Self.fields
  }

  /// The rows of a strip that has changed.
  public func rows(of change: StripChange, for form: OutputFormat) -> [[Cell]] {
    let observations: [ObservationChange?] =
      change.observations.isEmpty ? [nil] : change.observations
    return observations.map { observation in
      form.isForPeople ? titledCells(change, observation) : cells(change, observation)
    }
  }

  private static let fields = [
    ReportColumn("date"),
    ReportColumn("hour", isNumeric: true),
    ReportColumn("strip_id"),
    ReportColumn("state_before"),
    ReportColumn("state"),
    ReportColumn("station_id", isNumeric: true),
    ReportColumn("station"),
    ReportColumn("change"),
    ReportColumn("temperature_before_c", isNumeric: true),
    ReportColumn("temperature_c", isNumeric: true),
    ReportColumn("condition_before"),
    ReportColumn("condition"),
    ReportColumn("flags_before"),
    ReportColumn("flags"),
    ReportColumn("condition_class_before"),
    ReportColumn("condition_class"),
    ReportColumn("strip_id_before"),
  ]

  private func cells(_ change: StripChange, _ observation: ObservationChange?) -> [Cell] {
    let (before, after) = (observation?.before, observation?.after)
    return [
      .text(change.date.description),
      change.hour.map { .integer($0.hour) } ?? .missing,
      .text(change.stripID),
      Cell(change.stateBefore?.rawValue),
      Cell(change.stateAfter?.rawValue),
      observation.map { .integer($0.stationID) } ?? .missing,
      Cell(observation.flatMap { tables.stations[id: $0.stationID]?.name }),
      .text(observation?.kind.rawValue ?? "state"),
      Self.temperature(before),
      Self.temperature(after),
      Cell(before?.presentWeather?.printed),
      Cell(after?.presentWeather?.printed),
      Cell(before?.flags.names),
      Cell(after?.flags.names),
      Cell(before.map(\.conditionClass.rawValue)),
      Cell(after.map(\.conditionClass.rawValue)),
      Cell(change.previousID),
    ]
  }

  private static func temperature(_ observation: Observation?) -> Cell {
    observation?.airTemperature.map { .number($0.description) } ?? .missing
  }

  private var titledColumns: [ReportColumn] {
    [
      ReportColumn("date", title: language.text(ko: "날짜", en: "Date")),
      ReportColumn("strip", title: language.text(ko: "날씨띠", en: "Strip")),
      ReportColumn("station", title: language.text(ko: "지점", en: "Station")),
      ReportColumn("change", title: language.text(ko: "변화", en: "Change")),
      ReportColumn("before", title: language.text(ko: "전", en: "Before")),
      ReportColumn("after", title: language.text(ko: "후", en: "Now")),
    ]
  }

  private func titledCells(_ change: StripChange, _ observation: ObservationChange?) -> [Cell] {
    let former = change.previousID.map { language.text(ko: " (전 \($0))", en: " (was \($0))") }
    let start: [Cell] = [
      .text(change.date.description), .text(change.stripID + (former ?? "")),
    ]
    guard let observation else {
      return start + [
        .missing, .text(language.text(ko: "상태", en: "state")), Cell(change.stateBefore?.rawValue),
        Cell(change.stateAfter?.rawValue),
      ]
    }
    let name = tables.stations[id: observation.stationID].map(language.name(of:))
    return start + [
      .text(name ?? String(observation.stationID)), .text(observation.kind.name(in: language)),
      Cell(observation.before.map { value($0, besides: observation.after) }),
      Cell(observation.after.map { value($0, besides: observation.before) }),
    ]
  }

  /// `6.2 박무 (value_conflict)`; with the condition's class where that is all that differs from the
  /// other value, `6.2 박무 [mist]`.
  private func value(_ observation: Observation, besides other: Observation?) -> String {
    let flags = observation.flags.names
    let isOtherClass =
      observation.presentWeather?.printed == other?.presentWeather?.printed
      && observation.conditionClass != (other?.conditionClass ?? observation.conditionClass)
    return [
      observation.airTemperature?.description ?? "-", observation.presentWeather?.printed ?? "-",
      isOtherClass ? "[\(observation.conditionClass.name(in: language))]" : nil,
      flags.isEmpty ? nil : "(\(flags))",
    ].compactMap(\.self).joined(separator: " ")
  }
}

extension Observation {
  fileprivate var conditionClass: ConditionClass { presentWeather?.conditionClass ?? .unknown }
}

extension ObservationChange {
  fileprivate enum Kind: String {
    case added, removed, changed

    func name(in language: Language) -> String {
      switch self {
      case .added: language.text(ko: "더해짐", en: "added")
      case .removed: language.text(ko: "빠짐", en: "removed")
      case .changed: language.text(ko: "바뀜", en: "changed")
      }
    }
  }

  fileprivate var kind: Kind { before == nil ? .added : (after == nil ? .removed : .changed) }
}
