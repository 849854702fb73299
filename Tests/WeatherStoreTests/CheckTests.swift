import GRDB
import TestSupport
import Testing
import Weather

@testable import WeatherStore

/// One kind of damage for each check, what is found of it, and what a repair leaves of it.
@Suite struct CheckTests {
  private static let strip = SketchedPage.rows(from: 10)
  private static let id = "52f88e40a668b8a9"
  // printf '2025-05-06||98:120 105:131 108:142 133:153 143:164 152:175 156:186 159:197 184:208' \
  //   | sha256sum | cut -c -16
  private static let otherID = "097a8cf2a0ca6b8b"

  /// Two strips, and a row that is rejected.
  private static func store() throws -> WeatherStore {
    let store = try WeatherStore()
    let more = SketchedPage.rows(from: 120) + ["보라포항 6.0℃"]
    try store.record([
      try SketchedPage.findings("2025.05.05", Self.strip, at: "a.txt"),
      try SketchedPage.findings("2025.05.06", more, at: "b.txt"),
    ])
    return store
  }

  struct Damage: CustomTestStringConvertible, Sendable {
    var sql: String
    var found: [String]
    /// What is still wrong after a repair.
    var left: [String] = []

    var testDescription: String { sql }
  }

  static let damages = [
    Damage(
      sql: "DELETE FROM strip_text WHERE id = 1",
      found: ["foreign_keys 1: reading → strip_text"],
      left: ["foreign_keys 1: reading → strip_text"]),
    Damage(
      sql: "UPDATE strip_text SET text = x'41' WHERE id = 1", found: ["texts 1: strip_text 1"],
      left: ["texts 1: strip_text 1"]),
    Damage(
      sql: "UPDATE strip SET strip_id = '0123456789abcdef' WHERE number = 1",
      found: [
        "strip_ids 1: 2025-05-05 0123456789abcdef", "readings 1: a.txt, byte 13",
      ],
      left: [
        "strip_ids 1: 2025-05-05 0123456789abcdef", "readings 1: a.txt, byte 13",
      ]),
    Damage(
      sql: "DELETE FROM run_source WHERE source_id = 1", found: ["origins 1: source 1"],
      left: ["origins 1: source 1"]),
    Damage(
      sql: "INSERT INTO reading VALUES (9, 1, 1, '[]')", found: ["origins 1: reading 9"],
      left: ["origins 1: reading 9"]),
    Damage(
      sql: "UPDATE reading SET observations = replace(observations, '98,10', '98,11') WHERE id = 1",
      found: [
        "readings 1: a.txt, byte 13", "observations 1: 2025-05-05 \(id)",
        "daily_sums 1: 2025-05-05",
      ],
      left: ["readings 1: a.txt, byte 13"]),
    Damage(
      sql: "UPDATE reading SET observations = 'x' WHERE id = 1",
      found: ["readings 1: reading x", "observations 1: reading x"],
      left: ["readings 1: reading x", "observations 1: reading x"]),
    Damage(
      sql: "UPDATE sighting SET repairs = 'x' WHERE source_id = 1",
      found: ["readings 1: sighting of \(id)"], left: ["readings 1: sighting of \(id)"]),
    Damage(
      sql: "DELETE FROM rejection", found: ["readings 1: b.txt, byte 13"],
      left: ["readings 1: b.txt, byte 13"]),
    Damage(
      sql: "UPDATE observation SET air_temperature_tenths = 11 WHERE station_id = 98",
      found: ["observations 2: 2025-05-05 \(id), 2025-05-06 \(otherID)"]),
    Damage(
      sql: "UPDATE observation SET flags = 'x' WHERE strip_number = 1",
      found: ["observations 1: 2025-05-05 \(id)"]),
    Damage(
      sql: "UPDATE observation SET condition_class = 'x' WHERE strip_number = 1",
      found: ["observations 1: 2025-05-05 \(id)"]),
    Damage(
      sql: "UPDATE observation SET row_length = -1 WHERE strip_number = 1",
      found: ["observations 1: 2025-05-05 \(id)"]),
    Damage(
      sql: "UPDATE rejection SET row_length = -1", found: ["readings 1: -1 bytes from 283"],
      left: ["readings 1: -1 bytes from 283"]),
    Damage(
      sql: "UPDATE observation SET source_id = 77 WHERE strip_number = 1",
      found: ["observations 1: 2025-05-05 \(id)"]),
    Damage(
      sql: "DELETE FROM observation WHERE strip_number = 1",
      found: ["observations 1: 2025-05-05 \(id)"]),
    Damage(
      sql: """
        INSERT INTO observation SELECT 9, station_id, variant, condition, condition_label,
          condition_class, air_temperature_tenths, quality, flags, source_id, page_offset,
          row_offset, row_length FROM observation WHERE strip_number = 1
        """,
      found: [
        "foreign_keys 9: "
          + Array(repeating: "observation → strip", count: 5).joined(separator: ", "),
        "observations 1: strip number 9",
      ]),
    Damage(
      sql: "UPDATE strip SET temperature_count = 3, freeze = 'A' WHERE number = 1",
      found: ["observations 1: 2025-05-05 \(id)"]),
    Damage(
      sql: "UPDATE strip SET state = 'frozen' WHERE number = 1",
      found: ["states 1: 2025-05-05 \(id)"]),
    Damage(
      sql: "UPDATE strip SET same_as = 2 WHERE number = 1",
      found: [
        "observations 2: 2025-05-05 \(id), 2025-05-06 \(otherID)",
        "states 1: 2025-05-05 \(id)",
      ]),
    Damage(
      sql: "UPDATE daily_sum SET temperature_sum_tenths = 0 WHERE station_id = 98",
      found: ["daily_sums 2: 2025-05-05, 2025-05-06"]),
    Damage(
      sql: "DELETE FROM daily_sum WHERE date = '2025-05-05'",
      found: ["daily_sums 1: 2025-05-05"]),
    Damage(
      sql: """
        INSERT INTO daily_sum SELECT '2025-05-07', station_id, observation_count,
          temperature_count, temperature_sum_tenths, temperature_minimum_tenths,
          temperature_maximum_tenths, condition_counts, NULL, NULL FROM daily_sum
          WHERE date = '2025-05-05'
        """, found: ["daily_sums 1: 2025-05-07"]),
    Damage(
      sql: "UPDATE daily_strips SET strip_count = 7",
      found: ["daily_sums 2: 2025-05-05, 2025-05-06"]),
    Damage(
      sql: "DELETE FROM daily_strips WHERE date = '2025-05-05'",
      found: ["daily_sums 1: 2025-05-05"]),
    Damage(
      sql: "UPDATE daily_sum SET temperature_maximum_hour = 3 WHERE station_id = 98",
      found: ["daily_sums 2: 2025-05-05, 2025-05-06"]),
  ]

