public import Weather
public import WeatherStore

/// What an ingestion read and changed.
public struct IngestionReport: Hashable, Sendable {
  /// What reading brought.
  public internal(set) var reading = ReadingCounts()
  /// Whether the user stopped it.
  public internal(set) var wasCancelled = false
  /// What recording changed.
  public internal(set) var counts = RecordingCounts()
  /// New strips by their state.
  public internal(set) var newStrips: [StripState: Int] = [:]
  /// Strips stored before whose state has changed, by their state now.
  public internal(set) var changedStrips: [StripState: Int] = [:]
  /// Observations of new strips that are not frozen nor carried over, by their quality.
  public internal(set) var observations: [Quality: Int] = [:]

  /// Observations of new strips that count.
  public var countedObservations: Int {
    observations.filter { $0.key.counts }.values.reduce(0, +)
  }

  /// New strips that count.
  public var liveStrips: Int { newStrips[.live, default: 0] + newStrips[.notChecked, default: 0] }

  /// What the store keeps of it.
  var runCounts: RunCounts {
    var counts = RunCounts()
    counts.inputCount = reading.visited + reading.passedOver + reading.failures
    counts.pageCount = reading.pages
    counts.pagesWithoutStrip = reading.pagesWithoutStrip
    counts.stripCount = self.counts.stripCount
    counts.newStripCount = self.counts.newStrips.count
    counts.seenBeforeCount = self.counts.seenBeforeCount
    counts.frozenStripCount = newStrips[.frozen, default: 0]
    counts.carriedOverStripCount = newStrips[.carriedOver, default: 0]
    counts.observationCount = countedObservations
    counts.rejections = reading.rejections
    counts.damagedPartCount = reading.damagedParts + reading.pagesReadOtherwise
    counts.skippedCount = reading.skippedRecords + reading.tooLarge
    counts.pagesWithInvalidBytes = reading.pagesWithInvalidBytes
    counts.failureCount = reading.failures
    counts.unchangedInputCount = reading.unchanged
    counts.copiedInputCount = reading.copied
    counts.grownInputCount = reading.continued
    return counts
  }

  /// Counts by the states that the strips have at the end.
  mutating func count(in store: WeatherStore) throws(StoreError) {
    newStrips = try store.states(of: counts.newStrips)
    changedStrips = try store.states(of: counts.changedStrips)
    observations = try store.qualities(of: counts.newStrips)
  }
}
