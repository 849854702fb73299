/// The cheap look at a page's bytes, before they are decoded, that passes over nearly every page
/// without a strip.
///
/// It may take a page for one with a strip that has none; never the reverse. The writings of the
/// units are those of `StripParsing`'s `TemperatureUnit` in UTF-8 and CP949, and as HTML's character
/// references. Pages in UTF-16 are so few that none is passed over.
enum FirstLook {
  /// Whether a page may hold a strip or be KMA's feed.
  static func mayHoldStrip(_ bytes: borrowing Span<UInt8>) -> Bool {
    headShowsMore(bytes.extracting(first: EncodingDetection.headSize))
      || UnitSearch.holdsUnit(bytes)
  }

  /// Whether the first bytes show UTF-16, or the root of KMA's feed.
  private static func headShowsMore(_ head: borrowing Span<UInt8>) -> Bool {
    if let mark = UnicodeEvidence.mark(in: head), mark.isUTF16 { return true }
    var position = 0
    while let tag = head.firstPlace(of: UInt8(ascii: "<"), from: position) {
      if isFeedRoot(head, at: tag) { return true }
      position = tag + 1
    }
    return head.firstPlace(of: 0, from: 0) != nil && UnicodeEvidence.utf16(in: head) != nil
  }

  /// Whether the tag `<current` stands here, with a prefix or without.
  private static func isFeedRoot(_ head: borrowing Span<UInt8>, at position: Int) -> Bool {
    var start = position + 1
    var end = start
    while end < head.count, isNameByte(head[end]) {
      if head[end] == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    return end - start == 7 && holds(head, "current", at: start)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func holds(
    _ bytes: borrowing Span<UInt8>, _ word: StaticString, at start: Int
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start + length <= bytes.count else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<length where unsafe letters[index] != bytes[start + index] { return false }
      return true
    }
  }
}
