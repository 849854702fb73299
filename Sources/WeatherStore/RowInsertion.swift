internal import GRDB

/// Inserts many rows with few statements, which takes half the time of a statement a row.
final class RowInsertion {
  // A class, since its statements are made once for all who insert.
  private let database: Database
  private let table: String
  private let columnCount: Int
  /// The statements by their number of rows.
  private var statements: [Int: Statement] = [:]

  /// So many rows are put into one statement at most; SQLite takes 32,766 values (its limit
  /// SQLITE_MAX_VARIABLE_NUMBER).
  private static let rowsAtOnce = 100

  /// Insertion of whole rows into a table.
  init(into table: String, columnCount: Int, of database: Database) {
    self.database = database
    self.table = table
    self.columnCount = columnCount
  }

  /// Inserts rows whose values stand one after another.
  func insert(_ values: [(any DatabaseValueConvertible)?]) throws {
    precondition(values.count % columnCount == 0, "rows have all their columns")
    var rest = values[...]
    while !rest.isEmpty {
      let part = rest.prefix(Self.rowsAtOnce * columnCount)
      rest = rest.dropFirst(part.count)
      try statement(rowCount: part.count / columnCount)
        .execute(arguments: StatementArguments(Array(part)))
    }
  }

  private func statement(rowCount: Int) throws -> Statement {
    if let statement = statements[rowCount] { return statement }
    let row = "(" + repeatElement("?", count: columnCount).joined(separator: ", ") + ")"
    let rows = repeatElement(row, count: rowCount).joined(separator: ", ")
    let statement = try database.makeStatement(sql: "INSERT INTO \(table) VALUES \(rows)")
    statements[rowCount] = statement
    return statement
  }
}
