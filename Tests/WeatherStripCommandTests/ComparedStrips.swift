import TestSupport
import Weather

/// Strips of an official record made up, printed under right dates and wrong ones.
enum ComparedStrips {
  static let record = SyntheticRecord(from: date("2024-01-01"), days: 20, seed: 11)

  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure(text) }
    return date
  }

  static func hour(_ day: String, _ hour: Int) -> CalendarHour {
    CalendarHour(date: date(day), hour: hour)
  }

  /// A page with the strip of an hour, printed under a date.
  ///
  /// - Parameters:
  ///   - condition: the condition at all stations; empty for none.
  ///   - shifts: what is added to stations' true temperatures, in tenths of a degree.
  static func page(
    _ printed: String, of hour: CalendarHour, stations: Int = 16, condition: String = "맑음",
    shifts: [Int: Int] = [:]
  ) -> String {
    let temperatures = record.temperatures(at: hour)
    let rows = zip(SyntheticRecord.stationIDs, SyntheticRecord.stationNames).prefix(stations).map {
      id, name in
      let tenths = (temperatures[id]?.tenthsOfCelsius ?? 0) + (shifts[id] ?? 0)
      return "\(condition)\(name) \(AirTemperature(tenthsOfCelsius: tenths))℃"
    }
    return StripPage.text(printed, rows)
  }

  /// The pages, by name.
  static let pages = [
    "a-right": page("2024.01.05", of: hour("2024-01-05", 15), condition: ""),
    "b-false-value": page("2024.01.05", of: hour("2024-01-05", 21), shifts: [108: -30]),
    "c-after-midnight": page("2024.01.08", of: hour("2024-01-07", 23)),
    "d-frozen-1": page("2024.01.10", of: hour("2024-01-03", 6), condition: "비"),
    "d-frozen-2": page("2024.01.11", of: hour("2024-01-03", 6), condition: "비"),
    "d-frozen-3": page("2024.01.15", of: hour("2024-01-03", 6), condition: "비"),
    "e-stale": page("2024.01.17", of: hour("2024-01-02", 12)),
    "f-five-stations": page("2024.01.06", of: hour("2024-01-06", 9), stations: 5),
    "g-nowhere": page(
      "2024.01.12", of: hour("2024-01-12", 9),
      shifts: Dictionary(
        uniqueKeysWithValues: SyntheticRecord.stationIDs.enumerated().map { ($1, 90 + $0) })),
  ]

  /// What was noted at 서울 (rain and mist at the hour of the page that prints nothing) and 부산
  /// (nothing); 대구 has precipitation alone.
  static let weather = [
    108: [hour("2024-01-05", 15): "1.5,,1901", hour("2024-01-05", 21): "0,9,19"],
    159: [hour("2024-01-01", 1): ",,40"], 143: [hour("2024-01-05", 15): ".5,,"],
  ]
}

extension Workspace {
  /// Writes the official record, and reads the pages into the store.
  func ingestComparedStrips() throws {
    try writeOfficialRecord()
    try ingest(ComparedStrips.pages)
  }

  func writeOfficialRecord() throws {
    try write(
      ComparedStrips.record.hourlyFile(weather: ComparedStrips.weather), to: "hourly.csv")
    try write(ComparedStrips.record.dailyFile(), to: "daily.csv")
  }
}
