internal import GRDB
internal import Weather

/// A row of the table `strip`, as far as strips of one fingerprint bear on one another.
struct StripRow {
  let number: Int64
  let date: String
  /// The hour that the feed states; nil for a strip of pages.
  let feedHour: Int?
  /// The hour found by comparison with the official record.
  let inferredHour: Int?
  /// The strip that this one is; nil where it stands for itself.
  let sameAs: Int64?
  /// The strip of another date that this one really is.
  let redatedAs: Int64?
  let temperatureCount: Int
  let isListed: Bool
  let state: String
  /// Whether a source shows it; else it was made of strips of other dates.
  let isSeen: Bool

  /// The strips of a fingerprint, of all dates.
  static func all(of fingerprint: String, in database: Database) throws -> [StripRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT number, date, hour, hour_basis, same_as, redated_as, temperature_count,
          freeze IS NOT NULL, state,
          EXISTS (SELECT 1 FROM sighting WHERE strip_number = strip.number)
        FROM strip WHERE fingerprint = ?
        """)
    return try Row.fetchAll(statement, arguments: [fingerprint]).map { row in
      let hour = StripHour(hour: row[2], basisName: row[3])
      return StripRow(
        number: row[0], date: row[1], feedHour: hour?.basis == .feed ? hour?.hour : nil,
        inferredHour: hour?.basis == .inferred ? hour?.hour : nil, sameAs: row[4],
        redatedAs: row[5], temperatureCount: row[6], isListed: row[7], state: row[8],
        isSeen: row[9])
    }
  }
}
