import GRDB
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// `Fixtures/stores/step-1.sql` is a store as the program's first version left it: a strip of
/// 2025-04-04 that is live, one of 2025-06-30 that is frozen, a rejection and a page with neither.
@Suite struct MigrationTests {
  private let folder = try! TemporaryFolder()
  private var path: String { folder.path(of: "weather.sqlite") }

  init() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: Fixtures.text("stores/step-1.sql")) }
    try queue.close()
  }

  /// The rows of each table as they were.
  private func tablesBefore() throws -> [String: [String]] {
    let queue = try DatabaseQueue(path: path)
    let tables = try WeatherStore(path: path, queue).allTables()
    try queue.close()
    return tables
  }

  @Test func `keeps every row of every table`() throws {
    let before = try tablesBefore()
    let after = try WeatherStore(writingTo: path).allTables()
    for table in Set(after.keys).subtracting(
      before.keys + ["reading", "metadata", "daily_strips"])
    {
      #expect(after[table] == [])
    }
    #expect(Set(before.keys).subtracting(after.keys) == [])
    for (table, rows) in before {
      switch table {
      case "source": #expect(after[table] == rows.map { $0 + "|NULL" })
      case "strip":
        let common = [
          "277 294 291 302 323 294 316 266 321 296 269 282 303 308 329 281",
          "28 50 62 72 42 35 62 66 12 69 34 30 70 25 9 48",
        ]
        #expect(after[table] == zip(rows, common).map { "\($0)|NULL|\"\($1)\"|NULL" })
      case "run":
        #expect(after[table] == rows.map { $0 + String(repeating: "|0", count: 14) })
      case "sighting": break
      case "daily_sum": #expect(after[table] == rows.map { $0 + "|NULL|NULL" })
      default: #expect(after[table] == rows, "\(table)")
      }
    }
    #expect(
      after["daily_strips"]
        == [
          #""2025-04-04"|"[98,105,108,133,143,152,156,159,172,184,201,226,238,259,283,294]"|1"#
        ])
    #expect(before["observation"]?.count == 32)
    #expect(before["source"]?.count == 4)
    #expect(after["sighting"]?.count == before["sighting"]?.count)
  }

  @Test func `takes what a text says from the observations that are shown for it`() throws {
    let store = try WeatherStore(writingTo: path)
    #expect(try store.rows("SELECT DISTINCT rules_version FROM reading") == ["0"])
    let before = try store.allTables()
    try store.rewriteAll()
    #expect(try store.allTables() == before)
  }

  @Test func `is not undone before its texts are read again`() throws {
    let store = try WeatherStore(writingTo: path)
    let before = try store.allTables()
    #expect(throws: StoreError(path: path, problem: .oldReadings)) {
      _ = try store.undo(RunID(number: 1), qualityControl: .ofTests)
    }
    #expect(try store.allTables() == before)
  }

  @Test func `is left as it is by an undoing that is only tried`() throws {
    let before = try folder.bytes(of: "weather.sqlite")
    let store = try WeatherStore(tryingChangesOf: path)
    #expect(throws: StoreError(path: path, problem: .oldReadings)) {
      _ = try store.undo(RunID(number: 1), qualityControl: .ofTests)
    }
    #expect(try folder.bytes(of: "weather.sqlite") == before)
  }

  @Test func `is backed up as it is`() throws {
    let copy = folder.path(of: "copy.sqlite")
    try StoreBackup(of: path, to: copy).write()
    let rows = try [path, copy].map { path in
      let queue = try DatabaseQueue(path: path)
      let store = WeatherStore(path: path, queue)
      let rows = (try store.allTables(), try store.rows("PRAGMA user_version"))
      try queue.close()
      return rows
    }
    #expect(rows[0].0 == rows[1].0)
    #expect(rows.map(\.1) == [["1"], ["1"]])
    #expect(
      try WeatherStore(readingFrom: copy).states() == (try WeatherStore(readingFrom: path).states())
    )
  }

  @Test func `is written as a store of this version from then on`() throws {
    let store = try WeatherStore(writingTo: path)
    #expect(try store.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try store.rows("PRAGMA integrity_check") == [#""ok""#])
    var page = try SketchedPage.findings("2025.06.29", SketchedPage.rows(from: 10), at: "a")
    page.source.url = "https://example.org/a"
    try store.record([page])
    #expect(
      try store.states() == ["2025-04-04 live", "2025-06-29 live", "2025-06-30 frozen"])
    #expect(
      try store.rows("SELECT DISTINCT date, url FROM observations ORDER BY 1") == [
        #""2025-04-04"|NULL"#, #""2025-06-29"|"https://example.org/a""#, #""2025-06-30"|NULL"#,
      ])
    #expect(try store.keepsRightDailySums())
  }

  @Test func `is the same schema as that of a new store`() throws {
    let schema = "SELECT type, name, tbl_name FROM sqlite_schema ORDER BY 1, 2"
    let views = "SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY 1"
    let migrated = try WeatherStore(writingTo: path)
    let new = try WeatherStore()
    #expect(try migrated.rows(schema) == (try new.rows(schema)))
    #expect(try migrated.rows(views) == (try new.rows(views)))
    for table in try new.allTables().keys {
      let columns =
        "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('\(table)')"
      #expect(try migrated.rows(columns) == (try new.rows(columns)))
    }
  }

  @Test func `is read without being changed`() throws {
    let before = try folder.bytes(of: "weather.sqlite")
    let store = try WeatherStore(readingFrom: path)
    #expect(try store.states() == ["2025-04-04 live", "2025-06-30 frozen"])
    var records: [ObservationRecord] = []
    try store.forEachObservation(ObservationQuery()) { records.append($0) }
    #expect(records.count == 16)
    #expect(records.allSatisfy { $0.source.url == nil })
    #expect(try store.dailySums(ObservationQuery()).sums.count == 16)
    #expect(try folder.bytes(of: "weather.sqlite") == before)
  }

  @Test func `tells of an old run what was known of it`() throws {
    let runs = try WeatherStore(readingFrom: path).rows(
      "SELECT run_id, pages, strips, new_strips, seen_before, rejections, inputs FROM runs")
    #expect(runs == ["1|4|2|2|0|1|0"])
    let records = try WeatherStore(readingFrom: path).runs()
    #expect(records.map(\.counts.pageCount) == [4])
    #expect(records.map(\.rejectionCount) == [1])
    #expect(records.map(\.counts.rejections) == [[:]])
  }
}
