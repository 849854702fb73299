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

  /// How reading can go on once a file has grown.
  public struct Continuation: Hashable, Sendable {
    /// Whether the file is an archive; else it is text.
    public var isArchive: Bool
    /// SHA-256 of the first and the last bytes of the file up to `size`.
    public var edgeDigest: String

    /// How reading can go on.
    public init(isArchive: Bool, edgeDigest: String) {
      self.isArchive = isArchive
      self.edgeDigest = edgeDigest
    }
  }

  /// A record by its parts.
  public init(
    location: String, knownEnd: Int, firstByte: Int, size: Int, modificationTime: Int?,
    digest: String,
    continuation: Continuation?, settings: String, rejectionCount: Int, faultCount: Int
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
  }
}
