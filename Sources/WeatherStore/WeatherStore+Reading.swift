internal import GRDB
public import Weather

extension WeatherStore {
  /// Calls a closure for each observation that a query asks for, by date, hour, strip and station.
  ///
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachObservation(
    _ query: ObservationQuery, _ body: (ObservationRecord) throws -> Void
  ) throws {
    let strips = query.sqlStrips
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        var reader = try ObservationReader(database, query, path: path)
        let rows = try BoundStatement(
          database,
          """
          SELECT number, date, hour, hour_basis, state, strip_id, \(Schema.sightingCount)
          FROM strip WHERE \(strips.sql) ORDER BY date, hour, strip_id
          """, arguments: strips.arguments, isKept: false)
        defer { rows.finish() }
        while try rows.next() { try reader.forEachObservation(ofStrip: rows, body) }
      }
    }
  }

  static func date(_ text: String, path: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw StoreError(path: path, problem: .damaged("date \(text)"))
    }
    return date
  }
}
