internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Takes a run back within one transaction: its claims, then the sources that no other run claims,
/// with all that was seen in them alone.
struct RunUndo {
  private let database: Database
  private let run: RunID
  private let strips: StripTable
  private var consequences: Consequences
  private var counts = UndoCounts()

  init(_ database: Database, run: RunID, qualityControl: QualityControl) {
    self.database = database
    self.run = run
    strips = StripTable(database, qualityControl: qualityControl)
    consequences = Consequences(database, strips: strips)
  }

  mutating func undo() throws -> UndoCounts {
    try requireRun()
    let sources = try ownSources()
    if !sources.isEmpty { try requireReadings() }
    try takeBackAssignments()
    var affected: Set<Int64> = []
    var readings: Set<Int64> = []
    for source in sources {
      let sightings = try Row.fetchAll(
        try database.cachedStatement(
          sql: "SELECT strip_number, reading_id FROM sighting WHERE source_id = ?"),
        arguments: [source])
      affected.formUnion(sightings.compactMap { $0[0] as Int64? })
      readings.formUnion(sightings.map { $0[1] })
      counts.sightingCount += sightings.count { ($0[0] as Int64?) != nil }
      counts.sourceCount += 1
      counts.rejectionCount += try count("rejection WHERE source_id = ?", source)
      try execute("DELETE FROM source WHERE id = ?", source)
    }
    let related = try strips(relatedTo: affected)
    let before = try strips.observationCount(of: related)
    try consequences.settle(affected)
    for reading in readings.sorted() { try Reading.deleteIfUnseen(reading, in: database) }
    let outcome = try consequences.work()
    counts.observationCount = before - (try strips.observationCount(of: related))
    counts.deletedStripCount = outcome.deleted.count
    counts.changedStrips = Set(outcome.stateBefore.keys)
    counts.recountedStripCount = outcome.recounted.count
    counts.takenHourCount = outcome.rehoured.union(outcome.unmade).count
    try execute("DELETE FROM run WHERE id = ?", run.number)
    return counts
  }

  /// Takes back the hours that the run found.
  private mutating func takeBackAssignments() throws {
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT date FROM strip WHERE fingerprint = ?")
    for fingerprint in try HourAssignmentTable(database: database).deleteAll(of: run) {
      counts.assignmentCount += 1
      for date in try String.fetchAll(statement, arguments: [fingerprint]) {
        consequences.touch(date: date, fingerprint: fingerprint)
      }
    }
  }

  private func requireRun() throws {
    guard try count("run WHERE id = ?", run.number) == 0 else { return }
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM run")
    throw StoreError(path: "", problem: .noRun(run.number, last: last))
  }

  /// What a text says is needed, once another one that says the same is gone.
  private func requireReadings() throws {
    guard try Reading.areComplete(in: database) else {
      throw StoreError(path: "", problem: .oldReadings)
    }
  }

  /// The sources that no other run claims.
  private func ownSources() throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT source_id FROM run_source AS own WHERE run_id = ? AND NOT EXISTS (
          SELECT 1 FROM run_source AS other
          WHERE other.source_id = own.source_id AND other.run_id <> own.run_id)
        """,
      arguments: [run.number])
  }

  /// The strips of the dates and fingerprints of these: one of them may be shown for another, before
  /// or after.
  private func strips(relatedTo numbers: Set<Int64>) throws -> Set<Int64> {
    let statement = try database.cachedStatement(
      sql: """
        SELECT number FROM strip
        WHERE (date, fingerprint) = (SELECT date, fingerprint FROM strip WHERE number = ?)
        """)
    return try numbers.reduce(into: []) { related, number in
      related.formUnion(try Int64.fetchAll(statement, arguments: [number]))
    }
  }

  private func count(_ rows: String, _ argument: Int64) throws -> Int {
    let statement = try database.cachedStatement(sql: "SELECT count(*) FROM \(rows)")
    return try Int.fetchOne(statement, arguments: [argument]) ?? 0
  }

  private func execute(_ sql: String, _ argument: Int64) throws {
    try database.cachedStatement(sql: sql).execute(arguments: [argument])
  }
}
