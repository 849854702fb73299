internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// The sums of what counts, by date and station.
struct DailySumTable {
  private let database: Database
  private let observations: Statement
  private let deletion: Statement
  private let insertion: RowInsertion

  /// The table of a store. Its statements are made once for many dates.
  init(_ database: Database) throws {
    self.database = database
    observations = try database.makeStatement(
      sql: """
        SELECT station_id, condition_label, condition_class, air_temperature_tenths
        FROM strip JOIN observation ON strip_number = strip.number
        WHERE date = ? AND \(Inclusion().sql)
        """)
    deletion = try database.makeStatement(sql: "DELETE FROM daily_sum WHERE date = ?")
    insertion = RowInsertion(into: "daily_sum", columnCount: 8, of: database)
  }

  /// A date's sums as they are kept.
  func rows(of date: String) throws -> [Row] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM daily_sum WHERE date = ? ORDER BY station_id")
    return try Row.fetchAll(statement, arguments: [date])
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
    let byStation = sums.sorted { $0.key < $1.key }
    try insertion.insert(byStation.flatMap { Self.values(of: $0.value, date, $0.key) })
  }

  private static func values(
    of sum: DailySum, _ date: String, _ stationID: Int
  ) -> [(any DatabaseValueConvertible)?] {
    let temperatures = sum.temperatures
    return [
      date, stationID, sum.observationCount,
      temperatures.count, temperatures.tenths,
      temperatures.minimum?.tenthsOfCelsius,
      temperatures.maximum?.tenthsOfCelsius,
      ConditionCountsColumn.text(of: sum.conditions),
    ]
  }
}
