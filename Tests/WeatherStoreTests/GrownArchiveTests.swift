import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct GrownArchiveTests {
  private let files: FileIngestion
  private let store: WeatherStore

  init() throws {
    files = try FileIngestion()
    store = try WeatherStore()
  }

  private static let records: [ArchiveRecord] = [
    ArchiveRecord("warcinfo", Array("a".utf8)),
    .conversion(text(1), url: "http://a.example/1"),
    // Two strips and a rejected row on one page, and a page without any.
    .conversion(text(2, ["보라속초 1.0℃"]) + text(3), url: "http://a.example/2"),
    .response(Array("<p>기사</p>".utf8)),
    .response(Array("<pre>\(text(4))</pre>".utf8), url: "http://a.example/4"),
    ArchiveRecord("request", Array("GET".utf8)),
    .conversion(text(1), url: "http://a.example/5", date: "2025-05-08T00:00:00Z"),
  ]

  private static func text(_ day: Int, _ more: [String] = []) -> String {
    SketchedPage.text("2025.05.0\(day)", SketchedPage.rows(from: day * 20) + more)
  }

  private static func archive(_ records: some Sequence<ArchiveRecord>, isPlain: Bool) -> [UInt8] {
    records.flatMap { isPlain ? $0.bytes : Gzip.member($0.bytes) }
  }

  private static func name(isPlain: Bool) -> String { isPlain ? "a.warc" : "a.warc.gz" }

  @Test(arguments: [true, false])
  func `say at last what they say when they are read whole`(isPlain: Bool) throws {
    let name = Self.name(isPlain: isPlain)
    let whole = Self.archive(Self.records, isPlain: isPlain)
    try files.write(whole, to: name)
    let expected = try files.freshDump(name)
    for count in 1..<Self.records.count {
      let store = try WeatherStore()
      let before = Self.archive(Self.records.prefix(count), isPlain: isPlain)
      try files.write(before, to: name)
      try files.ingest(name, into: store)
      try files.write(whole, to: name, changed: FileIngestion.changed + 1)
      let report = try files.ingest(name, into: store)
      #expect(report.reading.continued == 1)
      #expect(report.reading.inputs == 1)
      #expect(try store.canonicalDump() == expected, "\(count) records")
      #expect(
        try store.inputs() == [
          "\(name) 0-0-\(before.count)", "\(name) \(before.count)-\(before.count)-\(whole.count)",
        ])
      #expect(try files.ingest(name, into: store).reading.unchanged == 1)
      #expect(try files.ingest(name, into: store, .verifying).reading.unchanged == 1)
    }
  }

  /// A page that is too large to be searched at once is one source all the same.
  @Test(arguments: [true, false])
  func `are read on before and behind large pages`(isPlain: Bool) throws {
    let article = String(repeating: "기사\n", count: 160_000)
    let large = ArchiveRecord.conversion(Self.text(5) + article + Self.text(6))
    let records = [Self.records[1], large, Self.records[2]]
    let name = Self.name(isPlain: isPlain)
    for count in 1...3 {
      try files.write(
        Self.archive(records.prefix(count), isPlain: isPlain), to: name,
        changed: FileIngestion.changed + count)
      #expect(try files.ingest(name, into: store).reading.continued == (count > 1 ? 1 : 0))
    }
    #expect(try store.canonicalDump() == (try files.freshDump(name)))
  }

  @Test(arguments: [true, false])
  func `are read on again and again`(isPlain: Bool) throws {
    let name = Self.name(isPlain: isPlain)
    for count in 1...Self.records.count {
      try files.write(
        Self.archive(Self.records.prefix(count), isPlain: isPlain), to: name,
        changed: FileIngestion.changed + count)
      #expect(try files.ingest(name, into: store, .jobs).reading.continued == (count > 1 ? 1 : 0))
    }
    #expect(try store.canonicalDump() == (try files.freshDump(name)))
    #expect(try files.ingest(name, into: store, .verifying).reading.unchanged == 1)
    // Each run has seen what it did not read again, too.
    for run in 1..<Self.records.count { try store.undo(Int64(run)) }
    #expect(try store.canonicalDump() == (try files.freshDump(name)))
  }

  @Test(arguments: [true, false])
  func `give each record's place in the file`(isPlain: Bool) throws {
    let name = Self.name(isPlain: isPlain)
    var expected: [String] = []
    var offset = 0
    for (index, record) in Self.records.enumerated() {
      let length = Self.archive([record], isPlain: isPlain).count
      if [1, 2, 4, 6].contains(index) { expected.append("\(offset)|\(length)") }
      offset += length
    }
    for count in [3, Self.records.count] {
      try files.write(Self.archive(Self.records.prefix(count), isPlain: isPlain), to: name)
      try files.ingest(name, into: store)
    }
    #expect(
      try store.rows("SELECT record_offset, record_length FROM source ORDER BY 1") == expected)
  }

  /// Wherever an archive broke off, its record's place apart: a length is that of the first reading.
  @Test(arguments: [true, false])
  func `lose and double nothing, wherever they were cut`(isPlain: Bool) throws {
    let whole = Self.archive(Self.records, isPlain: isPlain)
    let cuts = Array(stride(from: 1, to: whole.count, by: isPlain ? 53 : 19))
    for cut in cuts { try files.write(Array(whole[..<cut]), to: "d/\(cut)") }
    try files.ingest("d", into: store)
    for cut in cuts { try files.write(whole, to: "d/\(cut)", changed: FileIngestion.changed + 1) }
    let report = try files.ingest("d", into: store)
    #expect(report.reading.damagedParts == 0)
    #expect(report.reading.failures == 0)
    let read = try WeatherStore()
    try files.ingest("d", into: read)
    let query = """
      SELECT location, record_offset, source.digest, capture_time, url, page_offset, strip_id
      FROM source JOIN sighting ON source_id = source.id
        LEFT JOIN strip ON strip.number = strip_number
      ORDER BY 1, 2, 6
      """
    let seen = try store.rows(query)
    #expect(try Set(read.rows(query)).subtracting(seen) == [])
    // What is seen beside comes from what broke off: a text without its end, say.
    #expect(Set(seen).count == seen.count)
    #expect(seen.allSatisfy { !$0.contains("|NULL|NULL") || isPlain })
  }

  @Test func `in one member of gzip are read anew`() throws {
    let name = "a.warc.gz"
    let all = Self.records.map(\.bytes)
    try files.write(Gzip.member(all[..<3].flatMap(\.self)), to: name)
    try files.ingest(name, into: store)
    try files.write(Gzip.member(all.flatMap(\.self)), to: name, changed: 1)
    #expect(try files.ingest(name, into: store).reading.continued == 0)
    #expect(try store.canonicalDump() == (try files.freshDump(name)))
    // Another member behind it does not make its places those of a file.
    try files.write(
      Gzip.member(all.flatMap(\.self)) + Gzip.member(all[1]), to: name, changed: 2)
    #expect(try files.ingest(name, into: store).reading.continued == 0)
    #expect(try store.canonicalDump() == (try files.freshDump(name)))
  }

  /// What is added to archives. Zeros are padding, as tapes leave it; other bytes are damage.
  private static let tails: [[UInt8]] = [
    [UInt8](repeating: 0, count: 512), Array("기사".utf8), Array("<p>기사</p>".utf8),
    ArchiveRecord.conversion(text(8)).bytes, Gzip.member(ArchiveRecord.conversion(text(8)).bytes),
    Gzip.member(Array(text(8).utf8)), Array("\r\n\r\n".utf8),
  ]

  @Test(arguments: tails.indices)
  func `are told as damaged where they are so when they are read whole`(tail: Int) throws {
    let tail = Self.tails[tail]
    for isPlain in [true, false] {
      let name = Self.name(isPlain: isPlain)
      let start = Self.archive(Self.records.prefix(3), isPlain: isPlain)
      let rest = Self.archive(Self.records.dropFirst(3), isPlain: isPlain)
      let store = try WeatherStore()
      for (step, content) in [start, start + tail, start + tail + rest].enumerated() {
        try files.write(content, to: name, changed: FileIngestion.changed + step)
        let report = try files.ingest(name, into: store)
        let fresh = try WeatherStore()
        let expected = try files.ingest(name, into: fresh)
        #expect(report.reading.damagedParts == expected.reading.damagedParts)
        #expect(report.reading.failures == expected.reading.failures)
        #expect(try store.canonicalDump() == (try fresh.canonicalDump()), "\(isPlain) \(step)")
      }
    }
  }

  @Test(arguments: [true, false])
  func `whose beginning has changed are read anew`(isPlain: Bool) throws {
    let name = Self.name(isPlain: isPlain)
    try files.write(Self.archive(Self.records[1...2], isPlain: isPlain), to: name)
    try files.ingest(name, into: store)
    try files.write(Self.archive(Self.records.reversed(), isPlain: isPlain), to: name, changed: 1)
    #expect(try files.ingest(name, into: store).reading.continued == 0)
    let seen = try store.rows(
      "SELECT DISTINCT page_offset FROM sighting JOIN source ON id = source_id")
    #expect(!seen.isEmpty)
  }

  @Test func `whose middle has changed are read anew where contents are compared`() throws {
    let page = ArchiveRecord.conversion(String(repeating: "기사\n", count: 20_000))
    func archive(_ day: Int) -> [UInt8] {
      page.bytes
        + ArchiveRecord.conversion(
          SketchedPage.text("2025.05.0\(day)", SketchedPage.rows(from: 10))
        ).bytes + page.bytes
    }
    for (settings, continued) in [(FileIngestion.Settings.verifying, 0), (.init(), 1)] {
      let store = try WeatherStore()
      try files.write(archive(1), to: "a.warc")
      try files.ingest("a.warc", into: store)
      try files.write(archive(2) + Self.records[4].bytes, to: "a.warc", changed: 1)
      let report = try files.ingest("a.warc", into: store, settings)
      #expect(report.reading.continued == continued)
      #expect(report.counts.newStrips.count == 2 - continued)
    }
  }

  @Test func `that were damaged are read anew`() throws {
    let whole = Self.archive(Self.records, isPlain: false)
    var damaged = Array(whole.dropLast(300))
    damaged[60] ^= 0xFF
    try files.write(damaged, to: "a.warc.gz")
    for _ in 0..<2 {
      #expect(try files.ingest("a.warc.gz", into: store).reading.damagedParts > 0)
    }
    #expect(try store.inputs() == [])
    try files.write(whole, to: "a.warc.gz", changed: 1)
    #expect(try files.ingest("a.warc.gz", into: store).reading.inputs == 1)
    #expect(try store.inputs() == ["a.warc.gz 0-0-\(whole.count)"])
  }
}
