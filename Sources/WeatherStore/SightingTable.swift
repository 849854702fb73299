internal import Foundation
internal import GRDB
internal import Weather

/// Sources, the texts of strips, what these texts say, and where they were seen.
struct SightingTable {
  private let database: Database
  private let knownSource: BoundStatement
  private let sourceInsertion: BoundStatement
  private let claiming: BoundStatement
  private let lastOffset: BoundStatement
  private let knownReading: BoundStatement
  private let readingOfText: BoundStatement
  private let readingInsertion: BoundStatement
  private let knownText: BoundStatement
  private let textInsertion: BoundStatement
  private let insertion: BoundStatement

  init(_ database: Database) throws {
    self.database = database
    func statement(_ sql: String) throws -> BoundStatement { try BoundStatement(database, sql) }
    knownSource = try statement(
      """
      SELECT id FROM source WHERE location = ? AND ifnull(record_offset, -1) = ifnull(?, -1)
        AND digest = ? AND ifnull(capture_time, '') = ifnull(?, '')
      """)
    sourceInsertion = try statement(
      """
      INSERT INTO source (location, record_offset, record_length, digest, capture_time, url)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    claiming = try statement("INSERT OR IGNORE INTO run_source VALUES (?, ?)")
    lastOffset = try statement("SELECT max(page_offset) FROM sighting WHERE source_id = ?")
    knownReading = try statement(
      """
      SELECT observations FROM sighting JOIN reading ON reading.id = reading_id
      WHERE source_id = ? AND page_offset = ?
      """)
    readingOfText = try statement(
      """
      SELECT id FROM reading WHERE strip_text_id = ? AND rules_version = ? AND observations = ?
      """)
    readingInsertion = try statement(
      "INSERT INTO reading (strip_text_id, rules_version, observations) VALUES (?, ?, ?)")
    knownText = try statement("SELECT id FROM strip_text WHERE digest = ?")
    textInsertion = try statement("INSERT INTO strip_text (digest, text) VALUES (?, ?)")
    insertion = try statement("INSERT INTO sighting VALUES (?, ?, ?, ?, ?)")
  }

  /// A strip's text at its place, with what is known of it.
  struct SightedText: Sendable {
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
  ///
  /// - Returns: the last byte of its page at which a strip is known to begin, too; nil where there is
  ///   none.
  func open(_ source: Source) throws -> (id: Int64, lastOffset: Int?) {
    let captureTime = source.captureTime?.description
    knownSource.bind(source.location, at: 1)
    knownSource.bind(source.recordOffset, at: 2)
    knownSource.bind(source.digest, at: 3)
    knownSource.bind(captureTime, at: 4)
    if let id = try knownSource.firstNumber() {
      lastOffset.bind(id, at: 1)
      return (id, try lastOffset.firstNumber().map { Int($0) })
    }
    sourceInsertion.bind(source.location, at: 1)
    sourceInsertion.bind(source.recordOffset, at: 2)
    sourceInsertion.bind(source.recordLength, at: 3)
    sourceInsertion.bind(source.digest, at: 4)
    sourceInsertion.bind(captureTime, at: 5)
    sourceInsertion.bind(source.url, at: 6)
    try sourceInsertion.run()
    return (database.lastInsertedRowID, nil)
  }

  /// Notes that a run read a source.
  func claim(_ sourceID: Int64, for run: RunID) throws {
    claiming.bind(run.number, at: 1)
    claiming.bind(sourceID, at: 2)
    try claiming.run()
  }

  /// What the store knows of the place of a text.
  func known(_ text: SightedText, _ sourceID: Int64) throws -> Known {
    knownReading.bind(sourceID, at: 1)
    knownReading.bind(text.range.lowerBound, at: 2)
    guard try knownReading.next() else { return .nothing }
    defer { knownReading.finish() }
    return knownReading.holds(text.observations, in: 0) ? .sameReading : .otherReading
  }

  /// Adds a sighting of a text.
  ///
  /// - Parameter stripNumber: the strip that it is; nil where nothing of it could be kept.
  func insert(_ text: SightedText, of stripNumber: Int64?, _ sourceID: Int64) throws {
    let readingID = try readingID(of: text)
    insertion.bind(sourceID, at: 1)
    insertion.bind(text.range.lowerBound, at: 2)
    insertion.bind(stripNumber, at: 3)
    insertion.bind(readingID, at: 4)
    insertion.bind(text.repairs, at: 5)
    try insertion.run()
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
    readingInsertion.bind(textID, at: 1)
    readingInsertion.bind(text.rulesVersion, at: 2)
    readingInsertion.bind(text.observations, at: 3)
    try readingInsertion.run()
    return database.lastInsertedRowID
  }

  private func knownReadingID(of text: SightedText, _ textID: Int64) throws -> Int64? {
    readingOfText.bind(textID, at: 1)
    readingOfText.bind(text.rulesVersion, at: 2)
    readingOfText.bind(text.observations, at: 3)
    return try readingOfText.firstNumber()
  }

  private func textID(of text: SightedText) throws -> (id: Int64, isNew: Bool) {
    knownText.bind(text.digest, at: 1)
    if let id = try knownText.firstNumber() { return (id, false) }
    textInsertion.bind(text.digest, at: 1)
    textInsertion.bind(blob: text.text, at: 2)
    try textInsertion.run()
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
