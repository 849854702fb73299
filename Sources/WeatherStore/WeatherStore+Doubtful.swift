internal import GRDB
public import Weather

extension WeatherStore {
  /// Calls a closure for each suspect or wrong value of strips that count, of the dates and stations
  /// that a query asks for, by date, hour, strip and station.
  ///
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachDoubtfulValue(
    _ query: ObservationQuery, _ body: (DoubtfulValue) throws -> Void
  ) throws {
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT \(ObservationColumns.names), date, strip_id
            FROM observation JOIN strip ON strip.number = strip_number
            WHERE date BETWEEN ? AND ? AND quality IN ('suspect', 'wrong')
              AND state IN ('live', 'not_checked') \(query.sqlStations)
            ORDER BY date, hour, strip_id, station_id, variant
            """,
          arguments: query.sqlDates)
        while let row = try rows.next() {
          try body(
            DoubtfulValue(
              date: try Self.date(row[9], path: path), stripID: row[10],
              observation: try ObservationColumns.observation(in: row, path: path)))
        }
      }
    }
  }
}