  @Test(arguments: damages)
  func `finds what is wrong, and repairs what follows from the rest`(damage: Damage) throws {
    let store = try Self.store()
    let sound = try store.allTables()
    #expect(try store.failedChecks() == [])
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; \(damage.sql)")
    }
    let damaged = try store.allTables()
    let found = try store.failedChecks()
    #expect(found == damage.found, "\(found)")
    #expect(try store.allTables() == damaged)
    #expect(try store.failedChecks(repairs: true) == damage.found)
    #expect(try store.failedChecks() == damage.left)
    if damage.left.isEmpty { #expect(try store.allTables() == sound) }
  }

  /// An index is emptied while its definition says that it holds nothing.
  @Test func `makes an index anew that lacks entries`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    try WeatherStore(writingTo: path).record([
      try SketchedPage.findings("2025.05.05", Self.strip, at: "a.txt")
    ])
    let sound = try WeatherStore(readingFrom: path).allTables()
    for sql in [
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = sql || ' WHERE 0' WHERE name = 'strip_date';
      """, "REINDEX strip_date",
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, ' WHERE 0', '') WHERE name = 'strip_date';
      """,
    ] {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      try queue.close()
    }
    let found = [
      "integrity 2: row 1 missing from index strip_date, wrong # of entries in index strip_date"
    ]
    let before = try folder.bytes(of: "weather.sqlite")
    #expect(try WeatherStore(readingFrom: path).failedChecks() == found)
    #expect(try folder.bytes(of: "weather.sqlite") == before)
    let store = try WeatherStore(writingTo: path)
    #expect(try store.failedChecks(repairs: true) == found)
    #expect(try store.failedChecks() == [])
    #expect(try store.allTables() == sound)
  }

  @Test func `keeps five examples and counts the rest`() throws {
    let store = try WeatherStore()
    try store.record(
      try (1...9).map { day in
        try SketchedPage.findings("2025.05.0\(day)", SketchedPage.rows(from: day * 7), at: "\(day)")
      })
    try store.queue.write { try $0.execute(sql: "DELETE FROM daily_sum") }
    #expect(
      try store.failedChecks() == [
        "daily_sums 9: 2025-05-01, 2025-05-02, 2025-05-03, 2025-05-04, 2025-05-05"
      ])
  }

  @Test(arguments: PageSet.all.filter { !$0.testDescription.contains("hour") })
  func `finds nothing wrong with pages that bear on one another`(set: PageSet) throws {
    let store = try WeatherStore()
    for page in set.pages { try store.record([page]) }
    #expect(try store.failedChecks() == [])
  }

  @Test(arguments: ReparseTests.tableCases)
  func `finds a store sound with the tables that it was read with, and else not`(
    added: ReparseTests.TableCase
  ) throws {
    let text = SketchedPage.text("2025.05.05", Self.strip + added.rows)
    let store = try ReadFiles(["a.txt": text]).store(added.added)
    #expect(try store.failedChecks(added.added) == [])
    let without = try store.failedChecks().map { $0.prefix { $0 != " " } }
    let isFreeze = !added.added.freezes.isEmpty
    #expect(
      without == (isFreeze ? ["observations", "states", "daily_sums"] : ["readings"]))
  }
}
