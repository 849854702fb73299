/// The label by which a document itself names its character set.
enum EncodingLabel {
  /// The encoding that an XML declaration or a `<meta>` names in a document's first bytes.
  ///
  /// That a label could be read at all shows that the bytes are no UTF-16, so a label that says so
  /// means UTF-8, as it does in the HTML standard.
  static func encoding(in head: borrowing Span<UInt8>) -> CharacterEncoding? {
    guard let encoding = xmlDeclaration(head) ?? meta(head) else { return nil }
    return encoding.isUTF16 ? .utf8 : encoding
  }

  private static func xmlDeclaration(_ head: borrowing Span<UInt8>) -> CharacterEncoding? {
    var start = 0
    while start < head.count, isBlank(head[start]) { start += 1 }
    guard holds(head, "<?xml", at: start) else { return nil }
    let end = place(of: "?>", in: head, from: start) ?? head.count
    return label(behind: "encoding", in: head, start..<end)
  }

  private static func meta(_ head: borrowing Span<UInt8>) -> CharacterEncoding? {
    var position = 0
    while position < head.count {
      if head[position] != UInt8(ascii: "<") {
        position += 1
      } else if holds(head, "<!--", at: position) {
        position = place(of: "-->", in: head, from: position) ?? head.count
      } else if holds(head, "<meta", at: position) {
        let end = place(of: ">", in: head, from: position) ?? head.count
        if let encoding = label(behind: "charset", in: head, position..<end) { return encoding }
        position = end
      } else {
        position += 1
      }
    }
    return nil
  }

  /// The encoding named behind `name=`, the first that is known.
  private static func label(
    behind name: StaticString, in head: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> CharacterEncoding? {
    var position = range.lowerBound
    while let found = place(of: name, in: head, from: position), found < range.upperBound {
      position = found + name.utf8CodeUnitCount
      var start = position
      while start < range.upperBound, isBlank(head[start]) { start += 1 }
      guard start < range.upperBound, head[start] == UInt8(ascii: "=") else { continue }
      start += 1
      while start < range.upperBound, isBlank(head[start]) || isQuote(head[start]) { start += 1 }
      var end = start
      while end < range.upperBound, !isEnd(head[end]) { end += 1 }
      var bytes: [UInt8] = []
      for index in start..<end { bytes.append(head[index]) }
      if let encoding = CharacterEncoding(label: String(decoding: bytes, as: UTF8.self)) {
        return encoding
      }
    }
    return nil
  }

  private static func place(
    of word: StaticString, in head: borrowing Span<UInt8>, from start: Int
  ) -> Int? {
    var position = start
    while position + word.utf8CodeUnitCount <= head.count {
      if holds(head, word, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Whether a word, written in lower case, stands at a position in whatever case.
  private static func holds(
    _ head: borrowing Span<UInt8>, _ word: StaticString, at start: Int
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start + length <= head.count else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<length {
        let found = head[start + index]
        let lowercase = (0x41...0x5A).contains(found) ? found | 0x20 : found
        if unsafe lowercase != letters[index] { return false }
      }
      return true
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private static func isEnd(_ byte: UInt8) -> Bool {
    isBlank(byte) || isQuote(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
  }
}
