internal import GRDB
public import Weather

extension WeatherStore {
  /// The runs, in the order in which they began.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func runs() throws(StoreError) -> [RunRecord] {
    try Self.caught(path) {
      try queue.read { database in
        let rejections = try Self.rejectionsByRun(in: database, path: path)
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM run ORDER BY id")
        var runs: [RunRecord] = []
        while let row = try rows.next() {
          var run = try Self.run(in: row, path: path)
          run.counts.rejections = rejections[run.number, default: [:]]
          runs.append(run)
        }
        return runs
      }
    }
  }

  private static func run(in row: Row, path: String) throws -> RunRecord {
    var counts = RunCounts()
    for column in RunCounts.columns { counts[keyPath: column.value] = row[column.name] }
    let finish: String? = row["finished_at"]
    return RunRecord(
      number: row["id"], startTime: try time(row["started_at"], path: path),
      finishTime: try finish.map { try time($0, path: path) },
      programVersion: row["program_version"], command: row["command"], counts: counts,
      rejectionCount: row["rejection_count"])
  }

  private static func rejectionsByRun(
    in database: Database, path: String
  ) throws -> [Int: [Rejection.Reason: Int]] {
    var rejections: [Int: [Rejection.Reason: Int]] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT run_id, reason, count FROM run_rejection")
    while let row = try rows.next() {
      let name: String = row[1]
      guard let reason = Rejection.Reason(rawValue: name) else {
        throw StoreError(path: path, problem: .damaged("reason \(name)"))
      }
      rejections[row[0], default: [:]][reason] = row[2]
    }
    return rejections
  }

  private static func time(_ text: String, path: String) throws -> UTCTime {
    guard let time = UTCTime(iso8601: text) else {
      throw StoreError(path: path, problem: .damaged("time \(text)"))
    }
    return time
  }
}
