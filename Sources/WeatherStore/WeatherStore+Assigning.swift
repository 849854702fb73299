internal import GRDB
internal import Weather
public import WeatherAnalysis

/// What hours that were found change.
public struct AssigningCounts: Hashable, Sendable {
  /// Rows of the table `strip` that have an hour now, or another one.
  public var rehouredStrips: Set<Int64> = []
  /// Rows of the table `strip` that were made: strips of other dates are shown as them now.
  public var madeStrips: Set<Int64> = []
  /// Rows of the table `strip` that were there before, and whose state has changed.
  public var changedStrips: Set<Int64> = []
  /// Rows of the table `strip` that were there before, and some values of which count now and did
  /// not, or the other way.
  public var recountedStrips: Set<Int64> = []

  /// Nothing.
  public init() {}

  /// Adds what later hours changed.
  public mutating func merge(_ other: AssigningCounts) {
    rehouredStrips.formUnion(other.rehouredStrips)
    madeStrips.formUnion(other.madeStrips)
    changedStrips.formUnion(other.changedStrips.subtracting(madeStrips))
    recountedStrips.formUnion(other.recountedStrips.subtracting(madeStrips))
  }
}

extension WeatherStore {
  /// So many snapshots are given their times in one transaction, which bounds the memory taken.
  private static let snapshotsAtOnce = 5000

  /// Gives snapshots the times that a run found for them, and works out what follows. Strips of KMA's
  /// feed keep the feed's hour.
  ///
  /// - Parameters:
  ///   - assignments: the times, one a snapshot. Their order makes no difference.
  ///   - run: the run that found them, with which they are taken back.
  ///   - qualityControl: the checks that judge strips and values.
  ///   - onProgress: told how many snapshots of how many have their times.
  /// - Throws: `StoreError` where the store can't be written, else what the closure throws; what was
  ///   assigned before stays, some thousands at once, and can be taken back with the run.
  public func assign(
    _ assignments: [HourAssignment], in run: RunID, qualityControl: QualityControl,
    onProgress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> AssigningCounts {
    var counts = AssigningCounts()
    for start in stride(from: 0, to: assignments.count, by: Self.snapshotsAtOnce) {
      let part = assignments[start...].prefix(Self.snapshotsAtOnce)
      counts.merge(
        try Self.caught(path) {
          try queue.write { try Self.assign(part, in: run, qualityControl, $0) }
        })
      try onProgress(part.endIndex, assignments.count)
    }
    return counts
  }

  private static func assign(
    _ assignments: ArraySlice<HourAssignment>, in run: RunID, _ qualityControl: QualityControl,
    _ database: Database
  ) throws -> AssigningCounts {
    try require(run, in: database)
    let strips = StripTable(database, qualityControl: qualityControl)
    var consequences = Consequences(database, strips: strips)
    let table = HourAssignmentTable(database: database)
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT date FROM strip WHERE fingerprint = ?")
    for assignment in assignments {
      try table.insert(assignment, run)
      let fingerprint = assignment.fingerprint.text
      for date in try String.fetchAll(statement, arguments: [fingerprint]) {
        consequences.touch(date: date, fingerprint: fingerprint)
      }
    }
    let outcome = try consequences.work()
    var counts = AssigningCounts()
    counts.rehouredStrips = outcome.rehoured
    counts.madeStrips = outcome.made
    counts.changedStrips = Set(outcome.stateBefore.keys).subtracting(outcome.made)
    counts.recountedStrips = outcome.recounted.subtracting(outcome.made)
    return counts
  }
}
