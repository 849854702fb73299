import Foundation
import TestSupport
import Testing

@testable import PageReading

@Suite struct TextStreamTests {
  private let folder = try! TemporaryFolder()

  private func open(_ bytes: [UInt8]) throws -> TextStream {
    let input = Input(location: try folder.write(bytes, to: "page.txt"), isNamed: true)
    let window = InputWindow(try InputFile.open(input), location: input.location)
    let reader = try ContentReader(window, limits: ReadingLimits())
    return try LongText(
      ContentSource([], reader, location: input.location), of: input, limits: ReadingLimits(),
      needsDigest: true, start: 0
    ).stream
  }

  /// All of a page's text, read in windows that are dropped at once.
  private func text(of bytes: [UInt8]) throws -> (text: [UInt8], replacements: Int) {
    var stream = try open(bytes)
    var text = stream.text
    while !stream.isFinal {
      stream.discard(stream.text.count)
      try stream.readMore()
      #expect(stream.offset == text.count)
      text += stream.text
    }
    return (text, stream.replacements)
  }

  /// So many bytes before the border of the first chunk, then these.
  private func acrossBorder(_ bytes: [UInt8], before: Int) -> [UInt8] {
    var text = [UInt8](repeating: 0x61, count: ContentSource.pieceSize - before)
    // So that there is no doubt that the text is in UTF-8.
    text.replaceSubrange(..<6, with: "서울".utf8)
    for place in stride(from: 1000, to: text.count, by: 100_000) { text[place] = 0x0A }
    return text + bytes + Array("b".utf8)
  }

  @Test(arguments: [
    // FIPS 180-2, appendix B.1; the second is that of no bytes.
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ])
  func `gives the SHA-256 of a file's bytes`(text: String, digest: String) throws {
    let stream = try open(Array(text.utf8))
    #expect(stream.digest == digest)
    #expect(stream.text == Array(text.utf8))
    #expect(stream.isFinal)
  }

