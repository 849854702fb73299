internal import GRDB
public import Weather

/// The date and hour of a snapshot, found by comparison with the official record.
public struct HourAssignment: Hashable, Sendable {
  /// What tells the snapshot from others, whatever dates it was printed under.
  public var fingerprint: Fingerprint
  /// When it was true.
  public var time: CalendarHour
  /// The id of the strip of this date, its hour not printed: 16 hexadecimal digits.
  public var stripID: String
  /// Stations whose temperatures are those of the official record at that hour.
  public var sameCount: Int
  /// Stations that agree with it to 0.1 °C.
  public var agreeingCount: Int
  /// Stations that were compared.
  public var comparedCount: Int
  /// Stations that agree at the next best hour.
  public var runnerUpCount: Int

  /// An assignment by its parts.
  public init(
    fingerprint: Fingerprint, time: CalendarHour, stripID: String, sameCount: Int,
    agreeingCount: Int, comparedCount: Int, runnerUpCount: Int
  ) {
    self.fingerprint = fingerprint
    self.time = time
    self.stripID = stripID
    self.sameCount = sameCount
    self.agreeingCount = agreeingCount
    self.comparedCount = comparedCount
    self.runnerUpCount = runnerUpCount
  }
}

/// The table `hour_assignment`. Each run keeps its own findings, so that it can be undone.
struct HourAssignmentTable {
  let database: Database

  /// Keeps what a run found of a snapshot.
  func insert(_ assignment: HourAssignment, _ run: RunID) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO hour_assignment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      assignment.fingerprint.text, run.number, assignment.time.date.description,
      assignment.time.hour, assignment.stripID, assignment.sameCount, assignment.agreeingCount,
      assignment.comparedCount, assignment.runnerUpCount,
    ])
  }

  /// What is known of a snapshot; where runs differ, what fits most stations, else the earliest.
  func assignment(of fingerprint: String) throws -> (found: HourAssignment, run: RunID)? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT date, hour, strip_id, same_count, agreeing_count, compared_count, runner_up_count,
          run_id
        FROM hour_assignment WHERE fingerprint = ?
        ORDER BY same_count + agreeing_count DESC, date, hour, run_id LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [fingerprint]) else { return nil }
    guard let date = CalendarDate(row[0] as String) else {
      throw StoreError(path: "", problem: .damaged("hour_assignment \(row[2] as String)"))
    }
    let assignment = HourAssignment(
      fingerprint: Fingerprint(text: fingerprint),
      time: CalendarHour(date: date, hour: row[1]), stripID: row[2], sameCount: row[3],
      agreeingCount: row[4], comparedCount: row[5], runnerUpCount: row[6])
    return (assignment, RunID(number: row[7]))
  }

  /// Takes away what a run found.
  ///
  /// - Returns: the snapshots of which it had found something.
  func deleteAll(of run: RunID) throws -> [String] {
    let fingerprints = try String.fetchAll(
      database, sql: "SELECT fingerprint FROM hour_assignment WHERE run_id = ?",
      arguments: [run.number])
    try database.execute(
      sql: "DELETE FROM hour_assignment WHERE run_id = ?", arguments: [run.number])
    return fingerprints
  }
}
