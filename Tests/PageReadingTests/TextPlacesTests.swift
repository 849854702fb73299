import PageReading
import TestSupport
import Testing

/// Lines and columns are those that counting byte by byte gives.
@Suite struct TextPlacesTests {
  @Test(arguments: 1...20)
  func `finds each place where counting finds it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Lines of all lengths: the share of line feeds differs from text to text.
    let share = Int.random(in: 1...400, using: &random)
    let text = (0..<1500).map { _ -> UInt8 in
      Int.random(in: 0..<share, using: &random) == 0
        ? 0x0A : [0x20, 0x41, 0xEB, 0x84, 0xBF, 0xC2, 0x0D].randomElement(using: &random) ?? 0x20
    }
    var places = TextPlaces()
    var position = 0
    while position <= text.count {
      let place = places.place(ofByte: position, in: text)
      let before = text[..<position]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      #expect(place.line == before.count { $0 == 0x0A } + 1)
      #expect(place.column == before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
      position += Int.random(in: 0...300, using: &random)
    }
  }
}
