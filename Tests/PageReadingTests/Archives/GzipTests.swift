import TestSupport
import Testing

@testable import PageReading

@Suite struct GzipTests {
  private static func member(_ text: String) -> [UInt8] { Gzip.member(Array(text.utf8)) }

  /// Text that deflate can hardly make smaller.
  private static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { $0 % 60 == 59 ? 0x0A : UInt8.random(in: 0x61...0x7A, using: &random) }
  }

  @Test func `reads one member, and many as one text`() throws {
    #expect(try ReadInput.parts(of: Self.member("서울 3.2℃")) == ["page: 서울 3.2℃"])
    let members = Self.member("서") + Self.member("") + Self.member("울\n3.2") + Self.member("℃")
    #expect(try ReadInput.parts(of: members) == ["page: 서울\n3.2℃"])
  }

  @Test func `takes zeros at the end for padding`() throws {
    let padded = Self.member("a") + [UInt8](repeating: 0, count: 1000)
    #expect(try ReadInput.parts(of: padded) == ["page: a"])
  }

  @Test func `tells of bytes between members, and goes on at the next`() throws {
    let garbage = Array("garbage".utf8) + [0x1F, 0x8B, 8, 0, 1, 2, 3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
    let file = Self.member("a") + garbage + Self.member("b")
    #expect(
      try ReadInput.parts(of: file)
        == ["page: a\nb", "damage \(Self.member("a").count) noMember"])
  }

  @Test(arguments: [12, 20, 30])
  func `tells of a corrupt member, and reads those around it`(place: Int) throws {
    var corrupt = Self.member(String(decoding: Self.noise(500), as: UTF8.self))
    // From here on nothing is right any more.
    for index in place..<corrupt.count { corrupt[index] ^= 0x55 }
    let file = Self.member("a\n") + corrupt + Self.member("b\n")
    let parts = try ReadInput.parts(of: file)
    try #require(parts.count == 2)
    #expect(parts[0].hasPrefix("page: a\n"))
    #expect(parts[0].hasSuffix("\nb\n"))
    #expect(parts[1] == "damage \(Self.member("a\n").count) corruptMember")
  }

  @Test func `tells of a wrong checksum`() throws {
    var wrong = Self.member("서울")
    wrong[wrong.count - 8] ^= 1
    #expect(
      try ReadInput.parts(of: wrong + Self.member("b"))
        == ["damage 0 corruptMember", "page: b"])
  }

  @Test(arguments: [5, 15, 40])
  func `tells of a member that breaks off, and keeps what was there`(cut: Int) throws {
    let file = Self.member("a\n") + Self.member(String(decoding: Self.noise(400), as: UTF8.self))
    let parts = try ReadInput.parts(of: Array(file.dropLast(cut)))
    try #require(parts.count == 2)
    #expect(parts[0].hasPrefix("page: a\n"))
    #expect(parts[1] == "damage \(Self.member("a\n").count) truncatedMember")
  }

  @Test func `tells of a long member that is damaged, and reads the next`() throws {
    let limits = ReadingLimits(pageSize: 10_000)
    let long = Self.noise(3_000_000)
    var corrupt = Gzip.member(long)
    let half = corrupt.count / 2
    for index in half..<half + 2000 { corrupt[index] = 0 }
    let next = ArchiveRecord.conversion("b").bytes
    let file = Gzip.member(ArchiveRecord.conversion("a").bytes) + corrupt + Gzip.member(next)
    let parts = try ReadInput.parts(of: file, limits: limits)
    #expect(parts.first?.hasSuffix(": a") == true)
    #expect(parts.last?.hasSuffix(": b") == true)
    #expect(parts.contains { $0.contains("corruptMember") || $0.contains("noRecord") })
  }

  @Test func `streams text of any length, with its digest`() throws {
    let text = Self.noise(3_000_000)
    let digest = ContentDigest.hexadecimal(of: text)
    let expected = "text \(digest): \(String(decoding: text, as: UTF8.self))"
    #expect(try ReadInput.parts(of: text, needsDigest: true) == [expected])
    #expect(try ReadInput.parts(of: Gzip.member(text), needsDigest: true) == [expected])
    let members = stride(from: 0, to: text.count, by: 700_000).flatMap {
      Gzip.member(Array(text[$0..<min($0 + 700_000, text.count)]))
    }
    #expect(try ReadInput.parts(of: members, needsDigest: true) == [expected])
    let small = ReadingLimits(pageSize: 1000)
    #expect(
      try ReadInput.parts(of: Gzip.member(text), limits: small, needsDigest: true) == [expected])
  }

  @Test(arguments: [(-1, false), (0, false), (1, true)])
  func `reads markup up to the limit, and names what is larger`(
    beyond: Int, isTooLarge: Bool
  ) throws {
    let limits = ReadingLimits(pageSize: 600_000)
    let page = Array("<html>".utf8) + Self.noise(600_000 + beyond - 6)
    for file in [page, Gzip.member(page)] {
      let parts = try ReadInput.parts(of: file, limits: limits)
      #expect((parts == ["damage - tooLarge(limit: 600000)"]) == isTooLarge)
      #expect((parts.first?.hasPrefix("page: <html>") == true) == !isTooLarge)
    }
  }

  @Test func `stops a member that grows without measure`() throws {
    let bomb = Gzip.member([UInt8](repeating: 0x61, count: 80 << 20))
    #expect(bomb.count < 100_000)
    let parts = try ReadInput.parts(of: bomb + Self.member("b"))
    try #require(parts.count == 2)
    #expect(parts[0].hasPrefix("text -: aaaa"))
    #expect(parts[0].hasSuffix("a\nb"))
    #expect(parts[0].utf8.count < 70 << 20)
    #expect(parts[1] == "damage 0 expandsTooMuch")
    let page = Gzip.member(Array("<html>".utf8) + [UInt8](repeating: 0x61, count: 80 << 20))
    #expect(try ReadInput.parts(of: page) == ["damage - tooLarge(limit: 8388608)"])
  }

  @Test func `refuses gzip inside gzip`() throws {
    let error = #expect(throws: InputError.self) {
      try ReadInput.parts(of: Gzip.member(Self.member("a")))
    }
    #expect(error?.problem == .unsupported(kind: "gzip inside gzip"))
  }

  @Test func `reads an empty file, and an empty member`() throws {
    #expect(try ReadInput.parts(of: []) == ["page: "])
    #expect(try ReadInput.parts(of: Self.member("")) == ["page: "])
  }
}
