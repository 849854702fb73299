/// Words as bytes, found from either end of a text without making a `String`.
struct ByteTrie: Sendable {
  private struct Node {
    var byte: UInt8
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var value: Int32 = -1
  }

  private var nodes = [Node(byte: 0)]

  /// Adds a word; walking its bytes in this order leads to the value (0 or more).
  mutating func insert(_ word: some Sequence<UInt8>, value: Int) {
    var index = 0
    for byte in word {
      index = child(of: index, byte: byte) ?? addChild(of: index, byte: byte)
    }
    nodes[index].value = Int32(value)
  }

  /// The longest word at the start of a range, with the place where it ends.
  func longestPrefix(
    of text: borrowing Span<UInt8>, in range: Range<Int>
  ) -> (value: Int, end: Int)? {
    var found: (value: Int, end: Int)?
    var index = 0
    for position in range {
      guard let next = child(of: index, byte: text[position]) else { break }
      index = next
      if nodes[index].value >= 0 { found = (Int(nodes[index].value), position + 1) }
    }
    return found
  }

  /// The longest word at the end of a range, with the place where it starts; for words that were
  /// inserted last byte first.
  func longestSuffix(
    of text: borrowing Span<UInt8>, in range: Range<Int>
  ) -> (value: Int, start: Int)? {
    var found: (value: Int, start: Int)?
    var index = 0
    for position in range.reversed() {
      guard let next = child(of: index, byte: text[position]) else { break }
      index = next
      if nodes[index].value >= 0 { found = (Int(nodes[index].value), position) }
    }
    return found
  }

  /// The word that is the whole range, blanks left out.
  func word(of text: borrowing Span<UInt8>, in range: Range<Int>) -> Int? {
    var index = 0
    for position in range where !text.isBlank(at: position) {
      guard let next = child(of: index, byte: text[position]) else { return nil }
      index = next
    }
    return nodes[index].value >= 0 ? Int(nodes[index].value) : nil
  }

  private func child(of index: Int, byte: UInt8) -> Int? {
    var candidate = nodes[index].firstChild
    while candidate >= 0 {
      if nodes[Int(candidate)].byte == byte { return Int(candidate) }
      candidate = nodes[Int(candidate)].nextSibling
    }
    return nil
  }

  private mutating func addChild(of index: Int, byte: UInt8) -> Int {
    let added = nodes.count
    nodes.append(Node(byte: byte, nextSibling: nodes[index].firstChild))
    nodes[index].firstChild = Int32(added)
    return added
  }
}
