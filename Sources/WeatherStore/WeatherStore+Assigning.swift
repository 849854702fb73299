internal import GRDB
public import Weather
public import WeatherAnalysis

/// What hours that were found change.
public struct AssigningCounts: Hashable, Sendable {
  /// Strips that have an hour now, or another one.
  public var hourCount = 0
  /// Strips of other dates that are shown under their true one now.
  public var redatedCount = 0
  /// Strips that were there before, and whose state has changed.
  public var changedStrips: Set<Int64> = []
  /// Strips that were there before, and some values of which count now and did not, or the other way.
  public var recountedStripCount = 0

  /// Nothing.
  public init() {}
}

extension WeatherStore {
  /// Gives snapshots the times that a run found for them, and works out what follows, in one
  /// transaction. Strips of KMA's feed keep the feed's hour.
  ///
  /// - Parameters:
  ///   - assignments: the times, one a snapshot.
  ///   - run: the run that found them, with which they are taken back.
  ///   - qualityControl: the checks that judge strips and values.
  /// - Throws: `StoreError`; nothing has changed then.
  public func assign(
    _ assignments: [HourAssignment], in run: RunID, qualityControl: QualityControl
  ) throws(StoreError) -> (counts: AssigningCounts, states: [StripState: Int]) {
    try Self.caught(path) {
      try queue.write { database in
        try Self.require(run, in: database)
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
        counts.hourCount = outcome.rehoured.count
        counts.redatedCount = outcome.made.count
        counts.changedStrips = Set(outcome.stateBefore.keys).subtracting(outcome.made)
        counts.recountedStripCount = outcome.recounted.subtracting(outcome.made).count
        return (counts, try Self.states(of: counts.changedStrips, in: database))
      }
    }
  }
}
