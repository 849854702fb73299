public import Weather

/// What a page, or a part of a long one, held, ready to be stored.
public struct PageFindings: Sendable {
  /// Where the page came from.
  public var source: Source
  /// The strips.
  public var strips: [FoundStrip]
  /// The rejections.
  public var rejections: [FoundRejection]
  /// Whether this is the page's last part.
  public var isLast: Bool

  /// Findings by their parts.
  public init(
    source: Source, strips: [FoundStrip], rejections: [FoundRejection], isLast: Bool = true
  ) {
    self.source = source
    self.strips = strips
    self.rejections = rejections
    self.isLast = isLast
  }
}

/// A strip with its identity.
public struct FoundStrip: Hashable, Sendable {
  /// The strip.
  public var strip: Strip
  /// What tells the strip from the others of its date.
  public var fingerprint: Fingerprint
  /// 16 hexadecimal digits, from date, hour and fingerprint.
  public var id: String
  /// SHA-256 of the raw text, 64 hexadecimal digits.
  public var textDigest: String
  /// The version of the parser's rules that read it.
  public var rulesVersion: Int

  /// A strip with its identity.
  public init(
    strip: Strip, fingerprint: Fingerprint, id: String, textDigest: String, rulesVersion: Int
  ) {
    self.strip = strip
    self.fingerprint = fingerprint
    self.id = id
    self.textDigest = textDigest
    self.rulesVersion = rulesVersion
  }
}

/// A rejection with its place in the page.
public struct FoundRejection: Hashable, Sendable {
  /// The rejection.
  public var rejection: Rejection
  /// The line, counted from 1.
  public var line: Int
  /// The column in characters, counted from 1.
  public var column: Int

  /// A rejection with its place.
  public init(rejection: Rejection, line: Int, column: Int) {
    self.rejection = rejection
    self.line = line
    self.column = column
  }
}

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
  /// Rejections found.
  public var rejectionCount = 0

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
    newStrips.formUnion(other.newStrips)
    newStrips.subtract(hiddenStrips)
    rejectionCount += other.rejectionCount
  }
}
