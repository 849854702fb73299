import Weather

/// Walks through a page from strip to strip.
struct StripSearch {
  /// Reads strips of the common form.
  private(set) var reader: CommonStripReader
  private let readsCommonStripsAtOnce: Bool
  private let labels: LabelReader
  private let prose: ProseLine
  private let isFinal: Bool
  private var lines: PageLines
  /// Where the last strip ended.
  private var floor = 0
  /// The first row of a list that the window cuts off; nil where none is.
  private var cutList: Int?

  /// A strip.
  enum Found {
    /// One of the common form, whose rows the reader holds.
    case common(CommonStripReader.Found)
    /// Any other.
    case list(RowList)
  }

  /// - Parameter usedThrough: the search begins with the line that starts there.
  init(
    reader: CommonStripReader, readsCommonStripsAtOnce: Bool, labels: LabelReader, isFinal: Bool,
    usedThrough: Int
  ) {
    self.reader = reader
    self.readsCommonStripsAtOnce = readsCommonStripsAtOnce
    self.labels = labels
    prose = ProseLine(labels: labels)
    self.isFinal = isFinal
    lines = PageLines(labels: labels, isFinal: isFinal)
    lines.move(to: usedThrough)
  }

  /// The next strip; nil where there is none, or it is cut off.
  mutating func next(_ page: borrowing Span<UInt8>) -> Found? {
    while true {
      if readsCommonStripsAtOnce, let found = commonStrip(page) {
        floor = found.range.upperBound
        lines.move(to: found.end)
        return .common(found)
      }
      guard let position = nextList(page) else { return nil }
      let list = RowList(
        startingAt: position, in: page, floor: floor, lines: &lines, labels: labels)
      if lines.isCut {
        cutList = position
        return nil
      }
      guard list.isStrip else { continue }
      floor = list.range.upperBound
      return .list(list)
    }
  }

  /// Notes, behind the last strip, how far the page was read.
  func finish(_ result: inout ParsedPage, _ page: borrowing Span<UInt8>) {
    if let cutList {
      result.consumed = StripContext.start(above: cutList, in: page, floor: floor)
      result.usedThrough = PageLines.lineStart(in: page, of: cutList, floor: floor)
    } else {
      result.usedThrough = lines.position
      result.consumed =
        isFinal ? page.count : StripContext.start(above: page.count, in: page, floor: floor)
    }
  }

  /// The next list, where it is a strip of the common form. Else the stream stands on the line of the
  /// next unit, or inside a line.
  private mutating func commonStrip(
    _ page: borrowing Span<UInt8>
  ) -> CommonStripReader.Found? {
    while !lines.isInsideLine, lines.position < page.count {
      if let start = CommonStripReader.dateLine(at: lines.position, in: page),
        let found = reader.find(in: page, datedAt: start, isFinal: isFinal)
      {
        return found
      }
      guard let unit = page.firstUnit(in: lines.position..<page.count) else { return nil }
      lines.move(to: PageLines.lineStart(in: page, of: unit, floor: lines.position))
      if let start = CommonStripReader.dateLine(above: lines.position, in: page, floor: floor),
        let found = reader.find(in: page, datedAt: start, isFinal: isFinal)
      {
        return found
      }
      guard let end = prose.end(in: page, from: lines.position, isFinal: isFinal) else {
        return nil
      }
      lines.move(to: end)
    }
    return nil
  }

  /// The start of the next row with a unit, the stream standing before it; nil where there is none.
  private mutating func nextList(_ page: borrowing Span<UInt8>) -> Int? {
    while true {
      while lines.isInsideLine, let token = lines.peek(page) {
        if case .row(let row) = token, !row.isBare { return row.range.lowerBound }
        lines.advance()
      }
      guard
        let unit = TemperatureUnit.first(in: page, min(lines.position, page.count)..<page.count)
      else { return nil }
      lines.move(
        to: PageLines.lineStart(in: page, of: unit.range.lowerBound, floor: lines.position))
      if lines.peek(page) == nil { return nil }
    }
  }
}
