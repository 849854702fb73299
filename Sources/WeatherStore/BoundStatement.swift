internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values are handed to SQLite one by one, and whose results are read
/// the same way. GRDB's lists of values of any type take longer than SQLite does with a row.
///
/// What must hold here: the statement of GRDB, which owns SQLite's, lives as long as the object; the
/// object is used within a transaction, by the thread that holds the connection (it is not Sendable);
/// SQLite copies what is bound, but for the texts of `run(_:)`, which lie still while it runs and
/// are unbound before it ends; what a column points to is read before the next step.
@safe final class BoundStatement {
  // A class, as what it wraps: a statement has a state.
  private let database: Database
  private let owner: Statement
  private let statement: OpaquePointer
  /// Texts that are bound when the statement runs: the column's place and the text's bytes.
  private var textRanges: [(index: Int32, range: Range<Int>)] = []

  /// - Parameters:
  ///   - arguments: the values of the first parameters.
  ///   - isKept: whether the connection keeps the statement for the next one who asks.
  init(
    _ database: Database, _ sql: String, arguments: StatementArguments = [], isKept: Bool = true
  ) throws {
    self.database = database
    owner = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
    if !arguments.isEmpty { owner.setUncheckedArguments(arguments) }
    unsafe statement = owner.sqliteStatement
    unsafe sqlite3_reset(statement)
  }

  /// Binds a number, or NULL, to the parameter at a place, counted from 1.
  func bind(_ value: Int64?, at index: Int) {
    let code =
      if let value {
        unsafe sqlite3_bind_int64(statement, Int32(index), value)
      } else {
        unsafe sqlite3_bind_null(statement, Int32(index))
      }
    requireOK(code)
  }

  /// Binds a number, or NULL.
  func bind(_ value: Int?, at index: Int) {
    bind(value.map(Int64.init), at: index)
  }

  /// Binds a text, or NULL. SQLite's texts end at a NUL.
  func bind(_ text: String?, at index: Int) {
    guard var text else { return bind(nil as Int64?, at: index) }
    let code = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        let count = unsafe characters.firstIndex(of: 0) ?? characters.count
        return unsafe sqlite3_bind_text(
          statement, Int32(index), characters.baseAddress, Int32(count), Self.copied)
      }
    }
    requireOK(code)
  }

  /// Binds bytes as a BLOB.
  func bind(blob bytes: [UInt8], at index: Int) {
    let code =
      if bytes.isEmpty {
        unsafe sqlite3_bind_zeroblob(statement, Int32(index), 0)
      } else {
        unsafe bytes.withUnsafeBytes { bytes in
          unsafe sqlite3_bind_blob(
            statement, Int32(index), bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
      }
    requireOK(code)
  }

  /// Binds a text that `run(_:)` brings, by its bytes.
  func bind(textAt range: Range<Int>, at index: Int) {
    textRanges.append((Int32(index), range))
  }

  /// Runs the statement, which gives no rows.
  ///
  /// - Parameter texts: the bytes of the texts bound by their places.
  func run(_ texts: [UInt8]) throws {
    try unsafe texts.withUnsafeBufferPointer { texts in
      for (index, range) in textRanges {
        precondition(range.lowerBound >= 0 && range.upperBound <= texts.count)
        let code =
          if range.isEmpty {
            unsafe sqlite3_bind_text(statement, index, "", 0, Self.copied)
          } else {
            unsafe UnsafeBufferPointer(rebasing: texts[range])
              .withMemoryRebound(to: CChar.self) { characters in
                // Lives until the parameters are cleared below.
                unsafe sqlite3_bind_text(
                  statement, index, characters.baseAddress, Int32(characters.count), nil)
              }
          }
        requireOK(code)
      }
      textRanges.removeAll(keepingCapacity: true)
      defer { unsafe sqlite3_clear_bindings(statement) }
      try run()
    }
  }

  /// Runs the statement, which gives no rows.
  func run() throws {
    let code = unsafe sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw error(code) }
    unsafe sqlite3_reset(statement)
  }

  /// Goes on to the next row; false behind the last one, where the statement begins anew.
  func next() throws -> Bool {
    let code = unsafe sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw error(code) }
    unsafe sqlite3_reset(statement)
    return false
  }

  /// Leaves the rows that were not read.
  func finish() {
    unsafe sqlite3_reset(statement)
  }

  /// The number in a column of the present row, counted from 0; nil for NULL.
  func number(_ column: Int) -> Int64? {
    let value = unsafe sqlite3_column_int64(statement, Int32(column))
    // NULL reads as 0, which few columns hold.
    return value == 0 && isNull(column) ? nil : value
  }

  /// Whether a column of the present row is NULL.
  func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// The number in a column of the present row that is never NULL, where it would be 0.
  func wholeNumber(_ column: Int) -> Int {
    Int(unsafe sqlite3_column_int64(statement, Int32(column)))
  }

  /// The text in a column of the present row; nil for NULL.
  func text(_ column: Int) -> String? {
    unsafe withBytes(column) { unsafe $0.map { unsafe String(decoding: $0, as: UTF8.self) } }
  }

  /// Reads the bytes of a text in a column of the present row, of which NULL has none.
  func withText<Value>(
    _ column: Int, _ body: (borrowing Span<UInt8>) throws -> Value
  ) rethrows -> Value {
    try unsafe withBytes(column) { bytes in
      try body(unsafe (bytes ?? UnsafeBufferPointer(start: nil, count: 0)).span)
    }
  }

  /// Whether a column of the present row holds this text.
  func holds(_ text: String, in column: Int) -> Bool {
    unsafe withBytes(column) { unsafe $0?.elementsEqual(text.utf8) ?? false }
  }

  /// What a strip is found by, in a column of the present row.
  func commonTemperatures(_ column: Int) -> CommonTemperatures {
    unsafe withBytes(column) { bytes in
      unsafe bytes.map { unsafe CommonTemperatures(utf8: $0) } ?? CommonTemperatures(text: "")
    }
  }

  /// The first number of the first row; nil for NULL, and where there is no row.
  func firstNumber() throws -> Int64? {
    guard try next() else { return nil }
    defer { finish() }
    return number(0)
  }

  private func withBytes<Value>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>?) throws -> Value
  ) rethrows -> Value {
    guard let start = unsafe sqlite3_column_text(statement, Int32(column)) else {
      return try body(nil)
    }
    let count = unsafe sqlite3_column_bytes(statement, Int32(column))
    return try unsafe body(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  /// Asked right after the call that gave the code.
  private func error(_ code: Int32) -> DatabaseError {
    let message = unsafe database.sqliteConnection.map {
      unsafe String(cString: sqlite3_errmsg($0))
    }
    unsafe sqlite3_reset(statement)
    textRanges.removeAll()
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: message, sql: owner.sql)
  }

  private func requireOK(_ code: Int32) {
    precondition(code == SQLITE_OK || code == SQLITE_NOMEM, "the statement has such a parameter")
    if code == SQLITE_NOMEM { fatalError("SQLite could not copy a value: out of memory") }
  }

  /// SQLITE_TRANSIENT: SQLite makes a copy before the call returns.
  private static let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
