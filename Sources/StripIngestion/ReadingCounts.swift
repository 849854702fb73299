import PageReading
public import Weather
import WeatherStore

/// What reading inputs brought, in numbers.
public struct ReadingCounts: Hashable, Sendable {
  /// Inputs read to their end.
  public private(set) var inputs = 0
  /// Pages read.
  public private(set) var pages = 0
  /// Pages in which no strip was found, and none that was rejected.
  public private(set) var pagesWithoutStrip = 0
  /// Pages in which invalid bytes were replaced.
  public private(set) var pagesWithInvalidBytes = 0
  /// Records of archives that are no pages.
  public private(set) var skippedRecords = 0
  /// Pages and records that are larger than is read.
  public private(set) var tooLarge = 0
  /// Parts of inputs that could not be read.
  public private(set) var damagedParts = 0
  /// Pages whose tags had to be taken out.
  public private(set) var pagesReadOtherwise = 0
  /// Files in folders that hold no text.
  public private(set) var passedOver = 0
  /// Inputs that could not be read, or not to their end.
  public private(set) var failures = 0
  /// Strips found, with repeats.
  public private(set) var strips = 0
  /// Observations found, with repeats.
  public private(set) var observations = 0
  /// Rows and strips that were rejected, by reason.
  public private(set) var rejections: [Rejection.Reason: Int] = [:]
  private var presentPageHasStrip = false

  /// Nothing yet.
  public init() {}

  /// Files that are as they were when they were read, and were not read again.
  public private(set) var unchanged = 0
  /// Files whose content was known from another place, and which were not read.
  public private(set) var copied = 0
  /// Files that have grown, and were read on.
  public private(set) var continued = 0

  /// Inputs that were read to their end, or that did not need to be.
  public var visited: Int { inputs + unchanged + copied }

  /// What `--strict` does not accept.
  public var faults: Int {
    rejectedRows + rejectedStrips + pagesWithoutStrip + tooLarge + pagesReadOtherwise
  }

  /// Rows that were rejected.
  public var rejectedRows: Int { sum { !$0.concernsStrip } }
  /// Strips that were rejected.
  public var rejectedStrips: Int { sum(\.concernsStrip) }

  /// Counts an event.
  public mutating func add(_ event: PageSearch.Event) {
    switch event {
    case .failed: failures += 1
    case .passedOver: passedOver += 1
    case .damaged(let damage): add(damage)
    case .skipped: skippedRecords += 1
    case .finished: inputs += 1
    case .known(_, let known): if known.isCopy { copied += 1 } else { unchanged += 1 }
    case .continued: continued += 1
    case .progress: break
    case .found(let findings, let part):
      if part.isFirst { presentPageHasStrip = false }
      strips += findings.strips.count + part.addedUp.strips
      observations += part.addedUp.observations
      for found in findings.strips { observations += found.strip.observations.count }
      for found in findings.rejections { rejections[found.rejection.reason, default: 0] += 1 }
      let hasStrip = !findings.strips.isEmpty || part.addedUp.strips > 0
      if hasStrip || !findings.rejections.isEmpty { presentPageHasStrip = true }
      guard findings.isLast else { return }
      pages += 1
      // Whether a text holds a strip was told when its beginning was read.
      if !presentPageHasStrip, !part.isRest { pagesWithoutStrip += 1 }
      if part.replacements > 0 { pagesWithInvalidBytes += 1 }
    }
  }

  private mutating func add(_ damage: Damage) {
    switch damage.kind {
    case .lost: damagedParts += 1
    case .skipped: tooLarge += 1
    case .readOtherwise: pagesReadOtherwise += 1
    }
  }

  private func sum(_ isCounted: (Rejection.Reason) -> Bool) -> Int {
    rejections.reduce(0) { isCounted($1.key) ? $0 + $1.value : $0 }
  }
}
