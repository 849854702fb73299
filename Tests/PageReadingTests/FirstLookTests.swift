import CByteSearch
import Glibc
import TestSupport
import Testing

@testable import PageReading

@Suite struct FirstLookTests {
  private func mayHoldStrip(_ bytes: [UInt8]) -> Bool { FirstLook.mayHoldStrip(bytes.span) }

  @Test(arguments: [
    "6.2℃", "6.2℉", "6.2°C", "6.2°F", "6.2˚C", "6.2˚F", "6.2ºC", "6.2ºF", "°&#67;", "°<!-- -->C",
    "°\u{1F}C", "&#8451;", "&#8451", "&#8451 ", "&#0008451;", "&#x2103;", "&#X2103;", "&#x002103",
    "&#8457;", "&#x2109;", "&#176;C", "&#xb0;C", "&#xB0;C", "&#730;C", "&#x2da;", "&#x2DA;",
    "&#186;C", "&#xba;", "&#xBA;", "&deg;C", "&degC", "&ordm;C", "&ring;C",
    "&#00000000000000000000008451;",
  ])
  func `sees the unit in each of its writings, wherever it stands`(writing: String) {
    for before in [0, 1, 14, 15, 16, 62, 63, 64, 65, 127, 128, 500] {
      for after in [0, 1, 2, 63, 64, 65, 200] {
        let text =
          String(repeating: "a", count: before) + writing
          + String(repeating: "<", count: after)
        #expect(mayHoldStrip(Array(text.utf8)), "\(before), \(after)")
      }
    }
  }

  @Test(
    arguments: [
      [0xA1, 0xC9], [0xA2, 0xB5], [0xA1, 0xC6, 0x43], [0xA1, 0xC6, 0x46], [0xA2, 0xAA, 0x43],
      [0xA8, 0xAC, 0x46],
    ] as [[UInt8]])
  func `sees the unit in CP949`(writing: [UInt8]) {
    for before in 0...130 {
      let bytes = [UInt8](repeating: 0x30, count: before) + writing
      #expect(mayHoldStrip(bytes) && mayHoldStrip(bytes + [UInt8](repeating: 0x20, count: 99)))
    }
  }

  @Test(arguments: [
    "", "a", "&", "&#", "&#x", "&#;", "&#8452;", "&#84510;", "&#1176;", "&#x21030;", "&#x1B0;",
    "&amp;deg;", "&copy;", "&de", "&DEG;", "° ", "°c", "180°", "˚", "º", "℡", "“인용”…", "©",
    "<p>currently</p>", "current>", "<currents>", "<a:b>current", "기온은 18도, 서울은 맑음.",
    "https://a.example/?a=1&order=2&document=3&right=4",
  ])
  func `passes over what holds no unit`(text: String) {
    #expect(!mayHoldStrip(Array(text.utf8)))
    #expect(!mayHoldStrip(Array(String(repeating: text + " ", count: 40).utf8)))
  }

  @Test(arguments: [
    "<current>", "<?xml version=\"1.0\"?>\n<current xmlns=\"current\">", "<k:current a='b'>",
    "<current", "<current/>", "<!-- feed --><current\n>",
  ])
  func `sees the root of the feed`(text: String) {
    #expect(mayHoldStrip(Array(text.utf8)))
  }

  @Test func `looks for the root of the feed in the first 4096 bytes alone`() {
    let root = Array("<current>".utf8)
    #expect(mayHoldStrip([UInt8](repeating: 0x20, count: 4096 - root.count) + root))
    #expect(!mayHoldStrip([UInt8](repeating: 0x20, count: 4096) + root))
  }

