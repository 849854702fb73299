import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct CopiedInputTests {
  private let files: FileIngestion
  private let store: WeatherStore

  init() throws {
    files = try FileIngestion()
    store = try WeatherStore()
  }

  private static let page = SketchedPage.text(
    "2025.05.05", SketchedPage.rows(from: 10) + ["보라속초 3.0℃", "맑음부천 4.0℃"])
  private static let unread = SketchedPage.text("2025.02.30", SketchedPage.rows(from: 60))
  private static let other = SketchedPage.text("2025.05.07", SketchedPage.rows(from: 90))

  /// An archive with pages, a rejected strip and a record that is none.
  private static var archive: [UInt8] {
    [
      ArchiveRecord("warcinfo", Array("a".utf8)),
      .conversion(page, url: "http://a.example/1", date: "2025-05-05T01:00:00Z"),
      .response(Array("<p>기사</p>".utf8)),
      .conversion(unread, url: "http://a.example/2", date: "2025-05-06T02:00:00Z"),
      .response(
        Array("<pre>\(other)</pre>".utf8), url: "http://a.example/3", date: "2025-05-07T03:00:00Z"),
    ].flatMap { Gzip.member($0.bytes) }
  }

  private static var contents: [[UInt8]] {
    let long = page + String(repeating: "기사\n", count: 160_000) + unread
    return [
      Array(page.utf8), Array((unread + other).utf8), archive, Gzip.member(Array(page.utf8)),
      Array(long.utf8), ArchiveRecord.conversion(long).bytes,
    ]
  }

  @Test(arguments: contents.indices)
  func `say what they say when they are read`(index: Int) throws {
    let content = Self.contents[index]
    let captured = UTCTime(iso8601: "2025-05-05T00:00:00Z")
    let read = try WeatherStore()
    try files.write(content, to: "d/a")
    for store in [store, read] {
      try files.ingest("d", into: store, .init(captured: captured))
    }
    try files.write(content, to: "e/b")
    let report = try files.ingest("e", into: store, .init(captured: captured))
    try files.ingest(
      "e", into: read, .init(policy: RereadPolicy(rereads: .always), captured: captured))
    #expect(report.reading.copied == 1)
    #expect(report.reading.inputs == 0)
    #expect(report.counts.newStrips.isEmpty)
    #expect(try store.canonicalDump() == (try read.canonicalDump()))
    #expect(try store.keepsRightDailySums())
    // What it is a copy of is not needed any more: it is known by itself.
    #expect(try files.ingest("e", into: store, .init(captured: captured)).reading.unchanged == 1)
  }

  @Test func `are gone with the run that knew them, and stay when the first is undone`() throws {
    for name in ["a", "b"] { try files.write(Self.archive, to: "\(name)/a.warc.gz") }
    for run in [1, 2] as [Int64] {
      let store = try WeatherStore()
      for name in ["a", "b"] { try files.ingest(name, into: store) }
      try store.undo(run)
      #expect(try store.canonicalDump() == (try files.freshDump(run == 1 ? "b" : "a")))
      try store.undo(3 - run)
      #expect(try store.tablesWithRows() == [])
    }
  }

  @Test func `of copies are known, whichever is left`() throws {
    for name in ["a", "b", "c"] {
      try files.write(Self.page, to: name)
      try files.ingest(name, into: store)
    }
    try store.undo(1)
    try files.write(Self.page, to: "d")
    #expect(try files.ingest("d", into: store).reading.copied == 1)
    #expect(try store.canonicalDump() == (try files.freshDump("b", "c", "d")))
  }

  @Test func `are known where a file was moved`() throws {
    try files.write(Self.page, to: "a")
    try files.ingest("a", into: store)
    try files.move("a", to: "b")
    #expect(try files.ingest("b", into: store).reading.copied == 1)
  }

  @Test func `are told from others of the same size`() throws {
    let days = (1...5).map { Self.page.replacing("2025.05.05", with: "2025.05.0\($0)") }
    for (index, day) in days.enumerated() { try files.write(day, to: "d/\(index)") }
    try files.ingest("d", into: store)
    try files.write(days[3], to: "e/3")
    try files.write(Self.page.replacing("2025.05.05", with: "2025.05.09"), to: "e/9")
    let report = try files.ingest("e", into: store)
    #expect(report.reading.copied == 1)
    #expect(report.reading.inputs == 1)
    #expect(try store.canonicalDump() == (try files.freshDump("d", "e")))
  }

  @Test func `of nothing are read`() throws {
    for name in ["a", "b"] {
      try files.write("", to: name)
      #expect(try files.ingest(name, into: store).reading.inputs == 1)
      #expect(try files.ingest(name, into: store).reading.unchanged == 1)
    }
  }

  @Test func `in one command are both read, however they are split over transactions`() throws {
    for name in ["a", "b"] { try files.write(Self.page, to: "d/\(name)") }
    for settings in [FileIngestion.Settings(), .slow, .jobs] {
      let report = try files.ingest("d", into: try WeatherStore(), settings)
      #expect(report.reading.inputs == 2)
      #expect(report.reading.copied == 0)
      #expect(report.counts.seenBeforeCount == 1)
    }
  }

  /// As logs are turned over.
  @Test func `keep what they say where their first has become another`() throws {
    for settings in [FileIngestion.Settings(), .slow, .jobs] {
      let files = try FileIngestion()
      let store = try WeatherStore()
      try files.write(Self.page, to: "d/log")
      try files.ingest("d/log", into: store, settings)
      let read = try WeatherStore()
      try files.ingest("d/log", into: read, settings)
      try files.move("d/log", to: "d/log.1")
      try files.write(Self.other, to: "d/log", changed: FileIngestion.changed + 9)
      let report = try files.ingest("d", into: store, settings)
      try files.ingest("d", into: read, .always)
      #expect(report.reading.inputs == 1)
      #expect(report.reading.copied == 1)
      #expect(try store.canonicalDump() == (try read.canonicalDump()))
      let third = try files.ingest("d", into: store, settings)
      #expect(third.reading.unchanged == 2)
    }
  }

  @Test func `take the place of what was there before`() throws {
    for settings in [FileIngestion.Settings(), .slow] {
      let store = try WeatherStore()
      try files.write(Self.page, to: "a")
      try files.write(Self.other, to: "b")
      try files.ingest("a", "b", into: store)
      try files.write(Self.page, to: "b", changed: FileIngestion.changed + 1)
      let report = try files.ingest("b", "b", into: store, settings)
      #expect(report.reading.copied == 2)
      #expect(report.reading.inputs == 0)
    }
  }

  @Test func `say what they say when they are read, where their first is stored otherwise`() throws
  {
    var others = FileIngestion.Settings()
    let table = "label,class\n보라,fog\n"
    try others.tables.addConditions(from: Array(table.utf8), name: "c.csv")
    let read = try WeatherStore()
    try files.write(Self.page, to: "a")
    for store in [store, read] {
      try files.ingest("a", into: store)
      #expect(try files.ingest("a", into: store, others).counts.otherReadingCount == 1)
    }
    try files.write(Self.page, to: "b")
    try files.ingest("b", into: store, others)
    others.policy = RereadPolicy(rereads: .always)
    try files.ingest("b", into: read, others)
    #expect(try store.canonicalDump() == (try read.canonicalDump()))
  }
}
