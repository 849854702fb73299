internal import GRDB

/// The tables of a store, the steps that lead from each version to the next, and the views.
///
/// Names are those of the design; times are ISO 8601 in UTC, dates ISO 8601, temperatures whole
/// tenths of a degree.
enum Schema {
  /// The version that this program reads and writes.
  static var version: Int { steps.count }

  private static let steps = [step1, step2, step3, step4, step5, step6]

  /// Brings a store to the present version, in one transaction.
  static func migrate(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found < version else { return }
    // First of all, since SQLite reads them when a table is altered.
    for view in try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
    {
      try database.execute(sql: "DROP VIEW \(view.quotedDatabaseIdentifier)")
    }
    for step in steps[found...] { try database.execute(sql: step) }
    if (1..<4).contains(found) { try LookAlikeSearch.fillColumn(database) }
    if (1..<5).contains(found) { try DailySumTable(database).recomputeAll() }
    try database.execute(sql: views)
    try describe(database)
    try database.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }
}
