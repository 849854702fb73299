internal import GRDB
internal import Weather

/// A row of the table `strip`, as far as strips of one fingerprint bear on one another.
struct StripRow {
  let number: Int64
  let date: String
  let hour: Int?
  /// The strip that this one is; nil where it stands for itself.
  let sameAs: Int64?
  let temperatureCount: Int
  let isListed: Bool
  let state: String

  /// The strips of a fingerprint, of all dates.
  static func all(of fingerprint: String, in database: Database) throws -> [StripRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT number, date, hour, same_as, temperature_count, freeze IS NOT NULL, state
        FROM strip WHERE fingerprint = ?
        """)
    return try Row.fetchAll(statement, arguments: [fingerprint]).map { row in
      StripRow(
        number: row[0], date: row[1], hour: row[2], sameAs: row[3], temperatureCount: row[4],
        isListed: row[5], state: row[6])
    }
  }
}

/// The rule that a strip without an hour is the strip that has one, of the same date and
/// fingerprint; where there are several, that of the lowest hour.
///
/// The strip without an hour is then hidden: its column `same_as` names the one that is shown, and
/// it has no rows in `observation`. Those of the shown one are the judged values of the sightings
/// of both, as of two layouts of one strip.
enum HourRule {
  /// The pairs that strips of one fingerprint call for, one a date at most.
  static func pairs(among strips: [StripRow]) -> [(hidden: StripRow, shown: StripRow)] {
    let hourless = strips.filter { $0.hour == nil }
    guard hourless.count < strips.count else { return [] }
    return hourless.compactMap { hidden in
      let others = strips.filter { $0.date == hidden.date && $0.hour != nil }
      return others.min { ($0.hour ?? 0) < ($1.hour ?? 0) }.map { (hidden, $0) }
    }
  }
}
