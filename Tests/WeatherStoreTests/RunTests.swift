import GRDB
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct RunTests {
  private static let strip = SketchedPage.rows(from: 10)

  @Test func `keeps what it is told at its end, each count in its place`() throws {
    var counts = RunCounts()
    counts.inputCount = 1
    counts.pageCount = 2
    counts.pagesWithoutStrip = 3
    counts.stripCount = 4
    counts.newStripCount = 5
    counts.seenBeforeCount = 6
    counts.frozenStripCount = 7
    counts.carriedOverStripCount = 8
    counts.observationCount = 9
    counts.rejections = [.missingDate: 10, .fahrenheit: 20, .range: 0]
    counts.damagedPartCount = 11
    counts.skippedCount = 12
    counts.pagesWithInvalidBytes = 13
    counts.failureCount = 14
    counts.unchangedInputCount = 15
    counts.copiedInputCount = 16
    counts.grownInputCount = 17
    counts.assignedHourCount = 18
    let store = try WeatherStore()
    let run = try store.beginRun(.ofTests)
    try store.endRun(run, at: UTCTime(secondsSince1970: 60), counts: counts)
    #expect(
      try store.rows("SELECT * FROM runs") == [
        #"1|"1970-01-01T00:00:00Z"|"1970-01-01T00:01:00Z"|"1"|"test"|1|2|3|4|5|6|7|8|9|30|"#
          + #""fahrenheit:20;missing_date:10"|11|12|13|14|15|16|17|18"#
      ])
    #expect(
      try store.rows("SELECT * FROM run_rejection")
        == [#"1|"fahrenheit"|20"#, #"1|"missing_date"|10"#])
    counts.rejections[.range] = nil
    let record = RunRecord(
      number: 1, startTime: UTCTime(secondsSince1970: 0),
      finishTime: UTCTime(secondsSince1970: 60), programVersion: "1", command: "test",
      counts: counts, rejectionCount: 30)
    #expect(try store.runs() == [record])
  }

  @Test func `shows runs with the fields that the program prints`() throws {
    let names = try WeatherStore().queue.read { database in
      try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info('runs')")
    }
    #expect(
      names == [
        "run_id", "started_at", "finished_at", "program_version", "command", "inputs", "pages",
        "pages_without_strip", "strips", "new_strips", "seen_before", "frozen", "carried_over",
        "observations", "rejections", "rejection_reasons", "damaged_parts", "skipped",
        "pages_with_invalid_bytes", "failures", "unchanged_inputs", "copied_inputs",
        "grown_inputs", "assigned_hours",
      ])
  }

  @Test func `shows a run that has not ended`() throws {
    let store = try WeatherStore()
    _ = try store.beginRun(.ofTests)
    #expect(
      try store.rows("SELECT run_id, finished_at, pages, rejection_reasons FROM runs")
        == ["1|NULL|0|NULL"])
    let record = RunRecord(
      number: 1, startTime: UTCTime(secondsSince1970: 0), finishTime: nil, programVersion: "1",
      command: "test", counts: RunCounts(), rejectionCount: 0)
    #expect(try store.runs() == [record])
  }

  @Test(arguments: [
    ("UPDATE run SET started_at = 'soon'", "time soon"),
    ("UPDATE run SET finished_at = ''", "time "),
    ("INSERT INTO run_rejection VALUES (1, 'whim', 1)", "reason whim"),
  ])
  func `tells what is wrong with a run`(sql: String, found: String) throws {
    let store = try WeatherStore()
    _ = try store.beginRun(.ofTests)
    try store.queue.write { try $0.execute(sql: sql) }
    #expect(throws: StoreError(path: ":memory:", problem: .damaged(found))) {
      try store.runs()
    }
  }

  @Test func `keeps no source of a page in which nothing was found`() throws {
    let store = try WeatherStore()
    try store.record([
      try SketchedPage.findings(in: "오늘의 기사\n", at: "nothing"),
      try SketchedPage.findings("2025.05.05", Self.strip, at: "strip"),
      try SketchedPage.findings(in: SketchedPage.text("2025.02.30", Self.strip), at: "rejection"),
    ])
    let sources = try store.rows(
      "SELECT location FROM source JOIN run_source ON source_id = id ORDER BY 1")
    #expect(sources == [#""rejection""#, #""strip""#])
    #expect(try store.rows("SELECT count(*) FROM source") == ["2"])
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1]])
  func `keeps one source of a page in parts, where one of them holds a strip`(
    order: [Int]
  ) throws {
    let found = try SketchedPage.findings("2025.05.05", Self.strip, at: "a")
    let nothing = PageFindings(source: found.source, isLast: false)
    let parts = [nothing, found, nothing]
    let store = try WeatherStore()
    let run = try store.beginRun(.ofTests)
    for index in order {
      _ = try store.record([parts[index]], in: run, qualityControl: .ofTests)
    }
    #expect(try store.rows("SELECT location FROM source") == [#""a""#])
    #expect(try store.rows("SELECT * FROM run_source") == ["1|1"])
  }

  @Test func `shows the address of a page, and takes it for no part of a source's identity`() throws
  {
    let store = try WeatherStore()
    var page = try SketchedPage.findings("2025.05.05", Self.strip, at: "crawl.warc.gz")
    page.source.recordOffset = 77
    page.source.url = "https://example.org/?a=1&b=2"
    try store.record([page])
    page.source.url = nil
    try store.record([page])
    #expect(try store.rows("SELECT count(*) FROM source") == ["1"])
    #expect(
      try store.rows("SELECT DISTINCT url FROM observations")
        == [#""https://example.org/?a=1&b=2""#])
    try store.forEachObservation(ObservationQuery()) { record in
      #expect(record.source.url == "https://example.org/?a=1&b=2")
      #expect(record.source.recordOffset == 77)
    }
  }
}
