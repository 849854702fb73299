public import Weather

/// Finds the strips in a page's text.
///
/// A strip is told from what looks like one by its unit, its stations, its date line and its
/// closing words; the rules are those of `Documentation/reading-a-strip.md`.
public struct StripParser: Sendable {
  /// The version of the rules. It grows with every change to what is read from the same text.
  public static let rulesVersion = 1

  private let labels: LabelReader
  private let activeStations: [Int]

  /// A parser that knows these stations and conditions.
  public init(tables: WeatherTables) {
    labels = LabelReader(
      words: WordIndex(stations: tables.stations, conditions: tables.conditions))
    activeStations = tables.stations.stations.filter { $0.status == .active }.map(\.id)
  }

  /// Reads a page.
  ///
  /// Linear in the page's length. It never fails: what can't be read is a rejection, and bytes that
  /// are not UTF-8 are no part of a word.
  /// - Parameters:
  ///   - page: UTF-8 text, with U+001F where markup parts two words.
  ///   - captureTime: when the page was fetched; the date of a strip without a date line.
  ///   - isFinal: false where the text goes on; then a strip that might go on too is left, and
  ///     `consumed` tells from where the text is needed again.
  ///   - usedThrough: so many bytes from the start belong to strips read before; they are looked
  ///     at no more.
  public func parse(
    _ page: borrowing Span<UInt8>, captureTime: UTCTime? = nil, isFinal: Bool = true,
    usedThrough: Int = 0
  ) -> ParsedPage {
    var result = ParsedPage()
    result.usedThrough = usedThrough
    var lines = PageLines(labels: labels, isFinal: isFinal)
    lines.move(to: usedThrough)
    while let position = nextList(page, &lines, floor: result.usedThrough) {
      let list = RowList(
        startingAt: position, in: page, floor: result.usedThrough, lines: &lines, labels: labels)
      if lines.isCut {
        result.consumed = StripContext.start(above: position, in: page, floor: result.usedThrough)
        return result
      }
      result.add(list, page, captureTime: captureTime, activeStations: activeStations)
    }
    result.consumed =
      isFinal
      ? page.count
      : StripContext.start(above: page.count, in: page, floor: result.usedThrough)
    return result
  }

  /// The start of the next row, the stream standing before it; nil where there is none.
  private func nextList(
    _ page: borrowing Span<UInt8>, _ lines: inout PageLines, floor: Int
  ) -> Int? {
    while true {
      while lines.isInsideLine, let token = lines.peek(page) {
        if case .row(let row) = token { return row.range.lowerBound }
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
