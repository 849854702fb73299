/// Looking at UTF-8 text byte by byte. Positions count bytes from the span's start.
extension Span where Element == UInt8 {
  /// Whether a blank stands here: space, tab or another control that takes no place in a line, or
  /// a boundary of markup (U+001F). Other blanks have become spaces in `LineText`.
  func isBlank(at position: Int) -> Bool {
    let byte = self[position]
    return byte == 0x20 || (byte < 0x20 && byte != 0x0A && byte != 0x0D)
  }

  /// Whether an ASCII digit stands here.
  func isDigit(at position: Int) -> Bool {
    self[position] &- 0x30 < 10
  }

  /// Whether these bytes stand at a position.
  func holds(_ bytes: [UInt8], at position: Int) -> Bool {
    guard position >= 0, position + bytes.count <= count else { return false }
    for index in bytes.indices where self[position + index] != bytes[index] { return false }
    return true
  }

  /// The first place in a range at which these bytes stand.
  func firstPlace(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position + bytes.count <= range.upperBound {
      if self[position] == bytes[0], holds(bytes, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Whether one of these words stands in a range.
  func contains(anyOf words: [[UInt8]], in range: Range<Int>) -> Bool {
    words.contains { firstPlace(of: $0, in: range) != nil }
  }

  /// The range without blanks at its ends.
  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isBlank(at: start) { start += 1 }
    var end = range.upperBound
    while end > start, isBlank(at: end - 1) { end -= 1 }
    return start..<end
  }

  /// The length of the scalar that starts here; of a stray or cut-off sequence, the bytes there are.
  func scalarLength(at position: Int) -> Int {
    let longest =
      switch self[position] {
      case 0..<0xC0: 1
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    var end = position + 1
    while end < Swift.min(position + longest, count), self[end] & 0xC0 == 0x80 { end += 1 }
    return end - position
  }

  /// The number of scalars in a range.
  func scalarCount(in range: Range<Int>) -> Int {
    var scalars = 0
    for position in range where self[position] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The text of a range.
  func string(in range: Range<Int>) -> String {
    String(decoding: bytes(in: range), as: UTF8.self)
  }
}
