/// What a run found, as the store keeps it.
public struct RunCounts: Hashable, Sendable {
  /// Inputs that were given or found in folders, those that could not be read among them.
  public var inputCount = 0
  /// Pages read.
  public var pageCount = 0
  /// Pages in which no strip was found, and none that was rejected.
  public var pagesWithoutStrip = 0
  /// Strips found, with repeats.
  public var stripCount = 0
  /// Strips that the store did not hold before.
  public var newStripCount = 0
  /// Strips found that the store held already.
  public var seenBeforeCount = 0
  /// New strips that are frozen.
  public var frozenStripCount = 0
  /// New strips that were carried over midnight.
  public var carriedOverStripCount = 0
  /// Observations of new strips that count.
  public var observationCount = 0
  /// Rejected rows and strips, by reason; a reason that is not there stands for 0.
  public var rejections: [Rejection.Reason: Int] = [:]
  /// Parts of inputs that are damaged: left out, or read as far as they could be.
  public var damagedPartCount = 0
  /// Records of archives that are no pages, and pages over the cap on size.
  public var skippedCount = 0
  /// Pages in which invalid bytes were replaced.
  public var pagesWithInvalidBytes = 0
  /// Inputs that could not be read.
  public var failureCount = 0
  /// Files that were as they had been, and were not read anew.
  public var unchangedInputCount = 0
  /// Files whose content was known from another place, and which were not read.
  public var copiedInputCount = 0
  /// Files that had grown, and were read on from where they had ended.
  public var grownInputCount = 0
  /// Strips of which a comparison with the official record found the hour.
  public var assignedHourCount = 0

  /// Nothing found.
  public init() {}

  /// Rejected rows and strips.
  public var rejectionCount: Int { rejections.values.reduce(0, +) }
}
