/// Splits comma-separated text (RFC 4180) into records and values, where they stand.
///
/// Bytes are looked at, in UTF-8 and CP949 alike: commas, quotes and line ends are no part of any
/// other character there, since CP949's second bytes are letters or above 0x80 (Microsoft's code
/// page 949: 0x41-0x5A, 0x61-0x7A, 0x81-0xFE).
struct RecordScanner {
  /// Where the values of the last record stand, without quotes around them; doubled quotes in them
  /// are still doubled.
  private(set) var values: [Range<Int>] = []
  /// The number of line ends in the last record, the one behind it included.
  private(set) var lineCount = 0

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Finds the values of the record that begins at a place.
  ///
  /// - Parameter isFinal: whether nothing follows the bytes.
  /// - Returns: the place behind the record's line end; nil where the record is not all there.
  mutating func scan(
    _ bytes: borrowing Span<UInt8>, from start: Int, isFinal: Bool
  ) throws(OfficialFileError.Problem) -> Int? {
    values.removeAll(keepingCapacity: true)
    lineCount = 0
    var position = start
    while true {
      if position < bytes.count, bytes[position] == Self.quote {
        guard let end = try closingQuote(in: bytes, from: position + 1, isFinal) else { return nil }
        values.append(position + 1..<end)
        position = end + 1
      } else {
        let end = Self.valueEnd(in: bytes, from: position, isFinal)
        values.append(position..<end)
        position = end
      }
      guard position < bytes.count else { return isFinal ? position : nil }
      if bytes[position] == Self.comma {
        position += 1
        continue
      }
      guard let length = Self.lineEndLength(in: bytes, at: position, isFinal) else { return nil }
      guard length > 0 else { throw .textBehindQuote }
      lineCount += 1
      return position + length
    }
  }

  /// Where the value without quotes ends that begins at a place.
  private static func valueEnd(
    in bytes: borrowing Span<UInt8>, from start: Int, _ isFinal: Bool
  ) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= comma {
        if byte == comma || byte == lineFeed { return position }
        // A lone CR is a byte like any other, but for one that may begin a line end.
        if byte == carriageReturn, lineEndLength(in: bytes, at: position, isFinal) != 0 {
          return position
        }
      }
      position += 1
    }
    return position
  }

  /// The quote that ends a value; nil where it is not there yet, or can't be told from a doubled
  /// one.
  private mutating func closingQuote(
    in bytes: borrowing Span<UInt8>, from start: Int, _ isFinal: Bool
  ) throws(OfficialFileError.Problem) -> Int? {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.lineFeed { lineCount += 1 }
      if byte == Self.quote {
        guard position + 1 < bytes.count else { return isFinal ? position : nil }
        guard bytes[position + 1] == Self.quote else { return position }
        position += 1
      }
      position += 1
    }
    if isFinal { throw .openQuote }
    return nil
  }

  /// The length of the line end at a place, 0 where there is none; nil where that can't be told yet.
  /// At the very end of a file a CR alone is one.
  private static func lineEndLength(
    in bytes: borrowing Span<UInt8>, at position: Int, _ isFinal: Bool
  ) -> Int? {
    if bytes[position] == lineFeed { return 1 }
    guard bytes[position] == carriageReturn else { return 0 }
    guard position + 1 < bytes.count else { return isFinal ? 1 : nil }
    return bytes[position + 1] == lineFeed ? 2 : 0
  }
}
