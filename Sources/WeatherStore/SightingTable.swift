internal import Foundation
internal import GRDB
internal import Weather

/// Sources, the texts of strips, what these texts say, and where they were seen.
struct SightingTable {
  let database: Database

  /// A strip's text at its place, with what is known of it.
  struct SightedText {
    let range: Range<Int>
    let text: [UInt8]
    let digest: String
    let rulesVersion: Int
    /// What the text says, as `ReadingColumn` writes it.
    let observations: String
    var repairs = ""

    init(_ found: FoundStrip) {
      range = found.strip.byteRange
      text = found.strip.rawText
      digest = found.textDigest
      rulesVersion = found.rulesVersion
      observations = ReadingColumn.text(of: found.strip.observations, start: range.lowerBound)
      repairs = found.strip.repairs.text
    }

    init(_ found: FoundUnreadStrip) {
      range = found.strip.byteRange
      text = found.strip.rawText
      digest = found.textDigest
      rulesVersion = found.rulesVersion
      observations = ReadingColumn.text(of: [], start: 0)
    }

    /// A kept text that was read again.
    ///
    /// - Parameter strip: what it says now; nil where nothing of it could be kept.
    init(readAgain kept: KeptSighting, as strip: FoundStrip?, rulesVersion: Int) {
      range = kept.range
      text = kept.text
      digest = kept.textDigest
      self.rulesVersion = rulesVersion
      observations = ReadingColumn.text(
        of: strip?.strip.observations ?? [], start: kept.pageOffset)
      guard var repairs = strip?.strip.repairs else { return }
      // How the page wrote a character can't be told from the text.
      repairs[.entity] = RepairCounts(text: kept.repairs)?[.entity] ?? 0
      self.repairs = repairs.text
    }
  }

  /// What the store knows of a place.
  enum Known {
    case nothing
    case sameReading
    /// The text there was read otherwise.
    case otherReading
  }

  /// The number of a source, which is made where it is new.
  func sourceID(of source: Source) throws -> Int64 {
    let captureTime = source.captureTime?.description
    let known = try database.cachedStatement(
      sql: """
        SELECT id FROM source WHERE location = ? AND ifnull(record_offset, -1) = ifnull(?, -1)
          AND digest = ? AND ifnull(capture_time, '') = ifnull(?, '')
        """)
    let found = try Int64.fetchOne(
      known, arguments: [source.location, source.recordOffset, source.digest, captureTime])
    if let found { return found }
    try execute(
      """
      INSERT INTO source (location, record_offset, record_length, digest, capture_time, url)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        source.location, source.recordOffset, source.recordLength, source.digest, captureTime,
        source.url,
      ])
    return database.lastInsertedRowID
  }

  /// Notes that a run read a source.
  func claim(_ sourceID: Int64, for run: RunID) throws {
    try execute("INSERT OR IGNORE INTO run_source VALUES (?, ?)", [run.number, sourceID])
  }

  /// What the store knows of the place of a text.
  func known(_ text: SightedText, _ sourceID: Int64) throws -> Known {
    let statement = try database.cachedStatement(
      sql: """
        SELECT observations FROM sighting JOIN reading ON reading.id = reading_id
        WHERE source_id = ? AND page_offset = ?
        """)
    let found = try String.fetchOne(statement, arguments: [sourceID, text.range.lowerBound])
    guard let found else { return .nothing }
    return found == text.observations ? .sameReading : .otherReading
  }

  /// Adds a sighting of a text.
  ///
  /// - Parameter stripNumber: the strip that it is; nil where nothing of it could be kept.
  func insert(_ text: SightedText, of stripNumber: Int64?, _ sourceID: Int64) throws {
    try execute(
      "INSERT INTO sighting VALUES (?, ?, ?, ?, ?)",
      [sourceID, text.range.lowerBound, stripNumber, try readingID(of: text), text.repairs])
  }

  /// Adds a rejection; where one is known at its place, that one stays.
  func insert(_ found: FoundRejection, _ sourceID: Int64) throws {
    let rejection = found.rejection
    try execute(
      "INSERT OR IGNORE INTO rejection VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        sourceID, rejection.range.lowerBound, rejection.range.count, found.line,
        rejection.reason.rawValue, rejection.found, rejection.rawText.databaseValue,
      ])
  }

  /// Takes a sighting away.
  func delete(_ sighting: KeptSighting) throws {
    try execute(
      "DELETE FROM sighting WHERE source_id = ? AND page_offset = ?",
      [sighting.sourceID, sighting.pageOffset])
  }

  /// Takes away the rejections in a text at its place.
  func deleteRejections(in sighting: KeptSighting) throws {
    try execute(
      "DELETE FROM rejection WHERE source_id = ? AND row_offset >= ? AND row_offset < ?",
      [sighting.sourceID, sighting.range.lowerBound, sighting.range.upperBound])
  }

  private func readingID(of text: SightedText) throws -> Int64 {
    let (textID, isNew) = try textID(of: text)
    if !isNew, let known = try knownReadingID(of: text, textID) { return known }
    try execute(
      "INSERT INTO reading (strip_text_id, rules_version, observations) VALUES (?, ?, ?)",
      [textID, text.rulesVersion, text.observations])
    return database.lastInsertedRowID
  }

  private func knownReadingID(of text: SightedText, _ textID: Int64) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id FROM reading WHERE strip_text_id = ? AND rules_version = ? AND observations = ?
        """)
    return try Int64.fetchOne(
      statement, arguments: [textID, text.rulesVersion, text.observations])
  }

  private func textID(of text: SightedText) throws -> (id: Int64, isNew: Bool) {
    let known = try database.cachedStatement(sql: "SELECT id FROM strip_text WHERE digest = ?")
    if let id = try Int64.fetchOne(known, arguments: [text.digest]) { return (id, false) }
    try execute(
      "INSERT INTO strip_text (digest, text) VALUES (?, ?)",
      [text.digest, text.text.databaseValue])
    return (database.lastInsertedRowID, true)
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension [UInt8] {
  /// The bytes as a BLOB: TEXT would end at a NUL byte.
  fileprivate var databaseValue: DatabaseValue { Data(self).databaseValue }
}
