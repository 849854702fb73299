import TestSupport
import Testing
import Weather

@testable import PageReading

@Suite struct ArchiveTests {
  /// How an archive's records are kept in its file.
  enum Layout: CaseIterable {
    case plain, memberPerRecord, oneMember, blocks

    func file(_ records: [[UInt8]]) -> [UInt8] {
      switch self {
      case .plain: return records.flatMap(\.self)
      case .memberPerRecord: return records.flatMap(Gzip.member)
      case .oneMember: return Gzip.member(records.flatMap(\.self))
      case .blocks:
        let bytes = records.flatMap(\.self)
        let starts = stride(from: 0, to: bytes.count, by: 100)
        return starts.flatMap { Gzip.member(Array(bytes[$0..<min($0 + 100, bytes.count)])) }
      }
    }

    /// Where each record stands, as its place is told.
    func places(_ records: [[UInt8]]) -> [String] {
      let lengths = records.map { self == .memberPerRecord ? Gzip.member($0).count : $0.count }
      return lengths.indices.map { "\(lengths[..<$0].reduce(0, +))+\(lengths[$0])" }
    }
  }

  private static let first = ArchiveRecord.conversion("첫째", url: "http://a/1").bytes
  private static let second = ArchiveRecord.conversion("둘째", url: "http://a/2").bytes

