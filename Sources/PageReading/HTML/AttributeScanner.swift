/// Walks through a tag's attributes, from behind its name to behind its `>`.
struct AttributeScanner {
  /// The place reached: behind the tag once there is no further attribute.
  private(set) var position: Int
  /// Whether the tag's `>` has been found.
  private(set) var isComplete = false
  /// Whether the tag ends with `/>`.
  private(set) var closesItself = false

  init(position: Int) {
    self.position = position
  }

  /// The next attribute, with an empty value where it has none; nil at the tag's end, or the page's.
  mutating func next(
    in markup: borrowing Span<UInt8>
  ) -> (name: Range<Int>, value: Range<Int>)? {
    closesItself = false
    while position < markup.count,
      Self.isBlank(markup[position]) || markup[position] == UInt8(ascii: "/")
    {
      closesItself = markup[position] == UInt8(ascii: "/")
      position += 1
    }
    guard position < markup.count else { return nil }
    if markup[position] == UInt8(ascii: ">") {
      isComplete = true
      position += 1
      return nil
    }
    let start = position
    position += 1
    while position < markup.count, markup[position] != UInt8(ascii: "="),
      !Self.endsName(markup[position])
    {
      position += 1
    }
    let name = start..<position
    return (name, value(in: markup))
  }

  private mutating func value(in markup: borrowing Span<UInt8>) -> Range<Int> {
    let end = position
    skipBlanks(in: markup)
    guard position < markup.count, markup[position] == UInt8(ascii: "=") else {
      position = end
      return end..<end
    }
    position += 1
    skipBlanks(in: markup)
    guard position < markup.count else { return position..<position }
    let quote = markup[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while position < markup.count, !Self.isBlank(markup[position]),
        markup[position] != UInt8(ascii: ">")
      {
        position += 1
      }
      return start..<position
    }
    let start = position + 1
    position = start
    while position < markup.count, markup[position] != quote { position += 1 }
    let value = start..<position
    position = min(position + 1, markup.count)
    return value
  }

  private mutating func skipBlanks(in markup: borrowing Span<UInt8>) {
    while position < markup.count, Self.isBlank(markup[position]) { position += 1 }
  }

  /// Whether a byte ends the name of a tag.
  static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// Whether a byte is white space of HTML.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
