internal import GRDB
public import Weather

extension WeatherStore {
  /// Calls a closure for each snapshot that pages printed, in the order of their first dates. Strips of
  /// KMA's feed, whose hour is known, are left out, and so are strips that are shown as another.
  ///
  /// - Parameters:
  ///   - dates: snapshots that were printed on one of these days at least; nil for all.
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachSnapshot(
    _ dates: ClosedRange<CalendarDate>? = nil, _ body: (PrintedSnapshot) throws -> Void
  ) throws {
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        let fingerprints = try String.fetchCursor(
          database,
          sql: """
            SELECT fingerprint FROM strip
            WHERE \(Self.ofPages) AND date BETWEEN ? AND ?
            GROUP BY fingerprint ORDER BY min(date), fingerprint
            """,
          arguments: [
            dates?.lowerBound.description ?? "0000", dates?.upperBound.description ?? "9999-12-31",
          ])
        while let fingerprint = try fingerprints.next() {
          try body(try Self.snapshot(fingerprint, in: database))
        }
      }
    }
  }

  /// Strips of pages that stand for themselves. One that was made has no sighting.
  private static let ofPages = """
    same_as IS NULL AND hour_basis IS NOT 'feed'
      AND NOT EXISTS (SELECT 1 FROM strip AS other WHERE other.redated_as = strip.number)
    """

  private static func snapshot(
    _ fingerprint: String, in database: Database
  ) throws -> PrintedSnapshot {
    let statement = try database.cachedStatement(
      sql: """
        SELECT number, strip_id, date, hour, hour_basis, state, freeze FROM strip
        WHERE \(ofPages) AND fingerprint = ? ORDER BY date, strip_id
        """)
    let values = try database.cachedStatement(
      sql: """
        SELECT station_id, air_temperature_tenths, condition_label FROM observation
        WHERE strip_number = ?
        """)
    var strips: [PrintedStrip] = []
    var temperatures: [Int: Set<Int>] = [:]
    var conditions: [Int: Set<String>] = [:]
    for row in try Row.fetchAll(statement, arguments: [fingerprint]) {
      guard let date = CalendarDate(row[2] as String), let state = StripState(rawValue: row[5])
      else { throw StoreError(path: "", problem: .damaged("strip \(row[1] as String)")) }
      strips.append(
        PrintedStrip(
          stripID: row[1], date: date, hour: StripHour(hour: row[3], basisName: row[4]),
          state: state, freeze: row[6]))
      for value in try Row.fetchAll(values, arguments: [row[0] as Int64]) {
        if let tenths = value[1] as Int? { temperatures[value[0], default: []].insert(tenths) }
        if let label = value[2] as String? { conditions[value[0], default: []].insert(label) }
      }
    }
    return PrintedSnapshot(
      fingerprint: Fingerprint(text: fingerprint), strips: strips,
      airTemperatures: temperatures.compactMapValues { values in
        values.count == 1 ? values.first.map(AirTemperature.init(tenthsOfCelsius:)) : nil
      },
      conditions: conditions.compactMapValues { $0.count == 1 ? $0.first : nil })
  }
}
