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
    let charts = ReportCharts(content)
    try markup.group(.charts) {
      for (index, map) in charts.maps.enumerated() {
        try markup.figure("map-\(index + 1)", map, caption: caption(language))
      }
    }
    for (id, caption, summary) in [
      ("regions-table", language.text(ko: "지역별 집계", en: "Summary by region"), content.regions),
      ("stations-table", language.text(ko: "지점별 집계", en: "Summary by station"), content.stations),
    ] {
      let table = SummaryTable(
        tables: content.tables, language: language, grouping: summary.grouping,
        fields: summary.fields, isSelection: !content.selection.isEmpty)
      let whole = id == "regions-table" ? content.whole : nil
      let groups = (whole?.groups ?? []).map { ($0, whole ?? summary) }
      let rows = (groups + summary.groups.map { ($0, summary) }).map {
        table.cells(for: $0.0, of: $0.1)
      }
      try markup.table(id, caption: caption, columns: table.columns, rows)
    }
    let notes = SummaryNotes(
      language: language, stations: content.tables.stations,
      isSelection: !content.selection.isEmpty)
    try markup.paragraphs([notes.conditions])
  }

  private func caption(_ language: Language) -> String {
    language.text(
      ko: "속이 빈 점은 값이 다섯 개가 안 되는 지점입니다. 점에 대면 지점과 값이 보이고, 모든 값은 아래 표에 있습니다.",
      en: "Hollow marks have fewer than five values behind them. Each mark names its station and "
        + "value; all values stand in the table below.")
  }
}
