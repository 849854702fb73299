internal import GRDB
public import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// The daily sums of what a query asks for.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func dailySums(_ query: ObservationQuery) throws(StoreError) -> DailySums {
    if query.inclusion.isNothing { return try keptDailySums(query) }
    return try Self.caught(path) {
      var sums = DailySums()
      try forEachObservation(query) { sums.add($0.observation, on: $0.date) }
      return sums
    }
  }

  /// Calls a closure for each observation that a query asks for, by date, hour, strip and station.
  ///
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachObservation(
    _ query: ObservationQuery, _ body: (ObservationRecord) throws -> Void
  ) throws {
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(ObservationColumns.names), date, hour, hour_basis, state,
            strip.strip_id, location, record_offset, record_length, digest, capture_time, url,
            \(Schema.sightingCount)
          FROM strip JOIN observation ON strip_number = strip.number
            JOIN source ON source.id = source_id
          WHERE date BETWEEN ? AND ? AND \(query.inclusion.sql)
          ORDER BY date, hour, strip.strip_id, station_id, variant
          """,
        arguments: query.sqlDates)
      while let row = try rows.next() {
        guard query.stationIDs?.contains(row[0]) ?? true else { continue }
        try body(try Self.record(in: row, path: path))
      }
    }
  }

  private func keptDailySums(_ query: ObservationQuery) throws(StoreError) -> DailySums {
    try Self.caught(path) {
      try queue.read { database in
        var sums = DailySums()
        var talliesByText: [String: ConditionTally] = [:]
        let rows = try Row.fetchCursor(
          database, sql: "SELECT * FROM daily_sum WHERE date BETWEEN ? AND ?",
          arguments: query.sqlDates)
        while let row = try rows.next() {
          let stationID: Int = row[1]
          guard query.stationIDs?.contains(stationID) ?? true else { continue }
          let text: String = row[7]
          let tally = try talliesByText[text] ?? ConditionCountsColumn.tally(in: text)
          talliesByText[text] = tally
          let temperatures = TemperatureSum(
            count: row[3], tenths: row[4],
            minimum: (row[5] as Int?).map(AirTemperature.init(tenthsOfCelsius:)),
            maximum: (row[6] as Int?).map(AirTemperature.init(tenthsOfCelsius:)))
          sums.merge(
            DailySum(
              observationCount: row[2], temperatures: temperatures, conditions: tally),
            for: StationDay(date: try Self.date(row[0], path: path), stationID: stationID))
        }
        return sums
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

  private static func date(_ text: String, path: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw StoreError(path: path, problem: .damaged("date \(text)"))
    }
    return date
  }
}
