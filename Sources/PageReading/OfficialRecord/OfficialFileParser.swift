import Weather

/// Turns the bytes of a file of KMA's data portal into rows, piece by piece.
///
/// What comes out does not depend on where the pieces meet.
struct OfficialFileParser {
  private let location: String
  private var scanner = RecordScanner()
  /// nil until the header was read.
  private var rows: OfficialRows?
  /// The bytes that begin a record whose end is still to come.
  private var rest: [UInt8] = []
  private var isStart = true
  private var hasMark = false
  /// The line on which the next record begins.
  private var line = 1

  /// So many bytes are enough to tell a file by its first ones.
  private static let startSize = 16
  /// The longest record that is read, in bytes. Real ones have some hundreds; without a limit a
  /// quote that is never closed would bring the whole file into memory.
  static let recordLimit = 1 << 20

  /// A parser of a file's bytes from the first on.
  init(location: String) {
    self.location = location
  }

  /// Adds the next bytes.
  ///
  /// - Parameter isFinal: whether nothing follows.
  mutating func add(_ piece: [UInt8], isFinal: Bool) throws(OfficialFileError) {
    let bytes = rest.isEmpty ? piece : rest + piece
    rest = []
    guard !isStart || isFinal || bytes.count >= Self.startSize else {
      rest = bytes
      return
    }
    do throws(OfficialFileError.Problem) {
      var position = isStart ? try start(of: bytes) : 0
      isStart = false
      while position < bytes.count {
        let end = try scanner.scan(bytes.span, from: position, isFinal: isFinal)
        guard (end ?? bytes.count) - position <= Self.recordLimit else {
          throw .longRecord(limit: Self.recordLimit)
        }
        guard let end else { break }
        try take(bytes, position..<end)
        line += scanner.lineCount
        position = end
      }
      if position < bytes.count { rest = Array(bytes[position...]) }
    } catch {
      throw OfficialFileError(
        location: location, line: error.isOfWholeFile ? nil : line, problem: error)
    }
  }

  /// The rows, once all bytes were added.
  func finished() throws(OfficialFileError) -> OfficialRows {
    guard let rows else { throw OfficialFileError(location: location, line: nil, problem: .empty) }
    return rows
  }

  /// Where the file's text begins.
  private mutating func start(of bytes: [UInt8]) throws(OfficialFileError.Problem) -> Int {
    let mark = UnicodeEvidence.mark(in: bytes.span)
    if mark?.isUTF16 == true { throw .utf16 }
    hasMark = mark == .utf8
    if hasMark { return 3 }
    switch ContentKind(ofFirstBytes: bytes.prefix(Self.startSize)) {
    case .unsupported(let kind): throw .unsupported(kind: kind)
    case .database: throw .unsupported(kind: "an SQLite database")
    case .archive, .binary, .markup, .text: return 0
    }
  }

  /// Takes the record that was just scanned.
  private mutating func take(
    _ bytes: [UInt8], _ record: Range<Int>
  ) throws(OfficialFileError.Problem) {
    let values = scanner.values
    if values.count == 1, ValueCursor(values[0], in: bytes.span).isAtEnd { return }
    if rows == nil {
      let isUTF8 = hasMark || String(validating: bytes[record], as: UTF8.self) != nil
      let header = try OfficialHeader(values, of: bytes, encoding: isUTF8 ? .utf8 : .cp949)
      rows = OfficialRows(header)
    } else {
      try rows?.add(values, of: bytes, line: line)
    }
  }
}

extension OfficialFileError.Problem {
  /// Whether the problem is none of a line.
  fileprivate var isOfWholeFile: Bool {
    switch self {
    case .utf16, .unsupported: true
    default: false
    }
  }
}
