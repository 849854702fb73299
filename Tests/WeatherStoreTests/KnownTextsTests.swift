import TestSupport
import Testing

@testable import WeatherStore

@Suite struct KnownTextsTests {
  /// What is made for a text is the text, with how many were made before.
  private static func values(of texts: [String], capacity: Int) -> [String] {
    var known = KnownTexts<String>(capacity: capacity)
    var made = 0
    return texts.map { text in
      let bytes = Array(text.utf8)
      return known.value(of: bytes.span) {
        made += 1
        return "\($0) \(made)"
      }
    }
  }

  @Test func `stand for what was made of them the first time`() {
    #expect(
      Self.values(of: ["맑음", "비", "맑음", "", "비", "", "비 "], capacity: 64)
        == ["맑음 1", "비 2", "맑음 1", " 3", "비 2", " 3", "비  4"])
  }

  @Test func `are told apart by their bytes`() {
    #expect(
      Self.values(of: ["가", "\u{1100}\u{1161}", "가"], capacity: 64)
        == ["가 1", "\u{1100}\u{1161} 2", "가 1"])
  }

  @Test func `are forgotten where another one takes their place`() {
    #expect(
      Self.values(of: ["a", "a", "b", "a", "c", "a"], capacity: 1)
        == ["a 1", "a 1", "b 2", "a 3", "c 4", "a 5"])
  }

  @Test(arguments: [1, 7, 64, 4096])
  func `stand for themselves, whatever their length and however many are remembered`(
    capacity: Int
  ) {
    var random = SeededGenerator(seed: 4)
    var known = KnownTexts<[UInt8]>(capacity: capacity)
    for _ in 0..<5000 {
      // Few bytes, so that many texts are alike but for one.
      let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        UInt8.random(in: 0x41...0x42, using: &random)
      }
      #expect(known.value(of: bytes.span) { Array($0.utf8) } == bytes)
      #expect(known.value(of: bytes.span) == bytes)
    }
  }

  @Test func `are made anew where making failed`() throws {
    var known = KnownTexts<Int>()
    let bytes = Array("x".utf8)
    #expect(throws: CancellationError.self) {
      try known.value(of: bytes.span) { _ in throw CancellationError() }
    }
    #expect(known.value(of: bytes.span) { _ in 5 } == 5)
  }
}
