public import Weather

/// A strip's values as a table, for people.
public struct EvidenceTable: Sendable {
  private let tables: WeatherTables
  private let language: Language

  /// A table with these names, in a language.
  public init(tables: WeatherTables, language: Language) {
    self.tables = tables
    self.language = language
  }

  /// The table, with its heading.
  public func text(of strip: StripEvidence) -> String {
    var renderer = TextTableRenderer()
    var text = renderer.start(columns)
    for observation in strip.observations { text += renderer.row(cells(of: observation, strip)) }
    return text + renderer.end()
  }

  var columns: [ReportColumn] {
    [
      ReportColumn("station", title: language.text(ko: "지점", en: "Station")),
      ReportColumn(
        "temperature", title: language.text(ko: "기온 ℃", en: "Air temperature ℃"), isNumeric: true),
      ReportColumn("condition", title: language.text(ko: "날씨", en: "Condition")),
      ReportColumn("quality", title: language.text(ko: "품질", en: "Quality")),
      ReportColumn("counted", title: language.text(ko: "집계", en: "Counted")),
      ReportColumn("row", title: language.text(ko: "찍힌 줄", en: "Row as printed")),
    ]
  }

  func cells(of observation: Observation, _ strip: StripEvidence) -> [Cell] {
    [
      .text(stationName(observation.stationID)),
      observation.airTemperature.map { .number($0.description) } ?? .missing,
      Cell(conditionName(observation.presentWeather)),
      .text(observation.quality.name(in: language)),
      .text(
        strip.counts(observation)
          ? language.text(ko: "예", en: "yes") : language.text(ko: "아니요", en: "no")),
      Cell(row(of: observation, strip)),
    ]
  }

  private func stationName(_ id: Int) -> String {
    let name = tables.stations[id: id].map(language.name(of:)) ?? "?"
    return "\(name) (\(id))"
  }

  private func conditionName(_ weather: PresentWeather?) -> String {
    guard let weather else { return ConditionClass.unknown.name(in: language) }
    let english = tables.conditions[weather.label]?.shortEnglishLabel ?? ""
    return language.text(
      ko: weather.printed, en: english.isEmpty ? weather.printed : "\(english) (\(weather.printed))"
    )
  }

  /// The row of the earliest sighting.
  private func row(of observation: Observation, _ strip: StripEvidence) -> String? {
    strip.sightings(of: observation).first.map { sighting, row in
      TerminalText.line(of: sighting.bytes(in: row.rowRange))
    }
  }
}

extension Quality {
  /// The quality for people.
  public func name(in language: Language) -> String {
    switch self {
    case .good: language.text(ko: "좋음", en: "good")
    case .suspect: language.text(ko: "의심", en: "suspect")
    case .wrong: language.text(ko: "오류", en: "wrong")
    case .notChecked: language.text(ko: "검사 안 함", en: "not checked")
    }
  }
}
