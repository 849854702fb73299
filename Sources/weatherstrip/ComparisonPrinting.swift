import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Prints what a comparison of a store with the official record found.
struct ComparisonPrinting {
  let comparison: StripComparison
  let store: WeatherStore
  let query: ObservationQuery
  let tables: WeatherTables
  let output: OutputOptions
  let language: Language

  private var isForPeople: Bool { (output.format ?? .table).isForPeople }
  private var message: ComparisonMessage {
    ComparisonMessage(comparison: comparison, language: language)
  }

  /// Prints what was asked for; the stations, where nothing was.
  func print(_ view: ComparisonView?) throws {
    switch view {
    case .hours: try printHours()
    case .freezes: try printFreezes()
    case .conditions: try printConditions()
    case .list: try printImpossible()
    default: try printStations()
    }
  }

  private func printStations() throws {
    let differences = try comparison.differences(query, in: store)
    let report = StationDifferenceReport(
      stations: tables.stations, language: language, isForPeople: isForPeople)
    try output.print(as: .table, columns: report.columns, notes: notes(on: differences)) {
      addRow in
      for (stationID, found) in differences.stations {
        try addRow(report.cells(for: found, stationID: stationID))
      }
      try addRow(report.cells(for: differences.total, stationID: nil))
    }
  }

  private func notes(on differences: RecordComparison) -> [String] {
    let total = differences.total
    let isSearched = !comparison.record.stationsWithHours.isEmpty
    let hours = [
      isSearched ? message.found : nil, comparison.assignments.isEmpty ? nil : circularity,
    ].compactMap(\.self)
    let extremes =
      comparison.record.stationsWithDays.isEmpty
      ? language.text(
        ko: "공식 최저·최고와 견주려면 일자료 파일도 주십시오.",
        en: "Give a file of daily values too, to hold temperatures against the official extremes.")
      : total.impossibleCount == 0
        ? nil
        : language.text(
          ko: "찍힌 날과 그 전날의 공식 최저·최고를 다 벗어난 기온 \(total.impossibleCount)개: 잘못됐거나 묵은 값입니다"
            + "(--list).",
          en: "Temperatures beyond the official extremes of both the date printed and the day "
            + "before: \(total.impossibleCount). They are wrong or stale (see --list).")
    return hours + [extremes].compactMap(\.self)
  }

  private var circularity: String {
    language.text(
      ko: "시각은 기온이 공식 기록과 같은 것으로 찾았으므로, 그런 날씨띠의 값이 대부분 같은 것은 당연합니다.",
      en: "Hours were found by temperatures being the same, so that most of such strips are.")
  }

  private func printHours() throws {
    let report = HourReport(language: language, isForPeople: isForPeople)
    let rows = comparison.found.flatMap { found in
      found.snapshot.strips.filter { query.holds($0.date) }.map { (strip: $0, match: found.match) }
    }.sorted { ($0.strip.date, $0.strip.stripID) < ($1.strip.date, $1.strip.stripID) }
    try output.print(as: .table, columns: report.columns, notes: [message.found]) { addRow in
      for row in rows { try addRow(report.cells(for: row.strip, row.match)) }
    }
  }

  private func printFreezes() throws {
    let report = FreezeReport(stations: tables.stations)
    try output.print(as: .csv, columns: FreezeReport.columns.titled(in: language)) { addRow in
      for freeze in comparison.freezes {
        for row in report.rows(of: freeze) { try addRow(row) }
      }
    }
  }

  private func printConditions() throws {
    let tally = try comparison.printedWeather(query, in: store)
    let report = PrintedWeatherReport(language: language, isForPeople: isForPeople)
    try output.print(as: .table, columns: report.columns, notes: report.notes(on: tally)) {
      addRow in
      for row in tally.rows { try addRow(report.cells(for: row)) }
    }
  }

  private func printImpossible() throws {
    let report = ImpossibleTemperatureReport(
      stations: tables.stations, language: language, isForPeople: isForPeople)
    let differences = try comparison.differences(query, in: store)
    try output.print(as: .table, columns: report.columns) { addRow in
      for found in differences.impossible { try addRow(report.cells(for: found)) }
    }
  }
}

extension OfficialRecord {
  /// The part of the record that a query asks for, by stations and days.
  func part(_ query: ObservationQuery) -> OfficialRecord {
    guard query.stationIDs != nil || query.first != nil || query.last != nil else { return self }
    return part(
      holdsStation: { query.holds(station: $0) }, holdsDay: { query.holds($0) })
  }
}
