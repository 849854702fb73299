internal import GRDB
internal import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// Whether the hour of any strip of the dates that a query asks for is known.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func knowsHours(of query: ObservationQuery) throws(StoreError) -> Bool {
    try Self.caught(path) {
      try queue.read { database in
        try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM strip WHERE date BETWEEN ? AND ? AND hour IS NOT NULL)
            """,
          arguments: query.sqlDates) ?? false
      }
    }
  }

  /// Answers what daily sums leave open, of what a query asks for. It may be called while days are
  /// read.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func answer(
    _ question: ClimateYears.Question, _ query: ObservationQuery
  ) throws(StoreError) -> Bool {
    try Self.caught(path) {
      try queue.unsafeReentrantRead { database in
        let statement = try database.cachedStatement(
          sql: """
            SELECT air_temperature_tenths
            FROM strip CROSS JOIN observation ON strip_number = strip.number
            WHERE date = ? AND station_id = ? AND air_temperature_tenths IS NOT NULL
              AND (hour BETWEEN ? AND ? OR (hour IS NULL AND ?))
              AND \(query.inclusion.sql(query.values.qualities))
            """)
        let temperatures = try Int.fetchCursor(
          statement,
          arguments: [
            question.date.description, question.stationID, question.hours.lowerBound,
            question.hours.upperBound, question.includesUnknownHours,
          ])
        while let tenths = try temperatures.next() {
          if question.holds(for: AirTemperature(tenthsOfCelsius: tenths)) { return true }
        }
        return false
      }
    }
  }
}
