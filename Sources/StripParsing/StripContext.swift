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

  /// At most so many lines that are not blank stand between a date line and its strip.
  private static let mostLines = 5
  /// Lines between a date line and its strip are no longer than this many characters.
  private static let longestLine = 40

  /// Reads upward from a position.
  ///
  /// - Parameter floor: where the strip before ends; a date line serves one strip.
  init(
    above position: Int, in page: borrowing Span<UInt8>, floor: Int, lines: inout PageLines
  ) {
    let start = Self.start(above: position, in: page, floor: floor)
    var tokens: [LineToken] = []
    var lineStart = start
    while lineStart < position {
      var lineEnd = lineStart
      while lineEnd < page.count, page[lineEnd] != 0x0A, page[lineEnd] != 0x0D { lineEnd += 1 }
      tokens += lines.tokens(of: page, lineStart..<lineEnd)
      lineStart = lineEnd + 1
    }
    read(tokens.filter { $0.range.upperBound <= position })
  }

  private mutating func read(_ tokens: [LineToken]) {
    var linesBetween = 0
    var speaksOfForecast = false
    for token in tokens.reversed() {
      switch token {
      case .date(let line):
        date = line
        isLookAlike = speaksOfForecast || line.isLookAlike
        return
      case .row(let row) where row.isBare && !row.needsNeighbours && linesBetween == 0:
        bareRows.insert(row, at: 0)
        continue
      case .row, .footer:
        break
      case .text(let text):
        guard text.length <= Self.longestLine else { return }
        speaksOfForecast = speaksOfForecast || text.isLookAlike
        if linesBetween == 0 { isLookAlike = text.isLookAlike }
      }
      linesBetween += 1
      guard linesBetween <= Self.mostLines else { return }
    }
  }

  /// Where the lines start that can matter to a list at a position.
  static func start(above position: Int, in page: borrowing Span<UInt8>, floor: Int) -> Int {
    let lowest = max(floor, position - PageLines.longestGap)
    var start = PageLines.lineStart(in: page, of: position, floor: floor)
    var lines = 0
    while start > lowest, lines <= mostLines + 4 {
      let end = start - 1
      start = PageLines.lineStart(in: page, of: end, floor: floor)
      if !page.trimmingBlanks(start..<end).isEmpty { lines += 1 }
    }
    return start
  }
}
