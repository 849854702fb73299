internal import GRDB
public import Weather

/// The number of a run in its store, from 1.
public struct RunID: Hashable, Sendable {
  /// The number.
  public let number: Int64

  /// The run of this number.
  public init(number: Int64) {
    self.number = number
  }
}

/// What began a run.
public struct RunStart: Hashable, Sendable {
  /// When.
  public var time: UTCTime
  /// The version of the program.
  public var programVersion: String
  /// The version of the parser's rules.
  public var rulesVersion: Int
  /// The command as it was given.
  public var command: String

  /// What began a run.
  public init(time: UTCTime, programVersion: String, rulesVersion: Int, command: String) {
    self.time = time
    self.programVersion = programVersion
    self.rulesVersion = rulesVersion
    self.command = command
  }
}

extension WeatherStore {
  /// Notes that a run begins.
  ///
  /// - Throws: `StoreError` where it can't be written.
  public func beginRun(_ start: RunStart) throws(StoreError) -> RunID {
    try Self.caught(path) {
      try queue.write { database in
        try database.execute(
          sql: """
            INSERT INTO run (started_at, program_version, rules_version, command)
            VALUES (?, ?, ?, ?)
            """,
          arguments: [
            start.time.description, start.programVersion, start.rulesVersion, start.command,
          ])
        return RunID(number: database.lastInsertedRowID)
      }
    }
  }

  /// Notes that a run ended, and what it found.
  ///
  /// - Throws: `StoreError` where it can't be written.
  public func endRun(
    _ run: RunID, at time: UTCTime, counts: RunCounts
  ) throws(StoreError) {
    try Self.caught(path) {
      try queue.write { database in
        let columns = RunCounts.columns.map { "\($0.name) = ?" }.joined(separator: ", ")
        let values = StatementArguments(RunCounts.columns.map { counts[keyPath: $0.value] })
        try database.execute(
          sql: """
            UPDATE run SET finished_at = ?, rejection_count = ?, \(columns) WHERE id = ?
            """,
          arguments: [time.description, counts.rejectionCount] + values + [run.number])
        for (reason, count) in counts.rejections where count > 0 {
          try database.execute(
            sql: "INSERT INTO run_rejection VALUES (?, ?, ?)",
            arguments: [run.number, reason.rawValue, count])
        }
      }
    }
  }
}
