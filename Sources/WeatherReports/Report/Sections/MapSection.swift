import Weather
import WeatherAnalysis

/// The stations on a map, and the regions beside it.
struct MapSection: ReportSection {
  let id = "map"

  func title(in language: Language) -> String {
    language.text(ko: "지도와 지역", en: "Map and regions")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard !content.isEmpty else {
      return try markup.paragraphs([language.text(ko: "값이 없습니다.", en: "There are no values.")])
    }
    let maps = ReportCharts(content).maps
    try markup.group(.beside) {
      try markup.figure("map-1", maps.first, caption: caption(language))
      try markup.group(.part) { try regions(content, markup) }
    }
    try markup.group(.beside) {
      for (index, map) in maps.enumerated().dropFirst() {
        try markup.figure("map-\(index + 1)", map, caption: caption(language))
      }
    }
    try markup.details(language.text(ko: "지역별 집계의 모든 수", en: "All figures by region")) {
      try table(
        "regions-table", language.text(ko: "지역별 집계", en: "Summary by region"),
        [content.whole, content.regions], content, markup)
    }
    try markup.details(language.text(ko: "지점별 집계의 모든 수", en: "All figures by station")) {
      try table(
        "stations-table", language.text(ko: "지점별 집계", en: "Summary by station"),
        [content.stations], content, markup)
    }
    let notes = SummaryNotes(
      language: language, stations: content.tables.stations,
      isSelection: !content.selection.isEmpty)
    try markup.paragraphs([notes.conditions])
  }

  /// The regions in short.
  private func regions(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    func numeric(_ name: String, _ korean: String, _ english: String) -> ReportColumn {
      ReportColumn(name, title: language.text(ko: korean, en: english), isNumeric: true)
    }
    try markup.table(
      "areas-table", caption: language.text(ko: "전국과 지역", en: "Nation and regions"),
      columns: [
        ReportColumn("area", title: language.text(ko: "지역", en: "Area")),
        numeric("minimum", "최저 ℃", "Lowest ℃"), numeric("mean", "평균 ℃", "Mean ℃"),
        numeric("maximum", "최고 ℃", "Highest ℃"), numeric("stations", "지점", "Stations"),
        numeric("observations", "관측값", "Observations"),
      ],
      (content.whole.groups + content.regions.groups).map { cells(of: $0, content) })
  }

  private func cells(of group: SummaryGroup, _ content: ReportContent) -> [Cell] {
    func temperature(_ field: String, _ bound: String) -> Cell {
      guard case .extreme(let extreme)? = group[field] else { return .missing }
      return .number("\(bound) \(extreme.temperature)")
    }
    var mean = Cell.missing
    if case .degrees(let degrees)? = group["mean"] { mean = .number(degrees.text(decimals: 1)) }
    return [
      .text(
        content.names.name(of: group.key.area, stationIDs: group.coverage.stationIDs)),
      temperature("minimum", "≤"), mean, temperature("maximum", "≥"),
      .integer(group.coverage.stationIDs.count), .integer(group.coverage.observationCount),
    ]
  }

  /// All figures that `summary` prints.
  private func table(
    _ id: String, _ caption: String, _ summaries: [Summary], _ content: ReportContent,
    _ markup: ReportMarkup
  ) throws {
    guard let first = summaries.last else { return }
    let table = SummaryTable(
      tables: content.tables, language: content.language, grouping: first.grouping,
      fields: first.fields, isSelection: !content.selection.isEmpty)
    try markup.table(
      id, caption: caption, columns: table.columns,
      summaries.flatMap { summary in summary.groups.map { table.cells(for: $0, of: summary) } })
  }

  private func caption(_ language: Language) -> String {
    language.text(
      ko: "속이 빈 점은 값이 다섯 개가 안 되는 지점입니다. 점에 대면 지점과 값이 보이고, 모든 값은 아래 표에 있습니다.",
      en: "Hollow marks have fewer than five values behind them. Each mark names its station and "
        + "value; all values stand in the table below.")
  }
}
