import Weather

/// Rows that follow one another, with what stands above and below them.
struct RowList {
  /// The rows, rows that are none at the list's ends left out.
  private(set) var rows: [LineToken.Row] = []
  /// The date line, above or else below 기상청 제공.
  private(set) var date: DateLine?
  /// Whether 기상청 제공 stands below.
  private(set) var hasFooter = false
  /// Whether what stands above shows a forecast or another measurement.
  let isLookAlike: Bool
  /// The list's bytes, from its date line to its last line.
  private(set) var range: Range<Int>

  /// A list ends before a line that starts with a row more than so many bytes behind the list's
  /// first row, so that no list must be held that has no end.
  private static let longestList = 262_144

  /// Reads the list whose first row is the next token of `lines`.
  init(
    startingAt start: Int, in page: borrowing Span<UInt8>, floor: Int, lines: inout PageLines,
    labels: LabelReader
  ) {
    range = start..<start
    let context = StripContext(above: lines, in: page, floor: floor, labels: labels)
    isLookAlike = context.isLookAlike
    date = context.date
    rows = context.bareRows
    while case .row(let row)? = lines.peek(page) {
      let beginsLine = lines.tokensBehind.isEmpty
      if beginsLine, row.range.lowerBound - start > Self.longestList { break }
      rows.append(row)
      range = start..<row.range.upperBound
      lines.advance()
    }
    readBelow(page, &lines)
    trimRows()
    let first = [date?.range.lowerBound, rows.first?.range.lowerBound].compactMap(\.self).min()
    range = (first ?? start)..<range.upperBound
  }

  /// Leaves out rows that are none at the list's ends, but for damaged ones that 기상청 제공 closes
  /// in with the rest.
  private mutating func trimRows() {
    let named = rows.count { $0.label.namesStation }
    if !hasFooter || named * 2 < rows.count {
      while rows.last?.needsNeighbours == true { rows.removeLast() }
    }
    let first = rows.firstIndex { !$0.needsNeighbours } ?? rows.endIndex
    rows.removeSubrange(..<first)
  }

  private mutating func readBelow(_ page: borrowing Span<UInt8>, _ lines: inout PageLines) {
    guard case .footer(let footer)? = lines.peek(page) else { return }
    hasFooter = true
    range = range.lowerBound..<footer.upperBound
    lines.advance()
    guard date == nil, case .date(let below)? = lines.peek(page) else { return }
    date = below
    range = range.lowerBound..<below.range.upperBound
    lines.advance()
  }

  /// Whether the list is a strip: half of its rows or more name a known station, and a list of one
  /// or two rows has both its date line above and 기상청 제공 below.
  var isStrip: Bool {
    let named = rows.count { $0.label.namesStation }
    guard named > 0, named * 2 >= rows.count, !isLookAlike else { return false }
    guard rows.count <= 2 else { return true }
    return hasFooter && (date.map { $0.range.lowerBound < rows[0].range.lowerBound } ?? false)
  }
}
