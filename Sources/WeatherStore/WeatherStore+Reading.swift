internal import GRDB
public import Weather

extension WeatherStore {
  /// Calls a closure for each observation that a query asks for, by date, hour, strip and station.
  ///
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachObservation(
    _ query: ObservationQuery, _ body: (ObservationRecord) throws -> Void
  ) throws {
    let condition = query.sqlCondition
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT \(ObservationColumns.names), date, hour, hour_basis, state,
              strip.strip_id, location, record_offset, record_length, digest, capture_time, url,
              \(Schema.sightingCount)
            FROM strip JOIN observation ON strip_number = strip.number
              JOIN source ON source.id = source_id
            WHERE \(condition.sql)
            ORDER BY date, hour, strip.strip_id, station_id, variant
            """,
          arguments: condition.arguments)
        while let row = try rows.next() {
          try body(try Self.record(in: row, path: path))
        }
      }
    }
  }

  private static func record(in row: Row, path: String) throws -> ObservationRecord {
    let observation = try ObservationColumns.observation(in: row, path: path)
    let hour = StripHour(hour: row[10], basisName: row[11])
    let state = StripState(rawValue: row[12])
    let quality = Quality(rawValue: row[8])
    let source = Source(
      location: row[14], recordOffset: row[15], recordLength: row[16], digest: row[17],
      captureTime: (row[18] as String?).flatMap(UTCTime.init(iso8601:)), url: row[19])
    return ObservationRecord(
      date: try date(row[9], path: path), hour: hour, observation: observation,
      isCounted: state?.counts == true && quality?.counts == true, stripID: row[13],
      sightingCount: row[20], source: source)
  }

  static func date(_ text: String, path: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw StoreError(path: path, problem: .damaged("date \(text)"))
    }
    return date
  }
}
