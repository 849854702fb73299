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

  /// How many observations of these rows of the table `strip` count now.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func countedObservations(of strips: Set<Int64>) throws(StoreError) -> Int {
    try Self.caught(path) {
      try queue.read { database in
        let statement = try database.cachedStatement(
          sql: """
            SELECT count(*) FROM observation JOIN strip ON strip.number = strip_number
            WHERE strip_number = ? AND \(Inclusion().sql)
            """)
        return try strips.reduce(0) { sum, strip in
          sum + (try Int.fetchOne(statement, arguments: [strip]) ?? 0)
        }
      }
    }
  }
}
