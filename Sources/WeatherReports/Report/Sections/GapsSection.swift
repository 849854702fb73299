import Weather
import WeatherAnalysis

/// What is missing of each station.
struct GapsSection: ReportSection {
  let id = "gaps"

  func title(in language: Language) -> String { language.text(ko: "빈틈", en: "Gaps") }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    let report = GapReport(
      stations: content.tables.stations, language: language, isForPeople: true)
    try markup.paragraphs([content.completeness])
    guard let dates = content.inventoryDates, !content.stationIDs.isEmpty else { return }
    try markup.table(
      "gaps-table", caption: language.text(ko: "지점마다 날의 상태", en: "Days of each station"),
      columns: named(report.columns), each: content.stationIDs
    ) { id, addRow in
      let inventory = content.inventory(of: id, in: dates)
      let cells = report.cells(for: StationInventory(of: id, in: dates, inventory))
      try addRow(named(cells).map(TableCell.plain))
    }
    try markup.details(language.text(ko: "모든 빈틈", en: "All gaps")) {
      try markup.table(
        "gap-spans-table",
        caption: language.text(ko: "자료 없는 날, 이어진 날끼리", en: "Days without data, in a row"),
        columns: named(report.spanColumns), each: content.stationIDs
      ) { id, addRow in
        let inventory = content.inventory(of: id, in: dates)
        for span in inventory.spans(of: id, in: dates) where span.state != .data {
          try addRow(named(report.cells(for: span)).map(TableCell.plain))
        }
      }
    }
  }

  /// The station's name before its number, since the first column names the row.
  private func named<Element>(_ row: [Element]) -> [Element] {
    [row[1], row[0]] + row.dropFirst(2)
  }
}
