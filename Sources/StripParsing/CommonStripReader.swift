import Weather

/// Reads strips of the common form at once, which is what nearly all strips have:
///
///     2025.04.04 (금)
///
///     • 맑음동두천 2.8℃
///     • 대전 ℃
///     기상청 제공
///
/// a date with its right weekday, rows each on a line of its own (whatever stands before the number,
/// as long as it is a common prefix), and the closing words, with nothing but line ends between.
/// Of these it says what the clear reader (`RowList`) says. Of everything else it says nothing, and
/// the clear reader is asked.
struct CommonStripReader {
  /// Where a strip stands.
  struct Found {
    let date: CalendarDate
    /// The strip's bytes, from its date line to the closing words.
    let range: Range<Int>
    /// Where the line of the closing words ends, its line end read.
    let end: Int
  }

  private let words: WordIndex
  private var prefixes: RowPrefixes
  /// The rows of the strip found last.
  private var list: CommonRows

  /// So many line ends may follow one another.
  private static let mostLineEnds = 6
  /// A list this long is left to the clear reader, which knows where it must end.
  private static let mostBytes = 100_000

  init(labels: LabelReader) {
    words = labels.words
    prefixes = RowPrefixes(labels: labels)
    list = CommonRows(stationCount: words.stationIDs.count)
  }

  /// The strip whose date line starts at a position; nil where none of the common form does. Its
  /// rows are kept until the next one is looked for.
  ///
  /// - Parameters:
  ///   - start: the start of a line.
  ///   - isFinal: whether the page ends where the text does.
  mutating func find(
    in page: borrowing Span<UInt8>, datedAt start: Int, isFinal: Bool
  ) -> Found? {
    guard let (date, dateEnd) = CommonDate.read(page, at: start),
      var position = Self.skipLineEnds(page, dateEnd), position > dateEnd
    else { return nil }
    guard readRows(page, &position), position - start < Self.mostBytes,
      let footer = Self.skipLineEnds(page, position),
      let footerEnd = Signature.commonFooterEnd(in: page, at: footer)
    else { return nil }
    let isAtEnd = footerEnd == page.count && isFinal
    guard isAtEnd || (footerEnd < page.count && Self.isLineEnd(page[footerEnd])) else {
      return nil
    }
    return Found(date: date, range: start..<footerEnd, end: min(footerEnd + 1, page.count))
  }

  /// The first strip whose rows start behind a position, whatever stands before it; nil where none
  /// of the common form is near.
  mutating func joint(in page: borrowing Span<UInt8>, behind position: Int) -> StripJoint? {
    let limit = min(page.count, position + StripJoint.reach)
    var position = position
    while let unit = page.firstUnit(in: position..<limit) {
      let line = PageLines.lineStart(in: page, of: unit, floor: position)
      if let start = Self.dateLine(above: line, in: page, floor: position),
        let found = find(in: page, datedAt: start, isFinal: false)
      {
        return StripJoint(range: found.range, end: found.end)
      }
      position = page.lineEnd(from: unit)
    }
    return nil
  }

  /// Hands the strip found last to a receiver.
  func give(
    _ found: Found, in page: borrowing Span<UInt8>, to receiver: inout some StripReceiver
  ) {
    let rows = list.rows.span.extracting(first: list.count)
    if !receiver.receive(rows, on: found.date) { receiver.receive(strip(found, in: page)) }
  }

  /// The strip found last.
  func strip(_ found: Found, in page: borrowing Span<UInt8>) -> Strip {
    // Made where they are to stand: appending them would copy each once more.
    let observations = unsafe [Observation](unsafeUninitializedCapacity: list.count) {
      place, count in
      while count < list.count {
        unsafe place.initializeElement(
          at: count, to: observation(list.rows[count], list.places[count]))
        count += 1
      }
    }
    return Strip(
      date: found.date, observations: observations, byteRange: found.range,
      rawText: page.bytes(in: found.range))
  }

  private func observation(_ row: CompactRow, _ place: CommonRows.Place) -> Observation {
    var temperature: AirTemperature?
    if row.tenths != CompactRow.missing {
      temperature = AirTemperature(tenthsOfCelsius: Int(row.tenths))
    }
    return Observation(
      stationID: words.stationIDs[Int(row.station)],
      presentWeather: row.condition < 0 ? nil : words.spellings[Int(row.condition)],
      airTemperature: temperature, rowRange: place.start..<place.end)
  }

  /// Reads the rows from a line's start on, and goes to the line behind them; false where there is
  /// none, or where they must be left to the clear reader.
  private mutating func readRows(_ page: borrowing Span<UInt8>, _ position: inout Int) -> Bool {
    list.begin()
    while true {
      let (end, stop) = list.add(from: position, in: page, prefixes.table)
      position = end
      guard case .unknownPrefix(let range) = stop else { return list.count > 0 }
      prefixes.learn(page.bytes(in: range))
    }
  }

  /// Where a date line may start behind the line ends at a position, which starts a line.
  static func dateLine(at position: Int, in page: borrowing Span<UInt8>) -> Int? {
    guard position == 0 || isLineEnd(page[position - 1]) else { return nil }
    return skipLineEnds(page, position)
  }

  /// Where a date line may start that ends directly above a line, line ends aside, and not before
  /// `floor`.
  static func dateLine(
    above lineStart: Int, in page: borrowing Span<UInt8>, floor: Int
  ) -> Int? {
    var end = lineStart
    while end > floor, lineStart - end < mostLineEnds, isLineEnd(page[end - 1]) { end -= 1 }
    guard end < lineStart else { return nil }
    let start = PageLines.lineStart(in: page, of: end, floor: max(floor, end - CommonDate.length))
    return start == 0 || (start > floor && isLineEnd(page[start - 1])) ? start : nil
  }

  /// The place behind line ends; nil behind too many.
  private static func skipLineEnds(_ page: borrowing Span<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < page.count, isLineEnd(page[position]) { position += 1 }
    return position - start <= mostLineEnds ? position : nil
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }
}
