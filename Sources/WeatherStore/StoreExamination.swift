internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Looks whether a store is sound, within one transaction. What is worked out from the rest is put
/// right on the way.
struct StoreExamination {
  private let database: Database
  private let strips: StripTable
  private let oracle: StoreOracle

  init(_ database: Database, qualityControl: QualityControl, oracle: StoreOracle) {
    self.database = database
    self.oracle = oracle
    strips = StripTable(database, qualityControl: qualityControl)
  }

  func result(of check: StoreCheck) throws -> StoreCheckResult {
    var result = StoreCheckResult(check)
    switch check {
    case .integrity: try examineIntegrity(&result)
    case .foreignKeys: try examineForeignKeys(&result)
    case .texts: try examineTexts(&result)
    case .stripIDs: try examineStripIDs(&result)
    case .origins: try examineOrigins(&result)
    case .readings: try examineReadings(&result)
    case .observations: try examineObservations(&result)
    case .states: try examineStates(&result)
    case .qualities: try examineQualities(&result)
    case .dailySums: try examineDailySums(&result)
    }
    return result
  }

  private func examineIntegrity(_ result: inout StoreCheckResult) throws {
    let problems = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    result.ran = 1
    for problem in problems where problem != "ok" { result.fail(problem) }
  }

  private func examineForeignKeys(_ result: inout StoreCheckResult) throws {
    let problems = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    result.ran = 1
    for row in problems { result.fail("\(row[0] as String) → \(row[2] as String)") }
  }

