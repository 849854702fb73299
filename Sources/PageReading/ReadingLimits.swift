/// How much of an input is held in memory at once.
public struct ReadingLimits: Hashable, Sendable {
  /// The largest page of HTML, or record of an archive, that is read, in bytes, whether compressed
  /// or not; larger ones are skipped and named. Plain text of any length is read.
  public var pageSize: Int

  /// Limits; 8 MiB a page where nothing is said. Crawlers cut pages at 5 MiB or less
  /// (commoncrawl.org, since March 2025; 1 MiB before).
  public init(pageSize: Int = 8 << 20) {
    self.pageSize = pageSize
  }

  /// The longest head of a record or an HTTP response, in bytes.
  static let headSize = 64 << 10

  /// What is left for one whole record: its head and a page.
  var recordSize: Int { pageSize + Self.headSize }
}
