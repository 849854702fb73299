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
  /// Strips that are left, and some values of which count now and did not, or the other way.
  public var recountedStripCount = 0
  /// Strips of which the run had found the hour.
  public var assignmentCount = 0
  /// Strips that have no hour any more, or are no longer shown under the date found.
  public var takenHourCount = 0

  /// Nothing yet.
  public init() {}
}

extension WeatherStore {
  /// Takes a run back: what no other run has read is gone, and what follows from the rest is worked
  /// out anew, in one transaction. A store from which all runs were taken back is empty.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - qualityControl: the checks that judge strips and values.
  /// - Throws: `StoreError` where there is no such run, an older store must be read again first, or
  ///   the store can't be written; nothing has changed then.
  public func undo(
    _ run: RunID, qualityControl: QualityControl
  ) throws(StoreError) -> (counts: UndoCounts, states: [StripState: Int]) {
    try Self.caught(path) {
      try queue.write { database in
        var undo = RunUndo(database, run: run, qualityControl: qualityControl)
        let counts = try undo.undo()
        return (counts, try Self.states(of: counts.changedStrips, in: database))
      }
    }
  }
}
