internal import GRDB
public import Weather
public import WeatherAnalysis

/// A strip's text as the store keeps it.
public struct KeptText: Hashable, Sendable {
  /// The text, as it stands in the page.
  public let text: [UInt8]
  /// SHA-256 of the text when it was kept, 64 hexadecimal digits.
  public let digest: String
  /// Where it was seen.
  public let source: Source
  /// Its first byte in the page's text.
  public let pageOffset: Int
}

/// What reading kept texts again brought.
public struct ReparseCounts: Hashable, Sendable {
  /// Texts read.
  public var textCount = 0
  /// Sightings whose text says something else now.
  public var changedTextCount = 0
  /// Sightings whose text could not be read again, and were left as they are.
  public var unreadableCount = 0
  /// Rows and strips that are no longer rejected, or for another reason.
  public var recoveredRejectionCount = 0
  /// Rows and strips that are rejected now, or for another reason.
  public var newRejectionCount = 0

  /// Nothing read.
  public init() {}

  mutating func merge(_ other: ReparseCounts) {
    textCount += other.textCount
    changedTextCount += other.changedTextCount
    unreadableCount += other.unreadableCount
    recoveredRejectionCount += other.recoveredRejectionCount
    newRejectionCount += other.newRejectionCount
  }
}

extension WeatherStore {
  /// So many texts are read again in one transaction.
  private static let textsAtOnce: Int64 = 500

  /// Reads all kept texts again, and brings the store up to what they say now. Nothing else changes.
  ///
  /// - Parameters:
  ///   - qualityControl: the checks by which all strips are judged again.
  ///   - rulesVersion: the version of the rules by which `read` reads.
  ///   - read: reads a text, its offsets counted in the page and its lines in the text; nil where
  ///     it can't be read. Other texts are read in any order.
  ///   - onChange: told each strip that has changed; by date, hour and id within some hundreds of
  ///     texts.
  ///   - onProgress: told how many texts of how many were read.
  /// - Throws: `StoreError` where the store can't be written, else what a closure throws; what was
  ///   written before stays.
  public func reparse(
    qualityControl: QualityControl, rulesVersion: Int, read: @escaping (KeptText) -> PageFindings?,
    onChange: (StripChange) throws -> Void,
    onProgress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> ReparseCounts {
    let (last, total) = try queue.read { database in
      (
        try Int64.fetchOne(database, sql: "SELECT max(id) FROM strip_text") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM strip_text") ?? 0
      )
    }
    var counts = ReparseCounts()
    var first: Int64 = 1
    while first <= last {
      let range = first...min(first + Self.textsAtOnce - 1, last)
      var changes: [StripChange] = []
      let path = path
      let part = try Self.caught(path) {
        try queue.write { database in
          var reparse = try TextReparse(
            database, qualityControl: qualityControl, rulesVersion: rulesVersion, read: read)
          let texts = try Int64.fetchAll(
            database, sql: "SELECT id FROM strip_text WHERE id BETWEEN ? AND ? ORDER BY id",
            arguments: [range.lowerBound, range.upperBound])
          for text in texts { try reparse.reparse(text: text) }
          changes = try reparse.finish()
          return reparse.counts
        }
      }
      counts.merge(part)
      for change in changes { try onChange(change) }
      try onProgress(counts.textCount, total)
      first = range.upperBound + 1
    }
    return counts
  }
}
