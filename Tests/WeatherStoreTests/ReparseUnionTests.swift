import GRDB
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// Texts read again whose strips are one with others, runs undone afterwards, and old stores.
@Suite struct ReparseUnionTests {
  private static let strip = SketchedPage.rows(from: 10)
  private static let numbers = [98, 105, 108, 133, 143, 152, 156, 159, 184]
  private static let mist = AddedTables(conditions: "보라,mist,\n")

  /// KMA's feed of 9 o'clock with the values of `strip`, and those of further elements.
  private static func feed(first: String = "맑음", more: String = "") -> String {
    let locals = zip(numbers, SketchedPage.nine).enumerated().map { index, station in
      let temperature = AirTemperature(tenthsOfCelsius: 10 + 11 * index)
      let word = index == 0 ? first : "맑음"
      return "<local stn_id=\"\(station.0)\" desc=\"\(word)\" ta=\"\(temperature)\">"
        + "\(station.1)</local>\n"
    }
    return "<current>\n<weather year=\"2025\" month=\"05\" day=\"05\" hour=\"09\">\n"
      + locals.joined() + more + "</weather>\n</current>\n"
  }

  @Test func `unites a recovered strip with that of the feed, and tells what that one gains`()
    throws
  {
    let rows = ["보라" + Self.strip[0].dropFirst(2)] + Self.strip.dropFirst() + ["비인천 3.1℃"]
    let files = try ReadFiles([
      "a.txt": SketchedPage.text("2025.05.05", rows), "b.xml": Self.feed(),
    ])
    let store = try files.store()
    #expect(try store.rows("SELECT count(*) FROM strips") == ["2"])
    let before = try store.canonicalDump()
    let changes = try store.reparse(Self.mist).changes
    #expect(changes.map(\.stateAfter) == [nil, .live])
    #expect(changes.map(\.hour?.hour) == [nil, 9])
    #expect(changes.first?.observations.count == 9)
    #expect(
      changes.last?.summary
        == "2025-05-05 9h live→live, 98 1.0 맑음 clear→1.0 맑음 clear value_conflict, "
        + "98 -→1.0 보라 mist value_conflict, 112 -→3.1 비 rain")
    #expect(try store.canonicalDump() == (try files.store(Self.mist).canonicalDump()))
    #expect(try store.failedChecks(Self.mist) == [])
    let back = try store.reparse().changes
    #expect(back.map(\.stateBefore) == [nil, .live])
    #expect(Self.withoutLines(try store.canonicalDump()) == Self.withoutLines(before))
  }

  @Test func `parts a strip from that of the feed whose fingerprint changes, and tells both`()
    throws
  {
    let forecast = AddedTables(conditions: "보라,forecast,\n")
    let files = try ReadFiles([
      "a.txt": SketchedPage.text("2025.05.05", Self.strip), "b.xml": Self.feed(first: "보라"),
    ])
    let store = try files.store()
    #expect(try store.rows("SELECT count(*) FROM strips") == ["1"])
    let changes = try store.reparse(forecast).changes
    #expect(changes.map(\.hour?.hour) == [nil, 9])
    #expect(changes.map { $0.previousID == nil } == [true, false])
    #expect(changes.first?.stateBefore == nil)
    #expect(changes.first?.stateAfter == .live)
    #expect(changes.first?.observations.count == 9)
    #expect(try store.rows("SELECT count(*) FROM strips") == ["2"])
    let atOnce = try files.store(forecast).canonicalDump()
    #expect(Self.withoutLines(try store.canonicalDump()) == Self.withoutLines(atOnce))
    let back = try store.reparse().changes
    #expect(back.map(\.hour?.hour) == [nil, 9])
    #expect(back.first?.stateAfter == nil)
    #expect(try store.canonicalDump() == (try files.store().canonicalDump()))
  }

  /// A dump without rejections, of which the lines are not known where a text had none before.
  private static func withoutLines(_ dump: [String]) -> [String] {
    dump.filter { !$0.contains("_condition\"") }
  }

  @Test(arguments: 0..<4)
  func `is undone as the runs left with these tables would have been read`(undone: Int) throws {
    let added = AddedTables(stations: "110,새별,경기도,수도권,\n", conditions: "보라,mist,\n")
    let texts = [
      "a.txt": SketchedPage.text("2025.05.05", Self.strip + ["비새별 3.1℃"]),
      "b.txt": SketchedPage.text(
        "2025.05.05", ["보라" + Self.strip[0].dropFirst(2)] + Self.strip.dropFirst()),
      "c.xml": Self.feed(more: "<local stn_id=\"110\" desc=\"비\" ta=\"3.3\">새별</local>\n"),
      "d.txt": SketchedPage.text("2025.05.20", Self.strip + ["보라속초 3.1℃"]),
    ]
    let files = try ReadFiles(texts)
    let store = try files.store()
    _ = try store.reparse(added)
    #expect(try store.canonicalDump() == (try files.store(added).canonicalDump()))
    _ = try store.undo(
      RunID(number: Int64(undone + 1)),
      qualityControl: QualityControl(tables: try added.tables()))
    let gone = texts.keys.sorted()[undone]
    let expected = try WeatherStore()
    for name in try files.folder.names() where name != gone {
      try expected.ingest(files.folder.path(of: name), tables: try added.tables())
    }
    #expect(try store.canonicalDump() == (try expected.canonicalDump()))
    #expect(try store.failedChecks(added) == [])
  }

  @Test func `reads more texts than one transaction takes`() throws {
    let pages = (0..<510).map { index in
      SketchedPage.text("2025.05.05", SketchedPage.rows(from: index - 300) + ["비새별 3.1℃"])
    }
    let files = try ReadFiles(["a.txt": pages.joined()])
    let store = try files.store()
    let station = AddedTables(stations: "110,새별,경기도,수도권,\n")
    let (changes, counts) = try store.reparse(station)
    #expect(changes.count == 510)
    #expect(counts.textCount == 510)
    #expect(counts.recoveredRejectionCount == 510)
    #expect(try store.canonicalDump() == (try files.store(station).canonicalDump()))
  }

  /// A store as the program's first version left it, read again.
  @Test func `brings an old store up, so that its run can be undone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: Fixtures.text("stores/step-1.sql")) }
    try queue.close()
    let store = try WeatherStore(writingTo: path)
    #expect(try store.failedChecks() == ["qualities 1: 2025-04-04 bb1ef9a1feb3cd4f"])
    let (changes, counts) = try store.reparse()
    #expect(changes == [])
    #expect(counts.textCount == 2)
    #expect(try store.rows("SELECT DISTINCT rules_version FROM reading") == ["3"])
    #expect(try store.failedChecks() == [])
    let states = try store.undo(
      RunID(number: 1), qualityControl: QualityControl(tables: SketchedPage.tables)
    ).states
    #expect(states == [:])
    for table in ["strip", "source", "sighting", "reading", "strip_text", "observation"] {
      #expect(try store.rows("SELECT * FROM \(table)") == [])
    }
  }
}
