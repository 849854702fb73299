/// A run with all that is known of it, as `runs` prints it.
public struct RunRecord: Hashable, Sendable {
  /// Its number in its store, from 1.
  public var number: Int
  /// When it began.
  public var startTime: UTCTime
  /// When it ended; nil where it was cut off, or has not ended yet.
  public var finishTime: UTCTime?
  /// The version of the program.
  public var programVersion: String
  /// The command as it was given.
  public var command: String
  /// What it found; nothing, where it has not ended.
  public var counts: RunCounts
  /// Rejected rows and strips. More than the reasons account for where a version of the program
  /// that did not keep them noted the run.
  public var rejectionCount: Int

  /// A record by its parts.
  public init(
    number: Int, startTime: UTCTime, finishTime: UTCTime?, programVersion: String,
    command: String, counts: RunCounts, rejectionCount: Int
  ) {
    self.number = number
    self.startTime = startTime
    self.finishTime = finishTime
    self.programVersion = programVersion
    self.command = command
    self.counts = counts
    self.rejectionCount = rejectionCount
  }
}
