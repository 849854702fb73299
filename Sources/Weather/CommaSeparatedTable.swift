/// A small table of comma-separated values with a header (RFC 4180), as the tables of stations,
/// conditions and freezes are kept.
public struct CommaSeparatedTable: Sendable {
  /// The column names, in file order.
  public let header: [String]
  /// The rows below the header, without blank lines.
  public let rows: [Row]

  /// One row: its line in the file (the header is line 1) and its values by column name.
  public struct Row: Sendable {
    /// The line on which the row starts, counted from 1.
    public let line: Int
    fileprivate let columns: [String: Int]
    fileprivate let values: [String]

    /// The value in a column; empty where the table has no such column.
    public subscript(column: String) -> String {
      guard let index = columns[column] else { return "" }
      return values[index]
    }
  }

  /// Reads UTF-8 bytes, with or without a byte order mark, with any line ends.
  ///
  /// - Throws: `TableError` where bytes are not UTF-8, a quote is left open, a required column is
  ///   missing, or a row has another number of values than the header.
  public init(bytes: [UInt8], name: String, requiring required: [String]) throws(TableError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TableError(table: name, line: 1, problem: "this file is not UTF-8; save it as UTF-8")
    }
    var records = try Self.records(of: Array(text.utf8), name: name)
    guard let first = records.first else {
      throw TableError(
        table: name, line: 1,
        problem: "the file is empty; expected a header with \(required.joined(separator: ","))")
    }
    records.removeFirst()
    let header = first.values.map { HangulComposition.composed($0) }
    for column in required where !header.contains(column) {
      throw TableError(
        table: name, line: 1, problem: "no column \"\(column)\" in the header; expected one")
    }
    let columns = Dictionary(
      zip(header, header.indices), uniquingKeysWith: { first, _ in first })
    var rows: [Row] = []
    for record in records {
      guard record.values.count == header.count else {
        throw TableError(
          table: name, line: record.line,
          problem: "\(record.values.count) values; expected \(header.count), as in the header")
      }
      rows.append(Row(line: record.line, columns: columns, values: record.values))
    }
    self.header = header
    self.rows = rows
  }

  private struct Record {
    var line: Int
    var values: [String]
  }

  private static func records(of bytes: [UInt8], name: String) throws(TableError) -> [Record] {
    var reader = RecordReader(bytes: bytes)
    var records: [Record] = []
    while reader.position < bytes.count {
      let line = reader.line
      guard let values = reader.readRecord() else {
        throw TableError(
          table: name, line: line, problem: "a quoted value is never closed; add the closing quote")
      }
      let isBlank = values == [""]
      if !isBlank { records.append(Record(line: line, values: values)) }
    }
    return records
  }
}

/// Reads one record after another; quotes, commas and line ends are looked at as bytes, since a
/// quote with a combining mark behind it is another `Character`.
private struct RecordReader {
  let bytes: [UInt8]
  var position: Int
  var line = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The values up to the next line end; nil where a quote is left open.
  mutating func readRecord() -> [String]? {
    var values: [String] = []
    while true {
      guard let value = readValue() else { return nil }
      values.append(value)
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    skipLineEnd()
    return values
  }

  private mutating func readValue() -> String? {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return readQuotedValue() }
    let start = position
    while position < bytes.count, !",\r\n".utf8.contains(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func readQuotedValue() -> String? {
    position += 1
    var value: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else {
          return String(decoding: value, as: UTF8.self)
        }
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      value.append(byte)
    }
    return nil
  }

  private mutating func skipLineEnd() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    line += 1
  }
}

/// Why a table of stations, conditions or freezes could not be used.
public struct TableError: Error, Equatable, CustomStringConvertible {
  /// The file's name.
  public let table: String
  /// The line, counted from 1, the header being line 1; nil where the fault lies in the table as a
  /// whole.
  public let line: Int?
  /// What was found, what was expected and what to do.
  public let problem: String

  /// An error in a table, at a line where one is at fault.
  public init(table: String, line: Int?, problem: String) {
    self.table = table
    self.line = line
    self.problem = problem
  }

  /// `file:line: problem`.
  public var description: String {
    line.map { "\(table):\($0): \(problem)" } ?? "\(table): \(problem)"
  }
}
