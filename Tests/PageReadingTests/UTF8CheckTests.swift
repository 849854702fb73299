import CByteSearch
import TestSupport
import Testing

/// The quick check of UTF-8 says no more than Swift's own.
@Suite struct UTF8CheckTests {
  /// Bytes with which everything begins that is allowed, or nearly.
  private static let bytes: [UInt8] = [
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF3,
    0xF4, 0xF5, 0xFF,
  ]

  @Test(arguments: [0, 29, 31])
  func `agrees on all sequences of four bytes, wherever they stand`(place: Int) {
    var text = Array("한글 가나다 ABC 123.4℃ 🌧 한글 가나다 ABC 123.4℃ 🌧 한글 가나다 ABC 123.4℃ 🌧 ".utf8)
    let start = text[..<place].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    text.insert(contentsOf: [0, 0, 0, 0], at: start)
    for first in Self.bytes {
      for second in Self.bytes {
        for third in Self.bytes {
          for fourth in Self.bytes {
            text.replaceSubrange(start..<start + 4, with: [first, second, third, fourth])
            guard Self.isSurelyUTF8(text) == Self.isUTF8(text) else {
              Issue.record("\(first), \(second), \(third), \(fourth) at \(start)")
              return
            }
          }
        }
      }
    }
  }

  @Test(arguments: 1...100)
  func `agrees on texts of any length, cut off anywhere`(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    for _ in 0..<50 {
      var text: [UInt8] = []
      while text.count < length {
        let scalar = ["a", "é", "한", "℃", "🌧", "\u{0}"].randomElement(using: &random) ?? ""
        text += Array(scalar.utf8)
      }
      text = Array(text.prefix(length))
      if Bool.random(using: &random), let index = text.indices.randomElement(using: &random) {
        text[index] = Self.bytes.randomElement(using: &random) ?? 0
      }
      #expect(Self.isSurelyUTF8(text) == Self.isUTF8(text), "\(text)")
    }
  }

  /// What the check says; where the processor can't tell, what it should say.
  private static func isSurelyUTF8(_ text: [UInt8]) -> Bool {
    unsafe weatherstrip_is_surely_utf8(text, text.count) || (!isAbleToTell && isUTF8(text))
  }

  private static var isAbleToTell: Bool {
    unsafe weatherstrip_is_surely_utf8([0x41], 1)
  }

  private static func isUTF8(_ text: [UInt8]) -> Bool {
    (try? UTF8Span(validating: text.span)) != nil
  }
}
