import StripParsing
import Weather

extension StripParser {
  /// How many bytes more the program reads at a time.
  private static let windowSize = 1 << 19

  /// Parses a text to strips as `StripIngestion` does: a window is what is needed again of the one
  /// before, and 512 KiB more.
  func parseByWindows(_ page: [UInt8], onStrips: ([Strip]) -> Void) {
    forEachWindow(of: page) { window, isFinal, usedThrough in
      let found = parse(window, isFinal: isFinal, usedThrough: usedThrough)
      onStrips(found.strips)
      return found
    }
  }

  /// Parses a text to strips, and gives the number of their observations.
  func countObservationsByWindows(_ page: [UInt8]) -> Int {
    var count = 0
    parseByWindows(page) { count += $0.reduce(0) { $0 + $1.observations.count } }
    return count
  }

  /// Parses a text to rows, which are kept for each window, and gives their number.
  func countRowsByWindows(_ page: [UInt8]) -> Int {
    var count = 0
    var rows = PrintedRows()
    forEachWindow(of: page) { window, isFinal, usedThrough in
      rows.removeAll()
      let found = parse(window, isFinal: isFinal, usedThrough: usedThrough, into: &rows)
      count += rows.count
      return found
    }
    return count
  }

  private func forEachWindow(
    of page: [UInt8],
    parse: (borrowing Span<UInt8>, _ isFinal: Bool, _ usedThrough: Int) -> ParsedPage
  ) {
    let page = page.span
    var start = 0
    var end = min(Self.windowSize, page.count)
    var usedThrough = 0
    while true {
      let isFinal = end == page.count
      let found = parse(page.extracting(start..<end), isFinal, usedThrough)
      if isFinal { return }
      start += found.consumed
      usedThrough = max(0, found.usedThrough - found.consumed)
      end = min(end + Self.windowSize, page.count)
    }
  }
}

/// Rows strip by strip with their dates, and the strips that are handed on as such.
private struct PrintedRows: StripReceiver {
  private var rows: [CompactRow] = []
  private var ends: [(date: CalendarDate, end: Int)] = []
  private var strips: [Strip] = []

  var count: Int { rows.count + strips.reduce(0) { $0 + $1.observations.count } }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    strips.removeAll(keepingCapacity: true)
  }

  mutating func receive(_ strip: Strip) {
    strips.append(strip)
  }

  mutating func receive(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool {
    for index in rows.indices { self.rows.append(rows[index]) }
    ends.append((date, self.rows.count))
    return true
  }
}
