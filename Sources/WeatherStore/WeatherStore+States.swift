internal import GRDB
public import Weather

extension WeatherStore {
  /// How many of these rows of the table `strip` are in each state now.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func states(of strips: Set<Int64>) throws(StoreError) -> [StripState: Int] {
    try Self.caught(path) {
      try queue.read { try Self.states(of: strips, in: $0) }
    }
  }

  static func states(of strips: Set<Int64>, in database: Database) throws -> [StripState: Int] {
    var states: [StripState: Int] = [:]
    let statement = try database.cachedStatement(sql: "SELECT state FROM strip WHERE number = ?")
    for strip in strips {
      let name = try String.fetchOne(statement, arguments: [strip])
      guard let state = name.flatMap(StripState.init(rawValue:)) else { continue }
      states[state, default: 0] += 1
    }
    return states
  }

  /// How many observations of these rows of the table `strip` are of each quality now, those of
  /// strips that do not count left out.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func qualities(of strips: Set<Int64>) throws(StoreError) -> [Quality: Int] {
    try Self.caught(path) {
      try queue.read { database in
        let statement = try database.cachedStatement(
          sql: """
            SELECT quality, count(*) FROM observation JOIN strip ON strip.number = strip_number
            WHERE strip_number = ? AND state IN ('live', 'not_checked') GROUP BY 1
            """)
        var counts: [Quality: Int] = [:]
        for strip in strips {
          for row in try Row.fetchAll(statement, arguments: [strip]) {
            guard let quality = Quality(rawValue: row[0]) else { continue }
            counts[quality, default: 0] += row[1]
          }
        }
        return counts
      }
    }
  }
}
