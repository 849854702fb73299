import PageReading
public import Weather
public import WeatherStore

/// What an ingestion read and changed.
public struct IngestionReport: Hashable, Sendable {
  /// Pages read.
  public internal(set) var pageCount = 0
  /// Pages in which no strip was found, and none that was rejected.
  public internal(set) var pagesWithoutStrip = 0
  /// Pages in which bytes were not UTF-8 and were replaced.
  public internal(set) var pagesWithInvalidBytes = 0
  /// Files in folders that hold no text.
  public internal(set) var passedOverCount = 0
  /// Inputs that could not be read.
  public internal(set) var failureCount = 0
  /// Rows that were rejected.
  public internal(set) var rejectedRows = 0
  /// Rejected rows and strips, by reason.
  public internal(set) var rejections: [Rejection.Reason: Int] = [:]
  /// Strips that were rejected.
  public internal(set) var rejectedStrips = 0
  /// Whether the user stopped it.
  public internal(set) var wasCancelled = false
  /// What recording changed.
  public internal(set) var counts = RecordingCounts()
  /// New strips by their state.
  public internal(set) var newStrips: [StripState: Int] = [:]
  /// Strips stored before whose state has changed, by their state now.
  public internal(set) var changedStrips: [StripState: Int] = [:]
  /// Observations of new strips that count.
  public internal(set) var countedObservations = 0

  /// New strips that count.
  public var liveStrips: Int { newStrips[.live, default: 0] + newStrips[.notChecked, default: 0] }

  /// What the store keeps of it.
  var runCounts: RunCounts {
    var counts = RunCounts()
    counts.inputCount = pageCount + passedOverCount + failureCount
    counts.pageCount = pageCount
    counts.pagesWithoutStrip = pagesWithoutStrip
    counts.stripCount = self.counts.stripCount
    counts.newStripCount = self.counts.newStrips.count
    counts.seenBeforeCount = self.counts.seenBeforeCount
    counts.frozenStripCount = newStrips[.frozen, default: 0]
    counts.carriedOverStripCount = newStrips[.carriedOver, default: 0]
    counts.observationCount = countedObservations
    counts.rejections = rejections
    counts.pagesWithInvalidBytes = pagesWithInvalidBytes
    counts.failureCount = failureCount
    return counts
  }

  mutating func add(_ rejections: [FoundRejection]) {
    for found in rejections { self.rejections[found.rejection.reason, default: 0] += 1 }
    let strips = rejections.count { $0.rejection.reason.concernsStrip }
    rejectedStrips += strips
    rejectedRows += rejections.count - strips
  }

  mutating func addPage(hasStrip: Bool, replacements: Int) {
    pageCount += 1
    if !hasStrip { pagesWithoutStrip += 1 }
    if replacements > 0 { pagesWithInvalidBytes += 1 }
  }

  mutating func note(_ error: InputError, _ onEvent: (Ingestion.Event) -> Void) {
    if error.isPassedOver {
      passedOverCount += 1
      onEvent(.passedOver(error))
    } else {
      failureCount += 1
      onEvent(.failed(error))
    }
  }

  /// Counts by the states that the strips have at the end.
  mutating func count(in store: WeatherStore) throws(StoreError) {
    newStrips = try store.states(of: counts.newStrips)
    changedStrips = try store.states(of: counts.changedStrips)
    countedObservations = try store.countedObservations(of: counts.newStrips)
  }
}
