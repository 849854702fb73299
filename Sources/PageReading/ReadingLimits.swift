/// How much of an input is held in memory at once.
public struct ReadingLimits: Hashable, Sendable {
  /// The largest page of HTML, or record of an archive, that is read, in bytes, whether compressed
  /// or not; larger ones are skipped and named. Plain text of any length is read.
  public var pageSize: Int
  /// So many bytes of a long file are read by a thread at once.
  public var partSize: Int

  /// Limits; 8 MiB a page where nothing is said, and 2 MiB a part. Crawlers cut pages at 5 MiB or less
  /// (commoncrawl.org, since March 2025; 1 MiB before).
  public init(pageSize: Int = 8 << 20, partSize: Int = 2 << 20) {
    self.pageSize = pageSize
    self.partSize = partSize
  }

  /// The longest head of a record or an HTTP response, in bytes.
  static let headSize = 64 << 10

  /// What is left for one whole record: its head and a page.
  var recordSize: Int { pageSize + Self.headSize }
}
