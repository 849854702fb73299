internal import GRDB
public import Weather
public import WeatherAnalysis

/// What undoing a run takes away.
public struct UndoCounts: Hashable, Sendable {
  /// Sources that no other run has read.
  public var sourceCount = 0
  /// Strips seen in them, with repeats.
  public var sightingCount = 0
  /// Strips that are not seen anywhere else.
  public var deletedStripCount = 0
  /// Observations that were not printed anywhere else.
  public var observationCount = 0
  /// Rejections in these sources.
  public var rejectionCount = 0
  /// Rows of the table `strip` that are left, and whose state has changed.
  public var changedStrips: Set<Int64> = []

  /// Nothing yet.
  public init() {}
}

extension WeatherStore {
  /// Takes a run back: what no other run has read is gone, and what follows from the rest is worked
  /// out anew, in one transaction. A store from which all runs were taken back is empty.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - freezeCheck: knows the listed freezes.
  ///   - isTrial: whether the store is left as it is, and only the counts are given.
  /// - Throws: `StoreError` where there is no such run, an older store must be read again first, or
  ///   the store can't be written; nothing has changed then.
  public func undo(
    _ run: RunID, freezeCheck: FreezeCheck, isTrial: Bool = false
  ) throws(StoreError) -> (counts: UndoCounts, states: [StripState: Int]) {
    try Self.caught(path) {
      try queue.writeWithoutTransaction { database in
        var counts = UndoCounts()
        var states: [StripState: Int] = [:]
        try database.inTransaction(.immediate) {
          var undo = RunUndo(database, run: run, freezeCheck: freezeCheck)
          counts = try undo.undo()
          states = try Self.states(of: counts.changedStrips, in: database)
          return isTrial ? .rollback : .commit
        }
        return (counts, states)
      }
    }
  }
}