  @Test func `gives the SHA-256 of a file of several chunks`() throws {
    // FIPS 180-2, appendix B.3, is that of a million times 'a'; this is of ten million:
    // head -c 10000000 /dev/zero | tr '\0' a | sha256sum
    let stream = try open([UInt8](repeating: 0x61, count: 10_000_000))
    #expect(
      stream.digest == "01f4a87c04b40af59aadc0e812293509709c9a8763a60b7f9e19303322f8b03c")
    #expect(!stream.isFinal)
    // The line is broken once, behind 278,528 bytes.
    #expect(stream.text.count == ContentSource.pieceSize + 1)
    #expect(stream.lineBreaks == 1)
  }

  @Test func `takes the digest of the bytes as they are, the text without a mark`() throws {
    let stream = try open([0xEF, 0xBB, 0xBF, 0x61, 0x62, 0x63])
    #expect(stream.text == Array("abc".utf8))
    #expect(stream.digest == ContentDigest.hexadecimal(of: [0xEF, 0xBB, 0xBF, 0x61, 0x62, 0x63]))
    #expect(try open([0xEF, 0xBB, 0xBF]).text == [])
    #expect(try open([0x61, 0xEF, 0xBB, 0xBF]).text == [0x61, 0xEF, 0xBB, 0xBF])
  }

  @Test func `removes U+001F, which stands for markup`() throws {
    let stream = try open(Array("a\u{1F}b\u{1F}\u{1F}\nc".utf8))
    #expect(String(decoding: stream.text, as: UTF8.self) == "ab\nc")
    #expect(stream.replacements == 0)
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}", 1), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", 2),
      ([0xE2, 0x84], "\u{FFFD}", 1), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
      ([0xEF, 0xBF, 0xBD], "\u{FFFD}", 0), ([0xEF, 0xBF, 0xBD, 0xFF], "\u{FFFD}\u{FFFD}", 1),
      ([0xE2, 0x84, 0x83], "℃", 0), ([0xF0, 0x9F, 0x98, 0x80], "😀", 0),
    ] as [([UInt8], String, Int)])
  func `replaces what is not UTF-8, and counts it, wherever the chunks meet`(
    bytes: [UInt8], expected: String, count: Int
  ) throws {
    let whole = try open(Array("서울".utf8) + bytes + [0x62])
    #expect(String(decoding: whole.text, as: UTF8.self) == "서울\(expected)b")
    #expect(whole.replacements == count)
    for before in 0...bytes.count {
      let read = try text(of: acrossBorder(bytes, before: before))
      let end = read.text.suffix(expected.utf8.count + 1)
      #expect(String(decoding: end, as: UTF8.self) == "\(expected)b")
      #expect(read.text.count == ContentSource.pieceSize - before + expected.utf8.count + 1)
      #expect(read.replacements == count)
    }
  }

  @Test func `replaces a character cut off by the file's end`() throws {
    for bytes in [[0xE2, 0x84], [0xF0, 0x9F, 0x98], [0xEA]] as [[UInt8]] {
      #expect(try text(of: [0x61] + bytes).replacements == 1)
      let long = [UInt8](repeating: 0x61, count: ContentSource.pieceSize - 1) + bytes
      let read = try text(of: long)
      #expect(read.replacements == 1)
      #expect(read.text.suffix(4) == [0x61, 0xEF, 0xBF, 0xBD])
    }
  }

  @Test(
    arguments: [
      ([], 0), ([0x61], 0), ([0xE2], 1), ([0xE2, 0x84], 2), ([0xE2, 0x84, 0x83], 0), ([0xC3], 1),
      ([0xF0, 0x9F, 0x98], 3), ([0xF0, 0x9F, 0x98, 0x80], 0), ([0x80, 0x80, 0x80, 0x80], 0),
      ([0xC0], 0), ([0xFF], 0), ([0x61, 0xF4], 1),
    ] as [([UInt8], Int)])
  func `knows a character that is not all there`(bytes: [UInt8], count: Int) {
    #expect(UTF8Text.incompleteTail(of: bytes.span) == count)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x1C, 0xC1, 0x03, 0x21], [0xFE, 0xFF, 0xC1, 0x1C, 0x21, 0x03],
      [0xEF, 0xBB, 0xBF, 0xEC, 0x84, 0x9C, 0xE2, 0x84, 0x83],
    ] as [[UInt8]])
  func `reads text by its byte order mark`(bytes: [UInt8]) throws {
    #expect(try text(of: bytes).text == Array("서℃".utf8))
  }

  @Test func `reads text in CP949, and in UTF-16 without a mark`() throws {
    let page = Fixtures.text("pages/2025-04-04-plain-case.txt")
    let korean = Fixtures.bytes("encodings/2025-04-04-plain-case.cp949")
    let unicode = Fixtures.bytes("encodings/2025-04-04-plain-case.utf-16le")
    #expect(try text(of: korean).text == Array(page.replacing("•", with: "·").utf8))
    #expect(try text(of: unicode).text == Array(page.utf8))
    #expect(try open(korean).digest == ContentDigest.hexadecimal(of: korean))
  }

  @Test func `breaks lines that are too long, and counts on`() throws {
    let blank = [UInt8](repeating: 0x61, count: 1 << 18) + Array(" b\n".utf8)
    var stream = try open(blank + [UInt8](repeating: 0x63, count: 2 << 18))
    while !stream.isFinal { try stream.readMore() }
    #expect(stream.text[1 << 18] == 0x0A)
    #expect(stream.lineBreaks == 2)
    #expect(stream.text.count == (3 << 18) + 3 + 1)
    var places = TextPlaces()
    #expect(places.place(ofByte: (1 << 18) + 1, in: stream.text) == (2, 1))
    let line = (1 << 18) + (1 << 14)
    #expect(places.place(ofByte: blank.count + line + 1, in: stream.text) == (4, 1))
  }

  @Test func `finds a line and a column in a window and across windows`() throws {
    let line = Array("맑음서울 1.0℃\n".utf8)
    let count = ContentSource.pieceSize / line.count + 10
    var stream = try open(Array((0..<count).map { _ in line }.joined()))
    var places = TextPlaces()
    func place(_ position: Int) -> (line: Int, column: Int) {
      places.place(ofByte: position, in: stream.text)
    }
    #expect(place(0) == (1, 1))
    #expect(place(6) == (1, 3))
    #expect(place(line.count - 1) == (1, 10))
    #expect(place(line.count) == (2, 1))
    places.discard(3 * line.count + 12, of: stream.text)
    stream.discard(3 * line.count + 12)
    try stream.readMore()
    #expect(place(0) == (4, 5))
    let last = (count - 1) * line.count - stream.offset
    #expect(place(last + 6) == (count, 3))
  }

  @Test func `reads a part of a file as it stands in the whole`() throws {
    let folder = try TemporaryFolder()
    let text = Array(String(repeating: "맑음서울 1.0℃\n", count: 60_000).utf8)
    let input = Input(location: try folder.write(text, to: "page.txt"), isNamed: true)
    for (start, end) in [(0, 20), (20, 700_000), (40, nil), (text.count - 20, nil)] {
      var stream = try TextStream(of: input, from: start, to: end, limits: ReadingLimits())
      #expect(stream.offset == start)
      while !stream.isFinal { try stream.readMore() }
      #expect(stream.text == Array(text[start..<(end ?? text.count)]))
      #expect(stream.isPlain)
    }
    let cut = try TextStream(of: input, from: 0, to: 1, limits: ReadingLimits())
    #expect(!cut.isPlain)
    #expect(try TextStream.bytes(38, of: input, from: 19) == Array(text[19..<57]))
    #expect(try TextStream.bytes(99, of: input, from: text.count - 5) == Array(text.suffix(5)))
  }
}
