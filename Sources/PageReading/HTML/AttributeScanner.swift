/// Walks through a tag's attributes, from behind its name to behind its `>`.
struct AttributeScanner {
  /// The place reached: behind the tag once there is no further attribute.
  private(set) var position: Int
  /// Whether the tag's `>` has been found.
  private(set) var isComplete = false
  /// Whether the tag ends with `/>`.
  private(set) var closesItself = false
  /// Whether libxml2 finds the same attributes so far, and goes on at the same place: it leaves out
  /// what does not begin as its names do, up to the next blank or `>`, and knows no `/` between
  /// attributes.
  private(set) var isOrdinary = true

  /// libxml2 cuts names of 100 bytes and more.
  private static let longestName = 90

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
      if closesItself, position < markup.count, markup[position] != UInt8(ascii: ">") {
        isOrdinary = false
      }
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
    let value = value(in: markup)
    if !Self.isName(markup, name) {
      let isLeftOut = !Self.beginsName(markup[start]) && isOneWord(in: markup, from: start)
      isOrdinary = isOrdinary && isLeftOut
    }
    return (name, value)
  }

  /// Whether what ends here holds no blank and no `>`, and stands before one of these.
  private func isOneWord(in markup: borrowing Span<UInt8>, from start: Int) -> Bool {
    guard position < markup.count, Self.endsName(markup[position]) else { return false }
    for place in start..<position
    where Self.isBlank(markup[place]) || markup[place] == UInt8(ascii: ">") {
      return false
    }
    return true
  }

  /// Whether libxml2 takes all of a range for a name.
  private static func isName(_ markup: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longestName, beginsName(markup[range.lowerBound]) else { return false }
    for place in range.dropFirst() {
      let byte = markup[place]
      guard beginsName(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") else {
        return false
      }
    }
    return true
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }

  private mutating func value(in markup: borrowing Span<UInt8>) -> Range<Int> {
    let nameEnd = position
    skipBlanks(in: markup)
    guard position < markup.count, markup[position] == UInt8(ascii: "=") else {
      position = nameEnd
      return nameEnd..<nameEnd
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
    let end = markup.firstPlace(of: quote, from: start) ?? markup.count
    position = min(end + 1, markup.count)
    return start..<end
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
