import TestSupport
import Testing

@testable import PageReading

@Suite struct GzipDamageTests {
  private static func member(_ text: String) -> [UInt8] { Gzip.member(Array(text.utf8)) }

  @Test(arguments: [3, 9, 10, 11, 12, 20, 40, 300])
  func `finds a member that begins just before the end of what is read at once`(
    before: Int
  ) throws {
    let first = Self.member("a")
    let start = 2 * InputWindow.chunkSize - before
    let garbage = [UInt8](repeating: 0x61, count: start - first.count)
    let parts = try ReadInput.parts(of: first + garbage + Self.member("b"))
    #expect(parts == ["page: a\nb", "damage \(first.count) noMember"])
  }

  @Test func `searches garbage full of false headers in linear time`() throws {
    // Each header says that a name follows, and none ends.
    let header: [UInt8] = [0x1F, 0x8B, 8, 8]
    let garbage = Array(repeating: header, count: 50_000).flatMap(\.self)
    let parts = try ReadInput.parts(of: Self.member("a") + garbage + Self.member("b"))
    #expect(parts == ["page: a\nb", "damage \(Self.member("a").count) corruptMember"])
  }

  @Test func `finds a member with a name, behind garbage`() throws {
    let plain = Self.member("b")
    let name = Array("a rather long name of a file, 날씨.txt".utf8) + [0]
    let named = Array(plain[..<3]) + [8] + plain[4..<10] + name + plain[10...]
    let file = Self.member("a") + Array("garbage".utf8) + named
    #expect(
      try ReadInput.parts(of: file)
        == ["page: a\nb", "damage \(Self.member("a").count) noMember"])
  }

  @Test func `tells of each damaged member once, in order`() throws {
    var file: [UInt8] = []
    var damages: [String] = []
    for number in 0..<9 {
      var member = Self.member("text \(number)\n")
      if number % 3 == 1 {
        damages.append("damage \(file.count) corruptMember")
        member[member.count - 6] ^= 0xFF
      }
      file += member
    }
    let text = "page: text 0\n\ntext 2\ntext 3\n\ntext 5\ntext 6\n\ntext 8\n"
    #expect(try ReadInput.parts(of: file) == [text] + damages)
  }

  @Test func `takes a member of exactly the limit, and of one more, as the same text`() throws {
    let limits = ReadingLimits(pageSize: 20_000)
    for count in [limits.recordSize - 1, limits.recordSize, limits.recordSize + 1] {
      let text = String(repeating: "a", count: count)
      let parts = try ReadInput.parts(of: Self.member(text) + Self.member("b"), limits: limits)
      #expect(parts == ["page: \(text)b"])
    }
  }
}
