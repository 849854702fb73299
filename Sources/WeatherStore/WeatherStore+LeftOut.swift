internal import GRDB
internal import Weather

/// What was left out of a summary.
public struct LeftOut: Hashable, Sendable {
  /// Frozen strips.
  public var frozenStrips = 0
  /// Strips carried over midnight.
  public var carriedOverStrips = 0
  /// Strips whose values count under another date, their true one.
  public var redatedStrips = 0
  /// Suspect observations of strips that count.
  public var suspectObservations = 0
  /// Wrong observations of strips that count.
  public var wrongObservations = 0

  /// Nothing.
  public init() {}
}

extension WeatherStore {
  /// What a query leaves out, for the same days and stations.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func leftOut(of query: ObservationQuery) throws(StoreError) -> LeftOut {
    try Self.caught(path) {
      try queue.read { database in
        var leftOut = LeftOut()
        let conditions = query.sqlConditions
        let filter = query.sqlStations + conditions.sql
        let arguments = query.sqlDates + conditions.arguments
        let strips = try Row.fetchAll(
          database,
          sql: """
            SELECT CASE WHEN redated_as IS NULL THEN state ELSE 'redated' END, count(*) FROM strip
            WHERE date BETWEEN ? AND ? AND state IN ('frozen', 'carried_over')
              AND EXISTS (SELECT 1 FROM observation WHERE strip_number = strip.number \(filter))
            GROUP BY 1
            """,
          arguments: arguments)
        for row in strips where !query.inclusion.frozen {
          switch row[0] as String {
          case StripState.frozen.rawValue: leftOut.frozenStrips = row[1]
          case StripState.carriedOver.rawValue: leftOut.carriedOverStrips = row[1]
          default: leftOut.redatedStrips = row[1]
          }
        }
        let states = query.inclusion.frozen ? "" : "AND state IN ('live', 'not_checked')"
        let values = try Row.fetchAll(
          database,
          sql: """
            SELECT quality, count(*) FROM observation JOIN strip ON strip.number = strip_number
            WHERE date BETWEEN ? AND ? AND quality IN ('suspect', 'wrong') \(states) \(filter)
            GROUP BY quality
            """,
          arguments: arguments)
        for row in values {
          if row[0] == Quality.suspect.rawValue {
            leftOut.suspectObservations = query.inclusion.suspect ? 0 : row[1]
          } else {
            leftOut.wrongObservations = query.inclusion.wrong ? 0 : row[1]
          }
        }
        if query.values.qualities?.contains(.suspect) == true { leftOut.suspectObservations = 0 }
        if query.values.qualities?.contains(.wrong) == true { leftOut.wrongObservations = 0 }
        return leftOut
      }
    }
  }
}
