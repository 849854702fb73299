public import Weather

/// Finds the strips in a page's text.
///
/// A strip is told from what looks like one by its unit, its stations, its date line and its
/// closing words; the rules are those of `Documentation/reading-a-strip.md`.
public struct StripParser: Sendable {
  /// The version of the rules. It grows with every change to what is read from the same text.
  public static let rulesVersion = 3

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
  ///   - usedThrough: through so many bytes from the start lists of rows were looked for before;
  ///     they serve only as what stands above a list.
  public func parse(
    _ page: borrowing Span<UInt8>, captureTime: UTCTime? = nil, isFinal: Bool = true,
    usedThrough: Int = 0
  ) -> ParsedPage {
    var result = ParsedPage()
    var lines = PageLines(labels: labels, isFinal: isFinal)
    lines.move(to: usedThrough)
    // Where the last strip ended.
    var floor = 0
    while let position = nextList(page, &lines) {
      let list = RowList(
        startingAt: position, in: page, floor: floor, lines: &lines, labels: labels)
      if lines.isCut {
        result.consumed = StripContext.start(above: position, in: page, floor: floor)
        result.usedThrough = PageLines.lineStart(in: page, of: position, floor: floor)
        return result
      }
      guard list.isStrip else { continue }
      floor = list.range.upperBound
      result.add(list, page, captureTime: captureTime, activeStations: activeStations)
    }
    result.usedThrough = lines.position
    result.consumed =
      isFinal ? page.count : StripContext.start(above: page.count, in: page, floor: floor)
    return result
  }

  /// The start of the next row with a unit, the stream standing before it; nil where there is none.
  private func nextList(
    _ page: borrowing Span<UInt8>, _ lines: inout PageLines
  ) -> Int? {
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
