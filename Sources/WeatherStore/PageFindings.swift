public import Weather

/// What a page, or a part of a long one, held, ready to be stored.
public struct PageFindings: Hashable, Sendable {
  /// Where the page came from.
  public var source: Source
  /// The strips.
  public var strips: [FoundStrip]
  /// The strips of which nothing could be kept.
  public var unreadStrips: [FoundUnreadStrip]
  /// The rejections. Each lies in a strip, read or unread.
  public var rejections: [FoundRejection]
  /// Whether this is the page's last part.
  public var isLast: Bool

  /// Findings by their parts.
  public init(
    source: Source, strips: [FoundStrip] = [], unreadStrips: [FoundUnreadStrip] = [],
    rejections: [FoundRejection] = [], isLast: Bool = true
  ) {
    self.source = source
    self.strips = strips
    self.unreadStrips = unreadStrips
    self.rejections = rejections
    self.isLast = isLast
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { strips.isEmpty && unreadStrips.isEmpty && rejections.isEmpty }
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

/// A strip of which nothing could be kept, with what it takes to read its text again.
public struct FoundUnreadStrip: Hashable, Sendable {
  /// The strip.
  public var strip: UnreadStrip
  /// SHA-256 of the raw text, 64 hexadecimal digits.
  public var textDigest: String
  /// The version of the parser's rules that could not read it.
  public var rulesVersion: Int

  /// A strip of which nothing could be kept.
  public init(strip: UnreadStrip, textDigest: String, rulesVersion: Int) {
    self.strip = strip
    self.textDigest = textDigest
    self.rulesVersion = rulesVersion
  }
}

/// A rejection with its place in the page.
public struct FoundRejection: Hashable, Sendable {
  /// The rejection.
  public var rejection: Rejection
  /// The line, counted from 1; nil where it is not known.
  public var line: Int?
  /// The column in characters, counted from 1; nil where it is not known.
  public var column: Int?

  /// A rejection with its place.
  public init(rejection: Rejection, line: Int?, column: Int?) {
    self.rejection = rejection
    self.line = line
    self.column = column
  }
}