  private func examineTexts(_ result: inout StoreCheckResult) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT id, digest, text FROM strip_text")
    while let row = try rows.next() {
      let digest: String = row[1]
      result.add(isRight: oracle.digest(row.bytes(2)) == digest, "strip_text \(row[0] as Int64)")
    }
  }

  private func examineStripIDs(_ result: inout StoreCheckResult) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT strip_id, date, CASE hour_basis WHEN 'feed' THEN hour END, fingerprint FROM strip
        UNION ALL SELECT strip_id, date, NULL, fingerprint FROM hour_assignment
        """)
    while let row = try rows.next() {
      let id: String = row[0]
      let expected = CalendarDate(row[1] as String).map {
        oracle.stripID($0, row[2], Fingerprint(text: row[3]))
      }
      result.add(isRight: expected == id, "\(row[1] as String) \(id)")
    }
  }

  /// What each table's rows came from.
  private static let origins = [
    ("source", "id", "SELECT 1 FROM run_source WHERE source_id = source.id"),
    (
      "strip", "strip_id",
      """
      SELECT 1 FROM sighting WHERE strip_number = strip.number
        UNION ALL SELECT 1 FROM strip AS other WHERE other.redated_as = strip.number
      """
    ),
    ("reading", "id", "SELECT 1 FROM sighting WHERE reading_id = reading.id"),
    ("strip_text", "id", "SELECT 1 FROM reading WHERE strip_text_id = strip_text.id"),
    (
      "sighting", "source_id",
      "SELECT 1 FROM source JOIN reading WHERE source.id = source_id AND reading.id = reading_id"
    ),
  ]

  private func examineOrigins(_ result: inout StoreCheckResult) throws {
    for (table, name, origin) in Self.origins {
      result.ran += try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      let rows = try String.fetchAll(
        database, sql: "SELECT \(name) FROM \(table) WHERE NOT EXISTS (\(origin))")
      for row in rows { result.fail("\(table) \(row)") }
    }
  }

  private func examineReadings(_ result: inout StoreCheckResult) throws {
    let kept = KeptPages(database: database)
    let texts = try Int64.fetchAll(database, sql: "SELECT id FROM strip_text ORDER BY id")
    for text in texts {
      for sighting in try KeptSighting.all(ofText: text, in: database)
      where sighting.rulesVersion > 0 {
        do {
          let source = try kept.source(sighting.sourceID)
          let isRight = try isRight(sighting, in: source, kept)
          result.add(isRight: isRight, "\(source.location), byte \(sighting.pageOffset)")
        } catch let error as StoreError {
          result.add(isRight: false, error.problem.damage)
        }
      }
    }
  }

  /// Whether a text still says what is stored of it; one that can't be read is told elsewhere.
  private func isRight(
    _ sighting: KeptSighting, in source: Source, _ kept: KeptPages
  ) throws -> Bool {
    let text = KeptText(
      text: sighting.text, digest: sighting.textDigest, source: source,
      pageOffset: sighting.pageOffset)
    guard let findings = oracle.read(text) else { return true }
    let rejections = try kept.rejections(in: sighting.sourceID, sighting.range)
    return try sighting.agrees(with: findings)
      && Set(rejections.map(\.rejection)) == Set(findings.rejections.map(\.rejection))
  }

  private func examineObservations(_ result: inout StoreCheckResult) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT number, date, strip_id FROM strip ORDER BY number")
    var judging = StripJudging(database, strips: strips)
    for row in rows {
      do {
        let hasChanged = try strips.rewrite(row[0])
        if hasChanged { _ = try judging.judge(row[0]) }
        result.add(isRight: !hasChanged, "\(row[1] as String) \(row[2] as String)")
      } catch let error as StoreError {
        result.add(isRight: false, error.problem.damage)
      }
    }
    let orphans = try Row.fetchAll(
      database,
      sql: """
        SELECT strip_number, count(*) FROM observation
        WHERE strip_number NOT IN (SELECT number FROM strip) GROUP BY 1
        """)
    for row in orphans { result.fail("strip number \(row[0] as Int64)") }
    try database.execute(
      sql: "DELETE FROM observation WHERE strip_number NOT IN (SELECT number FROM strip)")
  }

  private func examineStates(_ result: inout StoreCheckResult) throws {
    let numbers = try Int64.fetchAll(database, sql: "SELECT number FROM strip")
    var consequences = Consequences(database, strips: strips)
    for row in try Row.fetchAll(database, sql: "SELECT DISTINCT date, fingerprint FROM strip") {
      consequences.touch(date: row[0], fingerprint: row[1])
    }
    let outcome = try consequences.workOutStates()
    // What follows from a wrong state is not told as another fault.
    try consequences.workOutQuality()
    result.ran = numbers.count
    let changed = Set(outcome.stateBefore.keys).union(outcome.hidden).union(outcome.separated)
      .union(outcome.made).union(outcome.unmade).union(outcome.rehoured)
    for number in changed.sorted() {
      let name = try String.fetchOne(
        database, sql: "SELECT date || ' ' || strip_id FROM strip WHERE number = ?",
        arguments: [number])
      result.fail(name ?? "")
    }
  }

  private func examineQualities(_ result: inout StoreCheckResult) throws {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT number, date || ' ' || strip_id FROM strip WHERE same_as IS NULL")
    let names: [Int64: String] = Dictionary(
      rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    try StripJudging.forEach(names.keys.sorted(), in: database, strips) { judging, number in
      do {
        let isRight = try judging.judge(number) == nil
        result.add(isRight: isRight, names[number] ?? "")
      } catch let error as StoreError {
        result.add(isRight: false, error.problem.damage)
      }
    }
  }

  private func examineDailySums(_ result: inout StoreCheckResult) throws {
    let sums = try DailySumTable(database)
    let dates = try String.fetchAll(
      database, sql: "SELECT date FROM strip UNION SELECT date FROM daily_sum ORDER BY 1")
    for date in dates {
      let before = try sums.rows(of: date)
      try sums.recompute(date)
      result.add(isRight: try sums.rows(of: date) == before, date)
    }
  }
}

extension KeptSighting {
  /// Whether a text still says what is stored of it.
  fileprivate func agrees(with findings: PageFindings) throws -> Bool {
    guard let strip = findings.strips.first, findings.strips.count == 1 else {
      return stripNumber == nil && findings.strips.isEmpty
    }
    let text = ReadingColumn.text(of: strip.strip.observations, start: pageOffset)
    return try strip.id == self.strip?.id && text == observations
  }
}

extension StoreError.Problem {
  /// What is damaged.
  fileprivate var damage: String {
    if case .damaged(let found) = self { found } else { "\(self)" }
  }
}
