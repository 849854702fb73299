internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// The sums of what counts, by date and station.
enum DailySumTable {
  /// Works out a date's sums anew from its observations.
  static func recompute(_ date: String, in database: Database) throws {
    let observations = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT \(ObservationColumns.names)
          FROM strip JOIN observation ON strip_number = strip.number
          WHERE date = ? AND state IN ('live', 'not_checked')
            AND quality IN ('good', 'not_checked')
          """),
      arguments: [date])
    var sums: [Int: DailySum] = [:]
    while let row = try observations.next() {
      let observation = try ObservationColumns.observation(in: row, path: nil)
      sums[observation.stationID, default: DailySum()]
        .add(observation.presentWeather, observation.airTemperature)
    }
    try database.cachedStatement(sql: "DELETE FROM daily_sum WHERE date = ?")
      .execute(arguments: [date])
    for (stationID, sum) in sums.sorted(by: { $0.key < $1.key }) {
      try insert(sum, date, stationID, in: database)
    }
  }

  private static func insert(
    _ sum: DailySum, _ date: String, _ stationID: Int, in database: Database
  ) throws {
    let temperatures = sum.temperatures
    try database.cachedStatement(sql: "INSERT INTO daily_sum VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        date, stationID, sum.observationCount, temperatures.count, temperatures.tenths,
        temperatures.minimum?.tenthsOfCelsius, temperatures.maximum?.tenthsOfCelsius,
        ConditionCountsColumn.text(of: sum.conditions),
      ])
  }
}
