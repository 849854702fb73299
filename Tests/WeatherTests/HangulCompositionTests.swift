import Testing
import Weather

@Suite struct HangulCompositionTests {
  private static let syllables = (0xAC00...0xD7A3).compactMap { Unicode.Scalar(UInt32($0)) }

  /// A syllable's letters, from its place among the syllables: 19 leading letters, 21 vowels, and
  /// 27 trailing letters or none.
  private static func letters(of syllable: Unicode.Scalar) -> [Unicode.Scalar] {
    let index = syllable.value - 0xAC00
    let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return letters.filter { $0 != 0x11A7 }.compactMap(Unicode.Scalar.init)
  }

  @Test func `composes the letters of all 11,172 syllables, as String compares them`() {
    #expect(Self.syllables.count == 11_172)
    for syllable in Self.syllables {
      let decomposed = String(String.UnicodeScalarView(Self.letters(of: syllable)))
      let composed = HangulComposition.composed(decomposed)
      #expect(Array(composed.unicodeScalars) == [syllable])
      #expect(decomposed == String(syllable))
    }
  }

  @Test func `composes all syllables in one text`() {
    let letters = Self.syllables.flatMap(Self.letters)
    let text = HangulComposition.composed(String(String.UnicodeScalarView(letters)))
    #expect(Array(text.unicodeScalars) == Self.syllables)
  }

  @Test func `composes a syllable without a trailing letter with the one that follows`() {
    #expect(HangulComposition.composition(of: "가", "\u{11A8}") == "각")
    #expect(HangulComposition.composition(of: "각", "\u{11A8}") == nil)
    #expect(HangulComposition.composition(of: "가", "\u{11A7}") == nil)
    #expect(HangulComposition.composition(of: "가", "\u{1161}") == nil)
  }

  @Test(arguments: [
    "", "서울 3.2℃", "abc", "ㄱㅏ", "\u{1100}", "\u{1161}", "\u{1100}\u{1100}", "e\u{301}",
    "\u{1100} \u{1161}", "\u{115F}\u{1161}", "\u{1113}\u{1161}",
  ])
  func `leaves everything else as it is`(text: String) {
    let composed = HangulComposition.composed(text)
    #expect(Array(composed.unicodeScalars) == Array(text.unicodeScalars))
  }
}
