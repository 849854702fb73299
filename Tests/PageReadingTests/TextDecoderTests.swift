import TestSupport
import Testing

@testable import PageReading

@Suite struct TextDecoderTests {
  /// The text of bytes that come in these pieces, and how many invalid parts were replaced.
  private func decoded(
    _ pieces: [[UInt8]], _ encoding: CharacterEncoding
  ) throws -> (text: String, replacements: Int) {
    var decoder = try TextDecoder(encoding)
    var text: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      text += decoder.decode(piece, isFinal: index == pieces.count - 1)
    }
    return (try #require(String(validating: text, as: UTF8.self)), decoder.replacements)
  }

  private func decodedLate(
    _ pieces: [[UInt8]], declared: String?, readsMarkup: Bool = false
  ) throws -> (text: String, replacements: Int, encoding: CharacterEncoding?) {
    var decoder = LateTextDecoder(declared: declared, readsMarkup: readsMarkup)
    var text: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      text += try decoder.decode(piece, isFinal: index == pieces.count - 1)
    }
    let valid = try #require(String(validating: text, as: UTF8.self))
    return (valid, decoder.replacements, decoder.encoding)
  }

  /// Every way to cut bytes into two pieces, into single bytes, and with an empty piece at the end.
  private func splits(_ bytes: [UInt8]) -> [[[UInt8]]] {
    (0...bytes.count).map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
      + [bytes.map { [$0] } + [[]]]
  }

  private static let cases: [(CharacterEncoding, [UInt8], String, Int)] = [
    (.utf8, Array("서울 6.2℃😀".utf8), "서울 6.2℃😀", 0),
    (.utf8, [0xEF, 0xBB, 0xBF, 0x61, 0xEF, 0xBB, 0xBF], "a\u{FEFF}", 0),
    (.utf8, [0x61, 0x1F, 0x62, 0x00, 0x1F], "ab\0", 0),
    (.utf8, [0x1F, 0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a", 0),
    (.utf8, [0x61, 0xFF, 0xE2, 0x84, 0x62, 0xC0, 0xAF], "a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}", 4),
    (.utf8, [0xED, 0xA0, 0x80, 0xF0, 0x9F], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
    // 맑음서울 6.2℃, then 뷁펲, which EUC-KR proper does not have.
    (
      .cp949,
      [0xB8, 0xBC, 0xC0, 0xBD, 0xBC, 0xAD, 0xBF, 0xEF, 0x20, 0x36, 0x2E, 0x32, 0xA1, 0xC9],
      "맑음서울 6.2℃", 0
    ),
    (.cp949, [0x94, 0xEE, 0xBC, 0x84], "뷁펲", 0),
    (.cp949, [0x61, 0x1F, 0xB0, 0xA1, 0x00], "a가\0", 0),
    // A first byte, then markup: the markup stays.
    (.cp949, [0xB0, 0x3C, 0x62, 0x3E], "\u{FFFD}<b>", 1),
    // 80 and FF begin nothing; C9 A1 is a pair without a character; the last byte lacks its second.
    (
      .cp949, [0x80, 0x61, 0xFF, 0x61, 0xC9, 0xA1, 0xB0, 0xA1, 0xB0],
      "\u{FFFD}a\u{FFFD}a\u{FFFD}가\u{FFFD}", 4
    ),
    (.cp949, [0xFE, 0xFE, 0xC9, 0x41, 0xB0, 0xFF], "\u{FFFD}\u{FFFD}A\u{FFFD}\u{FFFD}", 4),
    (.utf16LittleEndian, [0xFF, 0xFE, 0x1C, 0xC1, 0x03, 0x21, 0x1F, 0x00, 0x43, 0x00], "서℃C", 0),
    (.utf16BigEndian, [0xFE, 0xFF, 0xC1, 0x1C, 0x21, 0x03, 0x00, 0x1F, 0x00, 0x43], "서℃C", 0),
    (.utf16LittleEndian, [0x3D, 0xD8, 0x00, 0xDE, 0x61, 0x00], "😀a", 0),
    // Halves of a surrogate pair without the other, and half of a character at the end.
    (
      .utf16BigEndian, [0xD8, 0x3D, 0x00, 0x61, 0xDE, 0x00, 0x00, 0x62, 0x00],
      "\u{FFFD}a\u{FFFD}b\u{FFFD}", 3
    ),
    (.utf16LittleEndian, [0x61, 0x00, 0x3D, 0xD8, 0x00], "a\u{FFFD}", 1),
    (.other("CP932"), [0x93, 0xFA, 0x81, 0x8E, 0x81], "日℃\u{FFFD}", 1),
    (
      .other("ISO-2022-KR"),
      [0x1B, 0x24, 0x29, 0x43, 0x0E, 0x21, 0x49, 0x3C, 0x2D, 0x0F, 0x43], "℃서C", 0
    ),
    (.other("JOHAB"), [0xD9, 0x59, 0x41], "℃A", 0),
    (.cp949, [], "", 0),
  ]

  @Test(arguments: cases.indices)
  func `decodes and replaces, wherever the pieces meet`(index: Int) throws {
    let (encoding, bytes, text, replacements) = Self.cases[index]
    for pieces in [[bytes]] + splits(bytes) {
      let found = try decoded(pieces, encoding)
      #expect(found.text == text, "\(pieces)")
      #expect(found.text.utf8.count == text.utf8.count, "\(pieces)")
      #expect(found.replacements == replacements, "\(pieces)")
    }
  }

  @Test(arguments: 1...8)
  func `decodes bytes of any kind the same in any pieces`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes: [UInt8] = [
      0x20, 0x3C, 0x61, 0x1F, 0x0A, 0x0E, 0x0F, 0x1B, 0x80, 0x84, 0xA1, 0xB0, 0xBB, 0xBF, 0xC9,
      0xD8, 0xDC, 0xE2, 0xED, 0xEF, 0xF0, 0xFE, 0xFF, 0x00,
    ]
    for encoding: CharacterEncoding in [
      .utf8, .cp949, .utf16LittleEndian, .utf16BigEndian, .other("CP932"), .other("JOHAB"),
      .other("GB18030"), .other("EUC-JP"),
    ] {
      for _ in 0..<60 {
        let length = Int.random(in: 0...14, using: &random)
        let text = (0..<length).map { _ in bytes.randomElement(using: &random) ?? 0 }
        let whole = try decoded([text], encoding)
        for pieces in splits(text) {
          let found = try decoded(pieces, encoding)
          #expect(found == whole, "\(encoding) \(text) \(pieces)")
        }
      }
    }
  }

  @Test(arguments: 1...20)
  func `mends UTF-8 as the standard library does`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let length = Int.random(in: 0...12, using: &random)
      let bytes =
        (0..<length).map { _ in
          [
            0x61, 0x80, 0xBF, 0x9F, 0xA0, 0x90, 0x8F, 0xC2, 0xE0, 0xED, 0xEA, 0xF0, 0xF4, 0xF5,
            0xFF,
          ]
          .randomElement(using: &random) ?? 0
        } as [UInt8]
      let (text, replacements) = UTF8Text.repaired(bytes)
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(text == Array(expected.utf8), "\(bytes)")
      #expect(replacements == expected.unicodeScalars.count { $0 == "\u{FFFD}" }, "\(bytes)")
    }
  }

  @Test func `reads a real strip in CP949 and in UTF-16 as in UTF-8`() throws {
    let page = Fixtures.text("pages/2025-04-04-plain-case.txt")
    let korean = Fixtures.bytes("encodings/2025-04-04-plain-case.cp949")
    let unicode = Fixtures.bytes("encodings/2025-04-04-plain-case.utf-16le")
    let withDots = page.replacing("•", with: "·")
    #expect(withDots.contains("· 맑음동두천 2.8℃"))
    for pieces in [[korean]] + splits(korean) {
      let found = try decodedLate(pieces, declared: nil)
      #expect(found.text == withDots)
      #expect(found.replacements == 0 && found.encoding == .cp949)
    }
    for pieces in [[unicode]] + splits(unicode) {
      let found = try decodedLate(pieces, declared: nil)
      #expect(found.text == page)
      #expect(found.replacements == 0 && found.encoding == .utf16LittleEndian)
    }
  }

  @Test func `finds the encoding late, behind ASCII of any length`() throws {
    let korean: [UInt8] = [0xBC, 0xAD, 0xBF, 0xEF, 0xA1, 0xC9]
    for count in [0, 4095, 4096, 300_000, 600_000] {
      let ascii = [UInt8](repeating: 0x61, count: count)
      let text = String(repeating: "a", count: count) + "서울℃"
      for cut in [0, count / 2, count, count + 1, count + 6] {
        let bytes = ascii + korean
        let found = try decodedLate(
          [Array(bytes[..<cut]), Array(bytes[cut...]), []], declared: "utf-8")
        #expect(found.text == text && found.encoding == .cp949, "\(count), \(cut)")
      }
      let whole = CharacterEncoding.detected(
        in: (ascii + korean).span, declared: nil, readsMarkup: false)
      #expect(whole == .cp949)
    }
  }

  @Test func `holds back no more than a sample`() throws {
    var decoder = LateTextDecoder()
    let ascii = [UInt8](repeating: 0x61, count: EncodingDetection.headSize)
    #expect(try decoder.decode(ascii, isFinal: false) == ascii)
    let korean = [UInt8](repeating: 0xB0, count: EncodingDetection.sampleSize - 1)
    #expect(try decoder.decode(korean, isFinal: false) == [])
    #expect(decoder.encoding == nil)
    let text = try decoder.decode([0xB0], isFinal: false)
    #expect(text.count == EncodingDetection.sampleSize / 2 * 3)
    #expect(decoder.encoding == .cp949)
  }

  @Test(arguments: 1...10)
  func `finds the same encoding and text in any pieces`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let korean = Fixtures.bytes("encodings/page-declared-utf-8.cp949")
    let unicode = Fixtures.bytes("encodings/page-declared-euc-kr.utf-8")
    for _ in 0..<30 {
      var bytes = Bool.random(using: &random) ? korean : unicode
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let declared =
        [nil, "utf-8", "euc-kr", "big5", "utf-16", "iso-2022-kr"]
        .randomElement(using: &random) ?? nil
      let whole = try decodedLate([bytes], declared: declared, readsMarkup: true)
      let detected = CharacterEncoding.detected(
        in: bytes.span, declared: declared, readsMarkup: true)
      #expect(whole.encoding == detected)
      let alone = try decoded([bytes], detected)
      #expect(alone == (whole.text, whole.replacements))
      for pieces in splits(bytes) {
        let found = try decodedLate(pieces, declared: declared, readsMarkup: true)
        #expect(found == whole)
      }
    }
  }
}
