import TestSupport
import Testing

@testable import PageReading

/// What damage costs: one report at the right place, and no record beside it.
@Suite struct ArchiveDamageTests {
  typealias Layout = ArchiveTests.Layout

  private static func page(_ number: Int) -> [UInt8] {
    ArchiveRecord.conversion("문서 \(number)\n서울 3.2℃", url: "http://a/\(number)").bytes
  }

  /// The numbers of the pages read whole, and the damages.
  private static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws -> (pages: [Int], damages: [String], other: [String]) {
    let parts = try ReadInput.parts(of: bytes, limits: limits)
    let whole = parts.filter { $0.hasSuffix("\n서울 3.2℃") && $0.hasPrefix("page http://a/") }
    let pages = whole.compactMap { part in
      part.split(separator: "문서 ").last.flatMap { Int($0.prefix { $0 != "\n" }) }
    }
    let damages = parts.filter { $0.hasPrefix("damage ") }.map { String($0.dropFirst(7)) }
    return (pages, damages, parts.filter { !$0.hasPrefix("damage ") && !whole.contains($0) })
  }

  /// A record with a wrong length: the type, what its length states, and whether it is told as cut.
  private static let wrongLengths: [(String, String)] = [
    "conversion", "request", "metadata",
  ].flatMap { type in
    [
      "0", "3", "60", "300", "5000", "9000000", "999999999999", "9223372036854775807", "-1", "x",
      "",
    ]
    .map { (type, $0) }
  }

  @Test(arguments: wrongLengths, Layout.allCases)
  func `reads all records around one of a wrong length`(
    wrong: (type: String, length: String), layout: Layout
  ) throws {
    let body = Array("고장 난 문서 3.2℃".utf8)
    let bad = ArchiveRecord(wrong.type, body, length: wrong.length).bytes
    let before = (0..<3).map(Self.page)
    let file = layout.file(before + [bad] + (3..<6).map(Self.page))
    let found = try Self.read(file)
    #expect(found.pages == [0, 1, 2, 3, 4, 5])
    #expect(found.other == [])
    try #require(found.damages.count == 1)
    let start = layout.places(before + [bad])[3].prefix { $0 != "+" }
    #expect(found.damages[0].hasPrefix("\(start) "))
  }

  @Test(arguments: Layout.allCases)
  func `takes a record without a length or type for damaged`(layout: Layout) throws {
    for lost in ["Content-Length", "WARC-Type"] {
      let text = String(decoding: Self.page(1), as: UTF8.self)
      let bad = Array(text.replacing(lost, with: "X").utf8)
      let found = try Self.read(layout.file([Self.page(0), bad, Self.page(2)]))
      #expect(found.pages == [0, 2])
      let start = layout.places([Self.page(0), bad])[1].prefix { $0 != "+" }
      #expect(found.damages == ["\(start) malformedRecord(found: \"WARC/1.0\")"])
    }
  }

  @Test(arguments: [0, 1, 40, 150])
  func `finds a record in the line in which the one before breaks off`(left: Int) throws {
    // As a crawler leaves it that was stopped while it wrote, and went on with the same file.
    let cut = Array(Self.page(1).prefix(Self.page(1).count - 4 - left))
    let found = try Self.read(Self.page(0) + cut + Self.page(2))
    #expect(found.pages == (left == 0 ? [0, 1, 2] : [0, 2]))
    #expect(found.damages.count == (left == 0 ? 0 : 1))
    #expect(found.damages.allSatisfy { $0.hasPrefix("\(Self.page(0).count) ") })
  }

  @Test func `finds a record directly behind a head that lost its content`() throws {
    let head = Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 70\r\n\r\n".utf8)
    let found = try Self.read(head + Self.page(1) + Self.page(2))
    #expect(found.pages == [1, 2])
    #expect(found.damages == ["0 wrongLength"])
  }

  @Test(arguments: Layout.allCases)
  func `finds a record behind a head that is too long`(layout: Layout) throws {
    let long = [UInt8](repeating: 0x61, count: ReadingLimits.headSize)
    let bad = Array("WARC/1.0\r\nX: ".utf8) + long + Array("\r\n\r\n".utf8)
    let found = try Self.read(layout.file([Self.page(0), bad, Self.page(2)]))
    #expect(found.pages == [0, 2])
    let start = layout.places([Self.page(0), bad])[1].prefix { $0 != "+" }
    #expect(found.damages == ["\(start) malformedRecord(found: \"WARC/1.0\")"])
  }

  @Test(arguments: [1, 8, 9, 10, 11, 20])
  func `finds a record across the border of what is read at once`(before: Int) throws {
    let start = InputWindow.chunkSize - before
    let garbage = [UInt8](repeating: 0x61, count: start - Self.page(0).count)
    let found = try Self.read(Self.page(0) + garbage + Self.page(1))
    #expect(found.pages == [0, 1])
    #expect(found.damages.count == 1)
  }

