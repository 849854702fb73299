import GRDB
import TestSupport
import Weather
import WeatherAnalysis

@testable import WeatherStore

extension Database {
  /// The rows of a query, each column written as SQL, in the query's order.
  func rows(_ sql: String) throws -> [String] {
    try Row.fetchAll(try cachedStatement(sql: sql)).map { row in
      row.databaseValues.map(\.description).joined(separator: "|")
    }
  }

  /// What the store says, without the numbers that tell in what order it came.
  func canonicalDump() throws -> [String] {
    let queries = [
      "SELECT * FROM observations", "SELECT * FROM daily", "SELECT * FROM strips",
      "SELECT * FROM rejections", "SELECT digest, quote(text) FROM strip_text",
      """
      SELECT location, record_offset, record_length, source.digest, capture_time, url, page_offset,
        strip_id, strip_text.digest, rules_version, reading.observations, repairs
      FROM source LEFT JOIN sighting ON source_id = source.id
        LEFT JOIN strip ON strip.number = strip_number
        LEFT JOIN reading ON reading.id = reading_id
        LEFT JOIN strip_text ON strip_text.id = strip_text_id
      """,
      """
      SELECT strip.strip_id, shown.strip_id, strip.state, strip.temperature_count, strip.freeze,
        strip.common_temperatures
      FROM strip LEFT JOIN strip AS shown ON shown.number = strip.same_as
      """,
      """
      SELECT DISTINCT fingerprint, date, hour, strip_id, agreeing_count, compared_count,
        runner_up_count
      FROM hour_assignment
      """,
      """
      SELECT strip_text.digest, rules_version, observations
      FROM strip_text LEFT JOIN reading ON strip_text_id = strip_text.id
      """,
    ]
    return try queries.flatMap { query in
      [query] + (try rows(query).sorted())
    }
  }

  /// The daily sums, worked out by SQL alone from the observations that count.
  func recomputedDailySums() throws -> [String] {
    try rows(
      """
      SELECT date, station_id, count(*), count(air_temperature_tenths),
        ifnull(sum(air_temperature_tenths), 0), min(air_temperature_tenths),
        max(air_temperature_tenths)
      FROM strip JOIN observation ON strip_number = number
      WHERE state IN ('live', 'not_checked') AND quality IN ('good', 'not_checked')
      GROUP BY date, station_id ORDER BY date, station_id
      """)
      + rows(
        """
        SELECT date, station_id, condition_class, ifnull(condition_label, ''), count(*)
        FROM strip JOIN observation ON strip_number = number
        WHERE state IN ('live', 'not_checked') AND quality IN ('good', 'not_checked')
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        """)
  }

  /// The daily sums as they are kept, in the same form.
  func keptDailySums() throws -> [String] {
    try rows(
      """
      SELECT date, station_id, observation_count, temperature_count, temperature_sum_tenths,
        temperature_minimum_tenths, temperature_maximum_tenths
      FROM daily_sum ORDER BY date, station_id
      """)
      + rows(
        """
        SELECT date, station_id, class.key, label.key, label.value
        FROM daily_sum, json_each(condition_counts) AS class, json_each(class.value) AS label
        ORDER BY 1, 2, 3, 4
        """)
  }
}

extension WeatherStore {
  /// The rows of a query, each column written as SQL, in the query's order.
  func rows(_ sql: String) throws -> [String] {
    try queue.read { try $0.rows(sql) }
  }

  /// What the store says, without the numbers that tell in what order it came.
  func canonicalDump() throws -> [String] {
    try queue.read { try $0.canonicalDump() }
  }

  /// Whether the daily sums kept are those that SQL works out from what counts.
  func keepsRightDailySums() throws -> Bool {
    try queue.read { try $0.keptDailySums() == (try $0.recomputedDailySums()) }
  }

  /// Works the observations of all strips out anew from their sightings.
  func rewriteAll() throws {
    let control = QualityControl(tables: SketchedPage.tables)
    try queue.write { database in
      let strips = StripTable(database, qualityControl: control)
      for strip in try Int64.fetchAll(database, sql: "SELECT number FROM strip") {
        _ = try strips.rewrite(strip)
      }
    }
  }

  /// All rows of all tables, by the tables' names; SQLite's own are left out.
  func allTables() throws -> [String: [String]] {
    let names = try queue.read { database in
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    var tables: [String: [String]] = [:]
    for name in names { tables[name] = try rows("SELECT * FROM \(name)") }
    return tables
  }

  /// Records pages in a run of their own.
  @discardableResult
  func record(_ pages: [PageFindings], freezes: [Freeze] = []) throws -> RecordingCounts {
    let run = try beginRun(.ofTests)
    return try record(pages, in: run, qualityControl: .ofTests(freezes: freezes))
  }

  /// Records pages in a run.
  func record(
    _ pages: [PageFindings], in run: RunID, qualityControl: QualityControl
  ) throws -> RecordingCounts {
    try record(pages.map(Recording.page), in: run, qualityControl: qualityControl)
  }

  /// `2025-04-04 live`, for each strip, in order.
  func states() throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT date || ' ' || state FROM strips ORDER BY 1")
    }
  }
}

extension RunStart {
  static let ofTests = RunStart(
    time: UTCTime(secondsSince1970: 0), programVersion: "1", rulesVersion: 1, command: "test")
}

extension QualityControl {
  static let ofTests = ofTests(freezes: [])

  /// The checks with these freezes in place of the listed ones.
  static func ofTests(freezes: [Freeze]) -> QualityControl {
    var tables = WrittenObservations.tables
    tables.freezes = freezes
    return QualityControl(tables: tables)
  }
}
