import Foundation
import GRDB
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct ReparseTests {
  private static let strip = SketchedPage.rows(from: 10)

  /// A page whose strip has rows that the built-in tables don't know beside the nine.
  private static func page(_ more: [String], date: String = "2025.05.05") -> String {
    SketchedPage.text(date, strip + more + ["보라포항 6.0℃"])
  }

  @Test(arguments: ["pages", "html", "feed", "hostile", "encodings"])
  func `moves nothing where tables and rules are the same`(folder: String) throws {
    let store = try WeatherStore()
    let path = Fixtures.folder.appending(path: folder).path(percentEncoded: false)
    for captured in [nil, "2025-04-04T00:30:00Z"] { try store.ingest(path, captured: captured) }
    let before = try store.allTables()
    let (changes, counts) = try store.reparse()
    #expect(changes == [])
    var expected = ReparseCounts()
    expected.textCount = before["strip_text"]?.count ?? 0
    #expect(counts == expected)
    #expect(try store.allTables() == before)
    #expect(try store.failedChecks() == [])
  }

  @Test func `moves nothing of an archive's pages`() throws {
    let folder = try TemporaryFolder()
    let records = ["2025-04-04-plain-case", "rewritten-archive-two-dates", "no-date-26-stations"]
    let members = records.flatMap {
      Gzip.member(ArchiveRecord.conversion(Fixtures.text("pages/\($0).txt")).bytes)
    }
    let html = Fixtures.bytes("html/2018-03-24-html.html")
    let path = try folder.write(
      members + Gzip.member(ArchiveRecord.response(html).bytes), to: "a.warc.gz")
    let store = try WeatherStore()
    try store.ingest(path)
    let before = try store.allTables()
    #expect(try store.reparse().changes == [])
    #expect(try store.allTables() == before)
  }

  struct TableCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rows: [String]
    var added: AddedTables
    var changes: [String]
    var recovered = 0
  }

  static let tableCases = [
    TableCase(
      testDescription: "a station", rows: ["비새별 3.1℃"],
      added: AddedTables(stations: "110,새별,경기도,수도권,\n"),
      changes: ["2025-05-05 live→live, 110 -→3.1 비 rain"], recovered: 1),
    TableCase(
      testDescription: "a condition", rows: ["보라속초 3.1℃"],
      added: AddedTables(conditions: "보라,mist,\n"),
      changes: [
        "2025-05-05 live→live, 90 -→3.1 보라 mist, 138 -→6.0 보라 mist"
      ], recovered: 2),
    TableCase(
      testDescription: "another class", rows: ["박무속초 3.1℃"],
      added: AddedTables(conditions: "박무,fog,\n"),
      changes: ["2025-05-05 live→live, 90 3.1 박무 mist→3.1 박무 fog"]),
    TableCase(
      testDescription: "an alias", rows: ["비샛별 3.1℃"],
      added: AddedTables(stations: "90,속초,강원특별자치도,강원영동,샛별\n"),
      changes: ["2025-05-05 live→live, 90 -→3.1 비 rain"], recovered: 1),
    TableCase(
      testDescription: "a freeze", rows: [],
      added: AddedTables(
        freezes: zip(SketchedPage.nine, ["1.0", "2.1", "3.2", "4.3", "5.4", "6.5", "7.6", "8.7"])
          .map { "Z,2025-05-05,2025-05-05,\($0),\($1)\n" }.joined()),
      changes: ["2025-05-05 live→frozen"]),
  ]

  @Test(arguments: tableCases)
  func `makes the store that a table at once would have made, and back`(
    added: TableCase
  ) throws {
    let files = try ReadFiles([
      "a.txt": Self.page(added.rows), "b.txt": Self.page(added.rows, date: "2025-05-05"),
    ])
    let store = try files.store()
    let before = try store.canonicalDump()
    let (changes, counts) = try store.reparse(added.added)
    #expect(changes.map(\.summary) == added.changes)
    #expect(counts.recoveredRejectionCount == added.recovered * 2)
    #expect(counts.newRejectionCount == 0)
    // Of a place whose last rejection is gone the line is not known any more, and no rejection is
    // left that would need it.
    #expect(try store.canonicalDump() == (try files.store(added.added).canonicalDump()))
    #expect(try store.keepsRightDailySums())
    #expect(try store.failedChecks(added.added) == [])
    let back = try store.reparse()
    #expect(back.counts.newRejectionCount == added.recovered * 2)
    guard added.recovered < 2 else { return }
    #expect(try store.canonicalDump() == before)
  }

  @Test func `tells lines of rejections by those that are left, and else none`() throws {
    let station = AddedTables(stations: "110,새별,경기도,수도권,\n")
    let files = try ReadFiles([
      "a.txt": SketchedPage.text("2025.05.05", ["비새별 3.1℃"] + Self.strip + ["보라포항 6.0℃"]),
      "b.txt": SketchedPage.text("2025.05.05", ["비새별 3.1℃"] + Self.strip),
    ])
    let store = try files.store()
    let lines = "SELECT substr(location, -5), line FROM rejection JOIN source ON id = source_id"
    #expect(try store.rows(lines) == [#""a.txt"|4"#, #""a.txt"|14"#, #""b.txt"|4"#])
    _ = try store.reparse(station)
    #expect(try store.rows(lines) == [#""a.txt"|14"#])
    _ = try store.reparse()
    #expect(try store.rows(lines) == [#""a.txt"|4"#, #""a.txt"|14"#, #""b.txt"|NULL"#])
    _ = try store.reparse()
    #expect(try store.rows(lines) == [#""a.txt"|4"#, #""a.txt"|14"#, #""b.txt"|NULL"#])
  }

  @Test func `recovers a list of which no row was read, and keeps its text else`() throws {
    let rows = Self.strip.map { "보라" + $0.dropFirst(2) }
    let files = try ReadFiles(["a.txt": SketchedPage.text("2025.05.05", rows)])
    let store = try files.store()
    #expect(try store.rows("SELECT count(*) FROM strip") == ["0"])
    #expect(try store.rows("SELECT strip_number FROM sighting") == ["NULL"])
    let before = try store.allTables()
    #expect(try store.reparse(AddedTables(conditions: "노랑,mist,\n")).changes == [])
    #expect(try store.allTables() == before)
    let mist = AddedTables(conditions: "보라,mist,\n")
    let (changes, counts) = try store.reparse(mist)
    #expect(changes.map(\.stateBefore) == [nil])
    #expect(changes.map(\.stateAfter) == [.live])
    #expect(changes.first?.observations.count == 9)
    #expect(counts.recoveredRejectionCount == 9)
    #expect(try store.canonicalDump() == (try files.store(mist).canonicalDump()))
    let back = try store.reparse()
    #expect(back.changes.map(\.stateAfter) == [nil])
    #expect(try store.rows("SELECT count(*) FROM strip") == ["0"])
    #expect(try store.rows("SELECT count(*) FROM strip_text") == ["1"])
  }

  @Test(arguments: ["2025.02.30", ""])
  func `keeps the text of a strip whose date can't be known`(date: String) throws {
    let files = try ReadFiles(["a.txt": SketchedPage.text(date, Self.strip + ["비새별 3.1℃"])])
    let store = try files.store()
    #expect(try store.rows("SELECT count(*) FROM rejection") == ["1"])
    let before = try store.allTables()
    let (changes, counts) = try store.reparse(AddedTables(stations: "110,새별,경기도,수도권,\n"))
    #expect(changes == [])
    #expect(counts.recoveredRejectionCount + counts.newRejectionCount == 0)
    var after = try store.allTables()
    after["station"] = before["station"]
    #expect(after == before)
  }

  @Test func `dates an undated strip by its capture once enough of it is known`() throws {
    // Eight known stations are needed; the ninth word is one by the added table alone.
    let rows = SketchedPage.rows(Array(SketchedPage.nine.prefix(7)), from: 10) + ["비새별 3.1℃"]
    let files = try ReadFiles(["a.txt": SketchedPage.text("", rows)])
    let store = try files.store(captured: "2025-05-04T23:30:00Z")
    #expect(try store.rows("SELECT count(*) FROM strip") == ["0"])
    let station = AddedTables(stations: "110,새별,경기도,수도권,\n")
    let (changes, _) = try store.reparse(station)
    #expect(changes.map(\.date.description) == ["2025-05-05"])
    #expect(changes.first?.observations.count == 8)
    let atOnce = try files.store(station, captured: "2025-05-04T23:30:00Z")
    #expect(try store.canonicalDump() == (try atOnce.canonicalDump()))
  }

  @Test func `gives a strip another id where one of its nine stations is recovered`() throws {
    let rows = ["보라" + Self.strip[0].dropFirst(2)] + Self.strip.dropFirst() + ["비속초 3.1℃"]
    let files = try ReadFiles(["a.txt": SketchedPage.text("2025.05.05", rows)])
    let store = try files.store()
    let mist = AddedTables(conditions: "보라,mist,\n")
    let old = try store.rows("SELECT strip_id FROM strips")
    let changes = try store.reparse(mist).changes
    #expect(changes.count == 1)
    let change = try #require(changes.first)
    #expect(old == ["\"\(change.previousID ?? "")\""])
    #expect(change.observations.map(\.stationID) == [98])
    #expect(change.observations.map(\.before) == [nil])
    #expect(change.stripID == "52f88e40a668b8a9")
    #expect(try store.canonicalDump() == (try files.store(mist).canonicalDump()))
    _ = try store.reparse()
    #expect(try store.rows("SELECT strip_id FROM strips") == old)
  }

  @Test func `reads a text by the capture time of each page that has it`() throws {
    let text = SketchedPage.text("", Self.strip + ["비새별 3.1℃"])
    let files = try ReadFiles(["a.txt": text])
    let store = try files.store(captured: "2025-05-05T00:00:00Z")
    try store.ingest(files.folder.path(of: "a.txt"), captured: "2025-06-06T00:00:00Z")
    #expect(try store.rows("SELECT count(*) FROM strip_text") == ["1"])
    let changes = try store.reparse(AddedTables(stations: "110,새별,경기도,수도권,\n")).changes
    #expect(
      changes.map(\.summary) == [
        "2025-05-05 frozen→frozen, 110 -→3.1 비 rain date_from_capture",
        "2025-06-06 frozen→frozen, 110 -→3.1 비 rain date_from_capture",
      ])
  }

  @Test func `leaves a damaged text as it is, and counts it`() throws {
    let files = try ReadFiles(["a.txt": Self.page(["비새별 3.1℃"])])
    let store = try files.store()
    try store.queue.write { try $0.execute(sql: "UPDATE strip_text SET text = x'41'") }
    let before = try store.canonicalDump()
    let (changes, counts) = try store.reparse(AddedTables(stations: "110,새별,경기도,수도권,\n"))
    #expect(changes == [])
    #expect(counts.unreadableCount == 1)
    #expect(try store.canonicalDump() == before)
    #expect(try store.failedChecks().map { $0.prefix(5) } == ["texts"])
  }
}
