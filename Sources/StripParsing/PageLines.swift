import Weather

/// Walks through a page's lines as one stream of tokens.
struct PageLines {
  /// Where the next line to be read starts.
  private(set) var position: Int
  /// Where the line read last starts.
  private(set) var lineStart = 0
  /// Whether the stream ended because the window did, while the page goes on.
  private(set) var isCut = false
  private var reader: LineReader
  private var tokens: [LineToken] = []
  private var next = 0
  private let isFinal: Bool

  /// So many blank bytes between two lines end whatever stands above them. It keeps what must be
  /// seen at once small, so that a long text can be read in windows.
  static let longestGap = 4096

  /// - Parameter isFinal: whether the window ends where the page ends.
  init(labels: LabelReader, isFinal: Bool) {
    reader = LineReader(labels: labels)
    position = 0
    self.isFinal = isFinal
  }

  /// Goes to the line that starts at a position.
  mutating func move(to position: Int) {
    self.position = position
    lineStart = position
    tokens.removeAll(keepingCapacity: true)
    next = 0
  }

  /// Whether tokens of the line read last are left.
  var isInsideLine: Bool { next < tokens.count }

  /// The tokens of the line read last that were left behind.
  var tokensBehind: ArraySlice<LineToken> { tokens[..<next] }

  /// The next token, in this line or the next that is not blank; nil at the window's end and
  /// behind a long gap.
  mutating func peek(_ page: borrowing Span<UInt8>) -> LineToken? {
    let start = position
    while next >= tokens.count {
      guard position - start <= Self.longestGap, readLine(page) else { return nil }
    }
    return tokens[next]
  }

  /// Leaves the next token behind.
  mutating func advance() {
    next += 1
  }

  /// Reads the next line; false where there is none, or it is not all there.
  private mutating func readLine(_ page: borrowing Span<UInt8>) -> Bool {
    guard let (line, end) = Self.line(in: page, from: position, isFinal: isFinal) else {
      isCut = isCut || !isFinal
      return false
    }
    tokens = tokens(of: page, line)
    next = 0
    lineStart = position
    position = end
    return true
  }

  /// The tokens of one line.
  mutating func tokens(of page: borrowing Span<UInt8>, _ line: Range<Int>) -> [LineToken] {
    if let plain = LineText(page, line: line) {
      reader.read(plain.bytes.span)
      var tokens = reader.tokens.map { $0.mapped(plain.pageRange) }
      // The line's repairs are counted once, with its first row.
      if let first = tokens.firstIndex(where: { if case .row = $0 { true } else { false } }),
        case .row(var row) = tokens[first]
      {
        row.repairs.merge(plain.repairs)
        tokens[first] = .row(row)
      }
      return tokens
    }
    reader.read(page.extracting(line))
    let start = line.lowerBound
    return reader.tokens.map { token in
      token.mapped { $0.lowerBound + start..<$0.upperBound + start }
    }
  }

  /// The line that starts at a position, without its end, and where the next one starts.
  private static func line(
    in page: borrowing Span<UInt8>, from start: Int, isFinal: Bool
  ) -> (line: Range<Int>, end: Int)? {
    guard start < page.count else { return nil }
    let end = page.lineEnd(from: start)
    if end < page.count { return (start..<end, end + 1) }
    return isFinal ? (start..<end, end) : nil
  }

  /// Where the line starts that holds a position, not before `floor`.
  static func lineStart(in page: borrowing Span<UInt8>, of position: Int, floor: Int) -> Int {
    var start = position
    while start > floor, !isLineEnd(page[start - 1]) { start -= 1 }
    return start
  }

  /// CR LF are two line ends with an empty line between.
  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }
}