  @Test(arguments: Layout.allCases)
  func `reads each record and tells its place`(layout: Layout) throws {
    let info = ArchiveRecord("warcinfo", Array("software: x\r\n".utf8)).bytes
    let records = [info, Self.first, Self.second]
    let places = layout.places(records)
    #expect(
      try ReadInput.parts(of: layout.file(records)) == [
        "skipped warcinfo", "page http://a/1 \(places[1]): 첫째", "page http://a/2 \(places[2]): 둘째",
      ])
  }

  @Test func `reads records of which nearly each byte is a member`() throws {
    func members(_ record: [UInt8]) -> [UInt8] {
      Gzip.member(Array(record[..<5])) + record[5...].flatMap { Gzip.member([$0]) }
    }
    let file = members(Self.first) + members(Self.second)
    let start = members(Self.first).count
    // A record ends where a member ends with its content; the line ends behind are no part of it.
    let end = Array("\r\n\r\n".utf8).flatMap { Gzip.member([$0]) }.count
    #expect(
      try ReadInput.parts(of: file) == [
        "page http://a/1 0+\(start - end): 첫째",
        "page http://a/2 \(start)+\(file.count - start - end): 둘째",
      ])
  }

  @Test func `reads a record again that is cut out by its place`() throws {
    let file = Layout.memberPerRecord.file([Self.first, Self.second])
    let start = Gzip.member(Self.first).count
    #expect(
      try ReadInput.parts(of: Array(file[start...]))
        == ["page http://a/2 0+\(file.count - start): 둘째"])
  }

  @Test(arguments: ["request", "metadata", "revisit", "continuation", "warcinfo"])
  func `counts records that are no pages`(type: String) throws {
    let record = ArchiveRecord(type, Array("Content-Length: 5\r\n\r\nWARC/1.0".utf8)).bytes
    let parts = try ReadInput.parts(of: record + Self.second)
    #expect(parts[0] == "skipped \(type)")
    #expect(parts[1].hasSuffix(": 둘째"))
  }

  @Test func `takes an unknown type, and what is no HTTP, for no page`() throws {
    let unknown = ArchiveRecord("snapshot", []).bytes
    let name = ArchiveRecord("response", Array("a 1".utf8), fields: ["Content-Type: text/dns"])
    #expect(
      try ReadInput.parts(of: unknown + name.bytes) == ["skipped other", "skipped response"])
  }

  @Test func `reads heads however they are written`() throws {
    var record = ArchiveRecord(
      "Conversion", Array("a".utf8),
      fields: ["warc-TARGET-uri:   <http://a/\t1>", "X: y", " folded", "no field"])
    record.version = "WARC/1.1"
    record.lineEnd = "\n"
    record.end = "\r\n\r\n\r\n\n"
    var last = ArchiveRecord.conversion("b", url: "http://a/2")
    last.end = ""
    let parts = try ReadInput.parts(of: record.bytes + last.bytes)
    #expect(parts.map { String($0.split(separator: " ")[1]) } == ["http://a/\t1", "http://a/2"])
    #expect(parts.map { $0.last } == ["a", "b"])
  }

  @Test func `knows when a page was fetched`() throws {
    let folder = try TemporaryFolder()
    let record = ArchiveRecord.conversion("a", date: "2025-04-04T00:30:12.123456Z").bytes
    let path = try folder.write(record, to: "a.wet")
    var reader = try InputReader(
      opening: Input(location: path, isNamed: true), needsDigest: false)
    guard case .document(let document) = try reader.next() else {
      Issue.record("there is no document")
      return
    }
    #expect(document.captureTime == UTCTime(iso8601: "2025-04-04T00:30:12Z"))
    #expect(document.form == .conversion)
  }

  @Test(
    arguments: [
      ("0", .wrongLength), ("-1", .malformedRecord(found: "WARC/1.0")),
      ("x", .malformedRecord(found: "WARC/1.0")), ("999999999999", .truncatedRecord),
      ("99999999999999999999", .malformedRecord(found: "WARC/1.0")), ("40", .wrongLength),
    ] as [(String, Damage.Problem)])
  func `goes on behind a record of wrong length`(
    length: String, problem: Damage.Problem
  ) throws {
    let wrong = ArchiveRecord(
      "conversion", Array("서울 3.2℃".utf8), fields: ["X: y"], length: length
    ).bytes
    let file = Self.first + wrong + Self.second
    let parts = try ReadInput.parts(of: file)
    let found = try #require(parts.first { $0.hasPrefix("damage") })
    let isTooLarge = length == "999999999999"
    #expect(
      found == "damage \(Self.first.count) \(isTooLarge ? Damage.Problem.wrongLength : problem)")
    try #require(parts.count == 3)
    #expect(parts[0].hasSuffix(": 첫째"))
    #expect(
      parts[2] == "page http://a/2 \(Self.first.count + wrong.count)+\(Self.second.count): 둘째")
  }

  @Test(arguments: ["0", "999999999999", "40"])
  func `goes on at the next member behind a record of wrong length`(length: String) throws {
    let wrong = Gzip.member(
      ArchiveRecord("conversion", Array("서울 3.2℃".utf8), length: length).bytes)
    let start = Gzip.member(Self.first).count
    let parts = try ReadInput.parts(of: Gzip.member(Self.first) + wrong + Gzip.member(Self.second))
    try #require(parts.count == 3)
    #expect(parts[1].hasPrefix("damage \(start) "))
    #expect(parts[2].hasSuffix(": 둘째"))
  }

  @Test func `tells of bytes between records, once`() throws {
    let garbage = Array("no record\nat all\n".utf8)
    let parts = try ReadInput.parts(of: Self.first + garbage + Self.second)
    try #require(parts.count == 3)
    #expect(parts[1] == "damage \(Self.first.count - 0) noRecord(found: \"no record\")")
    #expect(parts[2].hasSuffix(": 둘째"))
  }

  @Test func `tells of a record that breaks off`() throws {
    for cut in [1, 20, Self.second.count - 5] {
      let parts = try ReadInput.parts(of: Self.first + Self.second.prefix(cut))
      try #require(parts.count == 2)
      #expect(parts[1].hasPrefix("damage \(Self.first.count) "))
    }
    // The line ends behind a record may be missing.
    let parts = try ReadInput.parts(of: Self.first + Self.second.dropLast(4))
    #expect(parts.last?.hasSuffix(": 둘째") == true)
  }

  @Test(arguments: Layout.allCases)
  func `skips and names a record over the limit`(layout: Layout) throws {
    let limits = ReadingLimits(pageSize: 200_000)
    let large = ArchiveRecord.conversion(String(repeating: "a", count: 300_000)).bytes
    let parts = try ReadInput.parts(
      of: layout.file([Self.first, large, Self.second]), limits: limits)
    try #require(parts.count == 3)
    #expect(parts[1].hasSuffix(" tooLarge(limit: 200000)"))
    #expect(parts[2].hasSuffix(": 둘째"))
  }

  @Test func `gives up a head that does not end`() throws {
    let head = Array("WARC/1.0\r\nX: ".utf8) + [UInt8](repeating: 0x61, count: 100_000)
    let parts = try ReadInput.parts(of: head + Array("\r\n".utf8) + Self.second)
    #expect(parts.count == 2)
    #expect(parts[0] == "damage 0 malformedRecord(found: \"WARC/1.0\")")
    #expect(parts[1].hasSuffix(": 둘째"))
  }

  @Test func `reads what is whole of an archive with damaged members`() throws {
    var random = SeededGenerator(seed: 3)
    let records = (0..<12).map { number in
      Gzip.member(ArchiveRecord.conversion("page \(number)", url: "http://a/\(number)").bytes)
    }
    for _ in 0..<60 {
      let damaged = Int.random(in: 0..<12, using: &random)
      var file: [UInt8] = []
      for (number, record) in records.enumerated() {
        var record = record
        if number == damaged {
          let place = Int.random(in: 0..<record.count, using: &random)
          record[place] ^= UInt8.random(in: 1...255, using: &random)
        }
        file += record
      }
      let parts = try ReadInput.parts(of: file)
      for number in 0..<12 where number != damaged {
        #expect(parts.contains { $0.hasSuffix(": page \(number)") })
      }
    }
  }
}