  @Test func `passes over no page in UTF-16`() {
    let text = "<p>서울 6.2℃</p>"
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(mayHoldStrip(bytes))
    }
  }

  @Test func `sees every saved page that has a strip`() {
    for name in Fixtures.pageNames where name != "rewritten-no-strip-look-alikes" {
      #expect(mayHoldStrip(Fixtures.bytes("pages/\(name).txt")), "\(name)")
    }
    for name in [
      "2025-04-04-plain-case.cp949", "2025-04-04-plain-case.utf-16le", "page-declared-utf-8.cp949",
    ] {
      #expect(mayHoldStrip(Fixtures.bytes("encodings/\(name)")), "\(name)")
    }
  }

  /// The same search in the plainest way: at each place, each writing.
  private static func holdsUnit(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { start in
      let rest = bytes[start...]
      if [[0xE2, 0x84, 0x83], [0xE2, 0x84, 0x89], [0xA1, 0xC9], [0xA2, 0xB5]].contains(where: {
        rest.starts(with: $0)
      }) {
        return true
      }
      for sign in [
        [0xC2, 0xB0], [0xCB, 0x9A], [0xC2, 0xBA], [0xA1, 0xC6], [0xA2, 0xAA], [0xA8, 0xAC],
      ] as [[UInt8]] where rest.starts(with: sign) {
        if let next = rest.dropFirst(2).first, "CF&<\u{1F}".utf8.contains(next) { return true }
      }
      if ["&deg", "&ordm", "&ring"].contains(where: { rest.starts(with: $0.utf8) }) { return true }
      guard rest.starts(with: "&#".utf8) else { return false }
      let text = String(decoding: rest.dropFirst(2), as: UTF8.self)
      let isHexadecimal = text.hasPrefix("x") || text.hasPrefix("X")
      let digits = text.dropFirst(isHexadecimal ? 1 : 0).prefix {
        $0.isASCII && (isHexadecimal ? $0.isHexDigit : $0.isWholeNumber)
      }
      let units: [Int?] = [0x2103, 0x2109, 0xB0, 0x2DA, 0xBA]
      return units.contains(Int(digits, radix: isHexadecimal ? 16 : 10) ?? -1)
    }
  }

  /// Bytes that begin a unit, or nearly.
  private static let pieces: [[UInt8]] = [
    [0xE2, 0x84], [0xE2], [0x84], [0x83], [0x89], [0xA1], [0xC9], [0xC6], [0xA2], [0xB5], [0xAA],
    [0xA8], [0xAC], [0xC2], [0xB0], [0xBA], [0xCB], [0x9A], [0x43], [0x46], [0x26], [0x26, 0x23],
    [0x23], [0x78], Array("&#8451".utf8), Array("&#x210".utf8), Array("8451".utf8), [0x33],
    Array("&de".utf8), [0x67], [0x00], [0x3C], [0x1F], [0xEC, 0x84, 0x9C], [0x30], [0x62], [0x3B],
  ]

  @Test(arguments: 1...20)
  func `finds what the plainest search finds, at every alignment`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in 0...200 {
      var bytes = [UInt8](repeating: 0x61, count: length)
      for _ in 0..<Int.random(in: 0...6, using: &random) where length > 0 {
        let piece = Self.pieces.randomElement(using: &random) ?? []
        let more = Self.pieces.randomElement(using: &random) ?? []
        let start = Int.random(in: 0..<length, using: &random)
        for (index, byte) in (piece + more).enumerated() where start + index < length {
          bytes[start + index] = byte
        }
      }
      for start in 0...min(3, length) {
        let found = UnitSearch.holdsUnit(bytes.span.extracting(start..<length))
        #expect(found == Self.holdsUnit(Array(bytes[start...])), "\(bytes[start...])")
      }
    }
  }

  @Test(arguments: 1...10)
  func `finds each pair with wide instructions and without`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in 0...200 {
      let bytes = (0..<length / 8 + 1).flatMap { _ -> [UInt8] in
        let piece = Self.pieces.randomElement(using: &random) ?? []
        return piece + [UInt8](repeating: 0x61, count: Int.random(in: 0...40, using: &random))
      }
      for start in 0..<min(70, bytes.count) {
        let (pair, anywhere) = unsafe bytes.withUnsafeBufferPointer { buffer in
          unsafe (
            weatherstrip_next_unit_pair(buffer.baseAddress, buffer.count, start),
            weatherstrip_next_unit_pair_anywhere(buffer.baseAddress, buffer.count, start)
          )
        }
        let unit = (start..<bytes.count).first {
          UnitWriting.stands(in: bytes.span, at: $0)
        }
        #expect(pair >= start && pair <= anywhere)
        #expect(anywhere <= unit ?? bytes.count, "\(bytes[start...])")
      }
    }
  }

  @Test func `reads no byte behind the end`() throws {
    let page = Int(getpagesize())
    let pages = unsafe mmap(
      nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    let start = unsafe try #require(pages)
    defer { unsafe munmap(start, 2 * page) }
    // What is behind the first page can't be read.
    unsafe mprotect(start + page, page, PROT_NONE)
    for count in 1...200 {
      let bytes = unsafe (start + page - count).assumingMemoryBound(to: UInt8.self)
      let pair = unsafe weatherstrip_next_unit_pair(bytes, count, 0)
      let isOdd = unsafe weatherstrip_holds_odd_character(bytes, count)
      #expect(pair == count && isOdd)
    }
  }

  @Test(arguments: 1...10)
  func `finds what the plainest search finds in bytes of any kind`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for length in 0...150 {
      let bytes = (0..<length).map { _ in
        UInt8.random(in: 0...255, using: &random) | (length.isMultiple(of: 2) ? 0x80 : 0)
      }
      #expect(UnitSearch.holdsUnit(bytes.span) == Self.holdsUnit(bytes), "\(bytes)")
    }
  }
}
