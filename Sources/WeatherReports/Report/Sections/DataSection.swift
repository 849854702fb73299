import Weather
import WeatherAnalysis

/// Everything drawn as tables, all rows, and as CSV to be saved.
struct DataSection: ReportSection {
  let id = "data"

  func title(in language: Language) -> String {
    language.text(ko: "자료", en: "The data")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard !content.isEmpty else {
      return try markup.paragraphs([language.text(ko: "값이 없습니다.", en: "There are no values.")])
    }
    try markup.paragraphs([
      language.text(
        ko: "그림에 쓴 값을 모두 담았습니다. 아래를 누르면 이 페이지 안에 든 CSV가 저장됩니다.",
        en: "These are all values that are drawn. The links save the CSV that is inside this page.")
    ])
    try markup.write("<ul class=\"save\">\n")
    for file in SavedFile.allCases { try file.write(content, markup) }
    try markup.write("</ul>\n")
    try markup.details(
      language.text(ko: "날마다의 기온", en: "Temperatures of each day")
    ) { try days(content, markup) }
    try markup.details(
      language.text(ko: "달마다의 날씨 분류", en: "Classes of conditions by month")
    ) { try conditions(content, markup) }
    try markup.details(
      language.text(ko: "사이트와 날짜마다의 날씨띠", en: "Strips by site and date")
    ) { try sites(content, markup) }
  }

  // MARK: Days

  /// A row a date, a column an area.
  private func days(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    let areas = content.areas
    let columns =
      [ReportColumn("date", title: language.text(ko: "날짜", en: "Date"))]
      + areas.map {
        ReportColumn($0.anchor, title: content.names.name(of: $0), isNumeric: true)
      }
    try markup.table(
      "days-table",
      caption: language.text(
        ko: "날마다의 평균 ℃, 괄호 안은 최저~최고(셋이 다를 때)",
        en: "Mean of each day, ℃, with lowest~highest in brackets where they differ"),
      columns: columns, isMatrix: true, each: weeks(of: content.series.whole.days.map(\.date))
    ) { dates, addRow in
      for date in dates {
        try addRow(
          [.text(date.description)]
            + areas.map { area in
              .plain(area.days[date]?.temperatures.map(cell) ?? .missing)
            })
      }
    }
  }

  /// Some dates at a time, of which rows are made at once.
  private func weeks(of dates: [CalendarDate]) -> [ArraySlice<CalendarDate>] {
    stride(from: 0, to: dates.count, by: 28).map { dates[$0..<min($0 + 28, dates.count)] }
  }

  private func cell(of temperatures: DayTemperatures) -> Cell {
    let mean = temperatures.mean.text(decimals: 1)
    guard temperatures.minimum != temperatures.maximum else { return .number(mean) }
    return .number("\(mean) (\(temperatures.minimum)~\(temperatures.maximum))")
  }

  // MARK: Conditions

  private func conditions(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    let classes = ConditionClass.allCases.filter { kind in
      content.series.whole.months.contains { $0[kind] > 0 }
    }
    let columns =
      [
        ReportColumn("area", title: language.text(ko: "지역·지점", en: "Area or station")),
        ReportColumn("month", title: language.text(ko: "달", en: "Month")),
      ] + classes.map { ReportColumn($0.rawValue, title: $0.name(in: language), isNumeric: true) }
    try markup.table(
      "conditions-table",
      caption: language.text(ko: "달마다의 날씨 분류", en: "Classes of conditions by month"),
      columns: columns, isMatrix: true, each: content.areas
    ) { area, addRow in
      let name = content.names.name(of: area)
      for month in area.months {
        try addRow(
          [.text(name), .text(month.month.name)]
            + classes.map { .plain(.integer(month[$0])) })
      }
    }
  }

  // MARK: Sites

  private func sites(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    let sites = content.sites.names.prefix(ReportCharts.mostSites)
    let days = sites.map { site in
      Dictionary(uniqueKeysWithValues: content.sites.days(of: site).map { ($0.date, $0.count) })
    }
    let dates = Set(days.flatMap(\.keys)).sorted()
    let columns =
      [ReportColumn("date", title: language.text(ko: "날짜", en: "Date"))]
      + sites.map { ReportColumn("site", title: $0, isNumeric: true) }
    try markup.table(
      "site-days-table",
      caption: language.text(ko: "날짜마다 본 날씨띠", en: "Strips seen under each date"),
      columns: columns, isMatrix: true, each: weeks(of: dates)
    ) { dates, addRow in
      for date in dates {
        try addRow(
          [.text(date.description)]
            + days.map { day in .plain(day[date].map { .integer($0.total) } ?? .missing) })
      }
    }
  }
}
