internal import GRDB
public import Weather

extension WeatherStore {
  /// The id of the newest strip with a value that a query asks for: of the last date, the last hour of
  /// those that are known; nil where there is none.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func newestStripID(of query: ObservationQuery) throws(StoreError) -> String? {
    let strips = query.sqlStrips
    let values = query.sqlValues
    return try Self.caught(path) {
      try queue.read { database in
        try String.fetchOne(
          database,
          sql: """
            SELECT strip_id FROM strip
            WHERE \(strips.sql) AND EXISTS (
              SELECT 1 FROM observation WHERE strip_number = strip.number AND \(values.sql))
            ORDER BY date DESC, hour DESC, strip_id DESC LIMIT 1
            """,
          arguments: strips.arguments + values.arguments)
      }
    }
  }

  /// When the page that was fetched last was fetched; nil where no capture time is known.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func newestCaptureTime() throws(StoreError) -> UTCTime? {
    try Self.caught(path) {
      try queue.read { database in
        try String.fetchOne(database, sql: "SELECT max(capture_time) FROM source")
          .flatMap(UTCTime.init(iso8601:))
      }
    }
  }

  /// How many rows and strips were rejected, by reason, in the whole store.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func rejectionCounts() throws(StoreError) -> [Rejection.Reason: Int] {
    try Self.caught(path) {
      try queue.read { database in
        var counts: [Rejection.Reason: Int] = [:]
        let rows = try Row.fetchAll(
          database, sql: "SELECT reason, count(*) FROM rejection GROUP BY reason")
        for row in rows {
          let name: String = row[0]
          guard let reason = Rejection.Reason(rawValue: name) else {
            throw StoreError(path: path, problem: .damaged("reason \(name)"))
          }
          counts[reason] = row[1]
        }
        return counts
      }
    }
  }
}
