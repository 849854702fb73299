internal import GRDB
internal import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// What became of the strips of the dates and stations that a query asks for, as they were printed:
  /// a strip of another date counts as frozen under the one that was printed.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func feedHistory(of query: ObservationQuery) throws -> FeedHistory {
    var history = FeedHistory()
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        let doubtful = try Self.doubtfulCounts(in: database)
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT number, date, hour_basis, temperature_count, state FROM strip
            WHERE date BETWEEN ? AND ? AND same_as IS NULL
              AND NOT EXISTS (SELECT 1 FROM strip AS other WHERE other.redated_as = strip.number)
              \(query.sqlStripsOfStations)
            ORDER BY date
            """,
          arguments: query.sqlDates)
        while let row = try rows.next() {
          let temperatureCount: Int = row[3]
          let isFeed = row[2] as String? == StripHour.Basis.feed.rawValue
          let isCounted = StripState(rawValue: row[4])?.counts ?? false
          let isDoubtful = (doubtful[row[0] as Int64] ?? 0) * 2 > temperatureCount
          history.note(
            isCounted ? (isDoubtful ? .suspect : .live) : .frozen,
            isFeed ? .feed : FeedLayout(temperatureCount: temperatureCount),
            on: try Self.date(row[1], path: path))
        }
      }
    }
    return history
  }

  /// How many values of strips are suspect or wrong, where any are.
  private static func doubtfulCounts(in database: Database) throws -> [Int64: Int] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT strip_number, count(*) FROM observation WHERE quality IN ('suspect', 'wrong')
        GROUP BY strip_number
        """)
    var counts: [Int64: Int] = [:]
    while let row = try rows.next() { counts[row[0]] = row[1] }
    return counts
  }

  /// How many strips were seen on each site under each date, of the dates and stations that a query
  /// asks for.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func siteHistory(of query: ObservationQuery) throws -> SiteHistory {
    var history = SiteHistory()
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT strip.date, location, url, record_offset IS NOT NULL, state
            FROM strip CROSS JOIN sighting ON strip_number = strip.number
              CROSS JOIN source ON source.id = source_id
            WHERE strip.date BETWEEN ? AND ? \(query.sqlStripsOfStations)
            """,
          arguments: query.sqlDates)
        while let row = try rows.next() {
          let site = SiteHistory.name(location: row[1], url: row[2], isInArchive: row[3])
          history.note(
            site, on: try Self.date(row[0], path: path),
            isCounted: StripState(rawValue: row[4])?.counts ?? false)
        }
      }
    }
    return history
  }
}

extension ObservationQuery {
  /// The condition that a strip has one of the stations asked for, in SQL.
  var sqlStripsOfStations: String {
    guard stationIDs != nil else { return "" }
    return
      "AND EXISTS (SELECT 1 FROM observation WHERE strip_number = strip.number \(sqlStations))"
  }
}
