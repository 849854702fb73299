import Weather
import WeatherAnalysis

/// Climate days by year: proven, undecided, ruled out.
struct ClimateSection: ReportSection {
  let id = "climate"

  func title(in language: Language) -> String {
    language.text(ko: "해마다의 기후일", en: "Climate days by year")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard !content.climate.isEmpty else {
      return try markup.paragraphs([language.text(ko: "값이 없습니다.", en: "There are no values.")])
    }
    let table = ClimateTable(
      stations: content.tables.stations, language: language,
      grouping: SummaryGrouping(areas: [], periods: [.year]),
      isSelection: !content.selection.isEmpty)
    try markup.paragraphs([table.oneSided])
    try markup.figure(
      "climate-chart", ReportCharts(content).climate,
      caption: language.text(
        ko: "지점·일의 수. 자료 없는 날은 그리지 않았습니다.",
        en: "Station days. Days without data are not drawn."))
    try markup.table(
      "climate-table", caption: language.text(ko: "기후일", en: "Climate days"),
      columns: columns(language),
      content.climate.map { year in
        [
          .text(table.name(of: year.climateDay)), .text(table.criterion(of: year.climateDay)),
          .number(String(year.year)), .integer(year.proven), .integer(year.undecided),
          .integer(year.ruledOut), .integer(year.noData),
        ]
      })
    try markup.paragraphs(
      [table.definitions(of: content.climate.map(\.climateDay).uniqued())].compactMap(\.self))
  }

  private func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn("climate_day", title: language.text(ko: "기후일", en: "Climate day")),
      ReportColumn("criterion", title: language.text(ko: "기준", en: "Criterion")),
      ReportColumn("year", title: language.text(ko: "해", en: "Year"), isNumeric: true),
      ReportColumn("proven", title: language.text(ko: "확인", en: "Proven"), isNumeric: true),
      ReportColumn(
        "undecided", title: language.text(ko: "판정 불가", en: "Undecided"), isNumeric: true),
      ReportColumn("ruled_out", title: language.text(ko: "배제", en: "Ruled out"), isNumeric: true),
      ReportColumn("no_data", title: language.text(ko: "자료 없음", en: "No data"), isNumeric: true),
    ]
  }
}
