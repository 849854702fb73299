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
/// it has no rows in `observation`. Those of the shown one are the judged values of both, as of two
/// layouts of one strip. What each of the two printed itself is kept in `own_observation`, so that
/// they can be parted again when more of either is found. Strips that stand for themselves have no
/// rows there.
struct HourRule {
  let database: Database
  /// Inserts into `observation`.
  let insertion: RowInsertion

  /// A strip without an hour, and the one that is shown for it.
  struct Pair {
    let hidden: Int64
    let shown: Int64
  }

  /// The pairs that strips of one fingerprint call for, one a date at most.
  static func pairs(among strips: [StripRow]) -> [(hidden: StripRow, shown: StripRow)] {
    let hourless = strips.filter { $0.hour == nil }
    guard hourless.count < strips.count else { return [] }
    return hourless.compactMap { hidden in
      let others = strips.filter { $0.date == hidden.date && $0.hour != nil }
      return others.min { ($0.hour ?? 0) < ($1.hour ?? 0) }.map { (hidden, $0) }
    }
  }

  /// The strip that is hidden behind one with an hour.
  func hidden(behind shown: Int64) throws -> Int64? {
    try Int64.fetchOne(
      try database.cachedStatement(sql: "SELECT number FROM strip WHERE same_as = ?"),
      arguments: [shown])
  }

  /// Makes two strips one.
  func unite(_ pair: Pair) throws {
    try execute(
      "INSERT INTO own_observation SELECT * FROM observation WHERE strip_number IN (?, ?)",
      [pair.hidden, pair.shown])
    try observations(of: pair.shown).takeOver(observations(of: pair.hidden))
    try execute("UPDATE strip SET same_as = ? WHERE number = ?", [pair.shown, pair.hidden])
  }

  /// Makes a pair two strips again, each with what it printed itself.
  func part(_ pair: Pair) throws {
    try execute("DELETE FROM observation WHERE strip_number = ?", [pair.shown])
    let both: StatementArguments = [pair.hidden, pair.shown]
    try execute(
      "INSERT INTO observation SELECT * FROM own_observation WHERE strip_number IN (?, ?)", both)
    try execute("DELETE FROM own_observation WHERE strip_number IN (?, ?)", both)
    try execute("UPDATE strip SET same_as = NULL WHERE number = ?", [pair.hidden])
  }

  private func observations(of stripNumber: Int64) -> StripObservations {
    StripObservations(database: database, stripNumber: stripNumber, insertion: insertion)
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
