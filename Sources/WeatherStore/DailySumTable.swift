internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// The sums of what counts, by date and station.
struct DailySumTable {
  private let observations: Statement
  private let deletion: Statement
  private let insertion: Statement

  /// The table of a store. Its statements are made once for many dates.
  init(_ database: Database) throws {
    observations = try database.makeStatement(
      sql: """
        SELECT station_id, condition_label, condition_class, air_temperature_tenths
        FROM strip JOIN observation ON strip_number = strip.number
        WHERE date = ? AND \(Inclusion().sql)
        """)
    deletion = try database.makeStatement(sql: "DELETE FROM daily_sum WHERE date = ?")
    insertion = try database.makeStatement(
      sql: "INSERT INTO daily_sum VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Works out a date's sums anew from its observations.
  func recompute(_ date: String) throws {
    var sums: [Int: DailySum] = [:]
    let rows = try Row.fetchCursor(observations, arguments: [date])
    while let row = try rows.next() {
      let stationID: Int = row[0]
      let tenths: Int? = row[3]
      sums[stationID, default: DailySum()].add(
        ConditionKey(label: row[1], conditionClass: try ObservationColumns.conditionClass(row[2])),
        tenths.map(AirTemperature.init(tenthsOfCelsius:)))
    }
    try deletion.execute(arguments: [date])
    for stationID in sums.keys.sorted() {
      if let sum = sums[stationID] { try insert(sum, date, stationID) }
    }
  }

  private func insert(_ sum: DailySum, _ date: String, _ stationID: Int) throws {
    let temperatures = sum.temperatures
    try insertion.execute(arguments: [
      date, stationID, sum.observationCount, temperatures.count, temperatures.tenths,
      temperatures.minimum?.tenthsOfCelsius, temperatures.maximum?.tenthsOfCelsius,
      ConditionCountsColumn.text(of: sum.conditions),
    ])
  }
}
