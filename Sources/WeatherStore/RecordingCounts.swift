/// What recording pages changed.
public struct RecordingCounts: Hashable, Sendable {
  /// Strips found, with repeats.
  public var stripCount = 0
  /// Rows of the table `strip` that were made and stand for themselves: of a strip without an hour
  /// and the same with one, the latter.
  public var newStrips: Set<Int64> = []
  /// Rows of the table `strip` that turned out to be others: a strip with an hour is shown for
  /// them.
  public var hiddenStrips: Set<Int64> = []
  /// Rows of the table `strip` that were there before, and whose state what was added has changed.
  public var changedStrips: Set<Int64> = []
  /// Rows of the table `strip` that were there before, and values of which are judged otherwise, so
  /// that they count and did not, or the other way.
  public var recountedStrips: Set<Int64> = []
  /// Rejections found.
  public var rejectionCount = 0
  /// Strips seen before, in sources that are known, whose text would be read otherwise now.
  public var otherReadingCount = 0
  /// The last location of which a text is read otherwise now than it is stored.
  public var locationReadOtherwise: String?

  /// Nothing yet.
  public init() {}

  /// Strips found that were in the store already, or are the same as a new one.
  public var seenBeforeCount: Int { stripCount - newStrips.count }

  /// Adds what a later recording changed.
  public mutating func merge(_ other: RecordingCounts) {
    stripCount += other.stripCount
    hiddenStrips.formUnion(other.hiddenStrips)
    changedStrips.formUnion(other.changedStrips.subtracting(newStrips))
    changedStrips.subtract(hiddenStrips)
    recountedStrips.formUnion(other.recountedStrips.subtracting(newStrips))
    newStrips.formUnion(other.newStrips)
    newStrips.subtract(hiddenStrips)
    rejectionCount += other.rejectionCount
    otherReadingCount += other.otherReadingCount
    locationReadOtherwise = other.locationReadOtherwise ?? locationReadOtherwise
  }
}
