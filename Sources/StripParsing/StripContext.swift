import Weather

/// What stands above a list of rows: its date line, and rows that have no unit.
struct StripContext {
  /// The date line, if there is one near enough.
  var date: DateLine?
  /// Rows without a unit directly above the list's first row.
  var bareRows: [LineToken.Row] = []
  /// Whether the date line or a line between speaks of a forecast or of another measurement;
  /// where there is no date line, whether the line directly above does.
  var isLookAlike = false

  private var linesBetween = 0
  private var speaksOfForecast = false

  /// At most so many lines that are not blank stand between a date line and its strip.
  private static let mostLines = 5
  /// Lines between a date line and its strip are no longer than this many characters.
  private static let longestLine = 40

  /// Reads upward from a list's first row.
  ///
  /// What stands before the row on its own line is counted piece by piece, as if each were a line.
  /// - Parameters:
  ///   - lines: the stream, its next token being the row.
  ///   - floor: where the strip before ends; a date line serves one strip.
  init(above lines: PageLines, in page: borrowing Span<UInt8>, floor: Int, labels: LabelReader) {
    let goesOn = readPieces(lines.tokensBehind, floor: floor)
    if goesOn { readLines(above: lines.lineStart, in: page, floor: floor, labels: labels) }
    bareRows.reverse()
  }

  private mutating func readPieces(_ tokens: ArraySlice<LineToken>, floor: Int) -> Bool {
    for token in tokens.reversed() {
      if token.range.lowerBound < floor { break }
      guard readLine([token]) else { return false }
    }
    return true
  }

  private mutating func readLines(
    above lineStart: Int, in page: borrowing Span<UInt8>, floor: Int, labels: LabelReader
  ) {
    let start = Self.start(above: lineStart, in: page, floor: floor)
    var lines = PageLines(labels: labels, isFinal: true)
    var end = lineStart
    while end > start {
      let line = PageLines.lineStart(in: page, of: end - 1, floor: start)..<end - 1
      guard readLine(lines.tokens(of: page, line)) else { return }
      end = line.lowerBound
    }
  }

  /// Reads a line from right to left; false where nothing that stands above it matters.
  private mutating func readLine(_ tokens: [LineToken]) -> Bool {
    let isLong = tokens.reduce(0) { $0 + $1.textLength } > Self.longestLine
    var isBetween = false
    for token in tokens.reversed() {
      let isDirectlyAbove = linesBetween == 0 && !isBetween
      switch token {
      case .date(let line):
        date = line
        isLookAlike = speaksOfForecast || line.isLookAlike
        return false
      case .row(let row) where row.isBare && !row.needsNeighbours && isDirectlyAbove:
        bareRows.append(row)
        continue
      case .row, .footer:
        break
      case .text(let text):
        speaksOfForecast = speaksOfForecast || text.isLookAlike
        if isDirectlyAbove { isLookAlike = text.isLookAlike && !isLong }
      }
      isBetween = true
    }
    if isBetween { linesBetween += 1 }
    return !isLong && linesBetween <= Self.mostLines
  }

  /// Where the lines start that can matter to a list on the line of a position.
  static func start(above position: Int, in page: borrowing Span<UInt8>, floor: Int) -> Int {
    var start = PageLines.lineStart(in: page, of: position, floor: floor)
    let lowest = max(floor, start - PageLines.longestGap)
    var lines = 0
    while start > lowest, lines <= mostLines + 4 {
      let end = start - 1
      start = PageLines.lineStart(in: page, of: end, floor: floor)
      if !page.trimmingBlanks(start..<end).isEmpty { lines += 1 }
    }
    return start
  }
}

extension LineToken {
  /// The number of characters of other text.
  fileprivate var textLength: Int {
    guard case .text(let text) = self else { return 0 }
    return text.length
  }
}
