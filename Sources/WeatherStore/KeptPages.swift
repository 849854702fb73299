internal import GRDB
internal import Weather

/// What was found in pages, as the store keeps it.
struct KeptPages {
  let database: Database

  /// So many sightings are read at once: a source can hold millions.
  private static let sightingsAtOnce = 200

  /// Calls a closure with what was found in a source, part by part.
  ///
  /// - Throws: `StoreError` where the store is damaged, else what the closure throws.
  func forEachPart(of sourceID: Int64, _ body: (PageFindings) throws -> Void) throws {
    let source = try source(sourceID)
    var start = 0
    while true {
      let sightings = try KeptSighting.some(
        in: sourceID, from: start, limit: Self.sightingsAtOnce, of: database)
      guard let last = sightings.last else { return }
      var findings = PageFindings(source: source)
      for sighting in sightings {
        if let strip = try sighting.strip {
          findings.strips.append(strip)
        } else {
          findings.unreadStrips.append(sighting.unreadStrip)
        }
      }
      findings.rejections = try rejections(in: sourceID, start..<last.range.upperBound)
      try body(findings)
      start = last.range.upperBound
    }
  }

  /// A source.
  ///
  /// - Throws: `StoreError` where there is none, which only damage brings about.
  func source(_ sourceID: Int64) throws -> Source {
    let statement = try database.cachedStatement(
      sql: """
        SELECT location, record_offset, record_length, digest, capture_time, url
        FROM source WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [sourceID]) else {
      throw StoreError(path: "", problem: .damaged("source \(sourceID)"))
    }
    return Self.source(in: row)
  }

  /// The source in a row's first columns: location, record, digest, capture time and address.
  static func source(in row: Row) -> Source {
    Source(
      location: row[0], recordOffset: row[1], recordLength: row[2], digest: row[3],
      captureTime: (row[4] as String?).flatMap(UTCTime.init(iso8601:)), url: row[5])
  }

  /// The rejections in a source; of a range of its bytes, or of all.
  func rejections(
    in sourceID: Int64, _ range: Range<Int> = 0..<Int.max
  ) throws -> [FoundRejection] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT row_offset, row_length, line, reason, found, text FROM rejection
        WHERE source_id = ? AND row_offset >= ? AND row_offset < ? ORDER BY row_offset
        """)
    let arguments: StatementArguments = [sourceID, range.lowerBound, range.upperBound]
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      let name: String = row[3]
      guard let reason = Rejection.Reason(rawValue: name) else {
        throw StoreError(path: "", problem: .damaged("rejection for \(name)"))
      }
      let rejection = Rejection(
        reason: reason, found: row[4], range: try row.byteRange(0), rawText: row.bytes(5))
      return FoundRejection(rejection: rejection, line: row[2], column: nil)
    }
  }
}
