/// How a file was read to its end, or a part of one that had grown, so that it need not be read
/// again while it is the same.
public struct InputRecord: Hashable, Sendable {
  /// The path as given.
  public var location: String
  /// Behind the last byte that was known before; 0, but for a file that had grown.
  public var knownEnd: Int
  /// The byte at which reading began, `knownEnd` or before.
  public var firstByte: Int
  /// The file's bytes when it was read, all from `firstByte` on.
  public var size: Int
  /// When the file was changed last, in microseconds since 1970; nil where that was so short a time
  /// before that it may have changed since and not show it.
  public var modificationTime: Int?
  /// SHA-256 of the bytes read, 64 hexadecimal digits.
  public var digest: String
  /// How reading can go on once the file has grown; nil where it has to begin anew.
  public var continuation: Continuation?
  /// A digest of all else that the reading depended on.
  public var settings: String
  /// Rows and strips that were rejected.
  public var rejectionCount: Int
  /// What `--strict` does not accept.
  public var faultCount: Int
  /// The run that read it; nil where that is the present one.
  public var run: RunID?

  /// How reading can go on once a file has grown.
  public struct Continuation: Hashable, Sendable {
    /// Whether the file is an archive; else it is text.
    public var isArchive: Bool
    /// The byte of the file from which it can be read by itself: an archive's size, else behind a
    /// strip, or the byte at which reading began.
    public var resumption: Int
    /// SHA-256 of the first and the last bytes of the file up to `size`.
    public var edgeDigest: String

    /// How reading can go on.
    public init(isArchive: Bool, resumption: Int, edgeDigest: String) {
      self.isArchive = isArchive
      self.resumption = resumption
      self.edgeDigest = edgeDigest
    }
  }

  /// A record by its parts.
  public init(
    location: String, knownEnd: Int, firstByte: Int, size: Int, modificationTime: Int?,
    digest: String,
    continuation: Continuation?, settings: String, rejectionCount: Int, faultCount: Int,
    run: RunID? = nil
  ) {
    self.location = location
    self.knownEnd = knownEnd
    self.firstByte = firstByte
    self.size = size
    self.modificationTime = modificationTime
    self.digest = digest
    self.continuation = continuation
    self.settings = settings
    self.rejectionCount = rejectionCount
    self.faultCount = faultCount
    self.run = run
  }
}

/// The text of a strip at its place in a file, as it was found before the file had grown.
public struct KnownText: Hashable, Sendable {
  /// The text's first byte in the file.
  public var start: Int
  /// SHA-256 of the text, 64 hexadecimal digits.
  public var digest: String

  /// A text at its place.
  public init(start: Int, digest: String) {
    self.start = start
    self.digest = digest
  }
}
