internal import GRDB
internal import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// Calls a closure for each air temperature that a query asks for, by ascending date.
  ///
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachTemperature(
    _ query: ObservationQuery, _ body: (CapturedTemperature) throws -> Void
  ) throws {
    let condition = query.sqlCondition
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT strip_number, date, hour, strip.strip_id, station_id, air_temperature_tenths,
              source_id, capture_time
            FROM strip JOIN observation ON strip_number = strip.number
              JOIN source ON source.id = source_id
            WHERE \(condition.sql) AND air_temperature_tenths IS NOT NULL
            ORDER BY date, strip.number, station_id, variant
            """,
          arguments: condition.arguments)
        var strip: (number: Int64, date: CalendarDate, hour: Int?, id: String)?
        var source: (number: Int64, captureTime: UTCTime?)?
        while let row = try rows.next() {
          let number: Int64 = row[0]
          if strip?.number != number {
            strip = (number, try Self.date(row[1], path: path), row[2], row[3])
          }
          let sourceNumber: Int64 = row[6]
          if source?.number != sourceNumber {
            source = (sourceNumber, (row[7] as String?).flatMap(UTCTime.init(iso8601:)))
          }
          guard let strip else { continue }
          try body(
            CapturedTemperature(
              stationID: row[4], date: strip.date, hour: strip.hour,
              temperature: AirTemperature(tenthsOfCelsius: row[5]),
              captureTime: source?.captureTime, stripID: strip.id))
        }
      }
    }
  }
}