  @Test func `tells of a lost block once, however its records are cut`() throws {
    let records = (0..<9).map(Self.page)
    let bytes = records.flatMap(\.self)
    let blocks = stride(from: 0, to: bytes.count, by: 100).map {
      Gzip.member(Array(bytes[$0..<min($0 + 100, bytes.count)]))
    }
    for lost in 1..<blocks.count {
      var bad = blocks
      bad[lost][bad[lost].count - 5] ^= 1
      let found = try Self.read(bad.flatMap(\.self))
      let start = blocks[..<lost].reduce(0) { $0 + $1.count }
      #expect(found.damages == ["\(start) corruptMember"])
      let cut = lost * 100..<min(lost * 100 + 100, bytes.count)
      var end = 0
      let whole = records.enumerated().filter { _, record in
        let content = end..<end + record.count - 4
        end += record.count
        return !content.overlaps(cut)
      }
      #expect(found.pages == whole.map(\.offset))
    }
  }

  @Test func `cuts out records again behind garbage, empty members and many line ends`() throws {
    var long = ArchiveRecord.conversion("문서 1\n서울 3.2℃", url: "http://a/1")
    long.end = "\r\n\r\n\n\n"
    let members = [
      Gzip.member(Self.page(0)), Array("garbage".utf8), Gzip.member([]), Gzip.member(long.bytes),
      Gzip.member([]), Gzip.member(Self.page(2)),
    ]
    let starts = members.indices.map { members[..<$0].reduce(0) { $0 + $1.count } }
    let file = members.flatMap(\.self)
    let pages = try ReadInput.parts(of: file).filter { $0.hasPrefix("page") }
    try #require(pages.count == 3)
    #expect(pages[0].contains(" 0+\(members[0].count): "))
    #expect(pages[2].contains(" \(starts[5])+\(members[5].count): "))
  }

  @Test(arguments: Layout.allCases)
  func `gives places by which each record is read again`(layout: Layout) throws {
    let types = ["warcinfo", "request", "metadata"].map { ArchiveRecord($0, [0x61]).bytes }
    let records = [types[0], Self.page(0), types[1], types[2], Self.page(1), Self.page(2)]
    let file = layout.file(records)
    let archive = layout == .memberPerRecord ? file : records.flatMap(\.self)
    let pages = try ReadInput.parts(of: file).filter { $0.hasPrefix("page") }
    #expect(pages.count == 3)
    for page in pages {
      let place = try #require(page.split(separator: " ").dropFirst(2).first?.dropLast())
      let numbers = place.split(separator: "+").compactMap { Int($0) }
      try #require(numbers.count == 2)
      let cut = Array(archive[numbers[0]..<numbers[0] + numbers[1]])
      let again = try ReadInput.parts(of: cut)
      let moved = page.replacing(" \(place): ", with: " 0+\(numbers[1]): ")
      #expect(again == [moved])
    }
  }

  @Test func `reads an archive whose first members hold a byte each`() throws {
    let bytes = Self.page(0) + Self.page(1)
    let found = try Self.read(bytes.flatMap { Gzip.member([$0]) })
    #expect(found.pages == [0, 1])
    #expect(found.damages == [])
  }

  @Test func `reads an archive of many records that are no pages`() throws {
    let record = ArchiveRecord("metadata", [0x61]).bytes
    let file = (0..<20_000).flatMap { _ in record } + Self.page(0)
    let members = Array(repeating: Gzip.member(record), count: 20_000).flatMap(\.self)
    for bytes in [file, members + Gzip.member(Self.page(0))] {
      let found = try Self.read(bytes)
      #expect(found.other.count == 20_000)
      #expect(found.pages == [0])
    }
  }

  @Test func `goes on behind a large record that is whole`() throws {
    let limits = ReadingLimits(pageSize: 100_000)
    let text = String(repeating: "가나다 WARC/1.0 WARC/x\n", count: 20_000)
    for type in ["conversion", "metadata"] {
      let large = ArchiveRecord(type, Array(text.utf8)).bytes
      let damage = type == "metadata" ? [] : ["\(Self.page(0).count) tooLarge(limit: 100000)"]
      let found = try Self.read(Self.page(0) + large + Self.page(1), limits: limits)
      #expect(found.pages == [0, 1])
      #expect(found.damages == damage)
      #expect(found.other == (type == "metadata" ? ["skipped metadata"] : []))
    }
  }

  @Test(arguments: 0..<40)
  func `reads every record outside of damaged members`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let members = (0..<10).map { Gzip.member(Self.page($0)) }
    var damaged = Set<Int>()
    var file: [UInt8] = []
    for (number, whole) in members.enumerated() {
      var member = whole
      if Int.random(in: 0..<4, using: &random) == 0 {
        damaged.insert(number)
        let place = Int.random(in: 0..<member.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: member[place] ^= UInt8.random(in: 1...255, using: &random)
        case 1: member.removeSubrange(place...)
        case 2: member.remove(at: place)
        default: member.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      file += member
    }
    let found = try Self.read(file)
    #expect(
      found.pages.filter { !damaged.contains($0) } == (0..<10).filter { !damaged.contains($0) })
    #expect(found.damages.count <= damaged.count * 2)
    if damaged.isEmpty { #expect(found.damages == []) }
  }
}
