internal import Foundation
internal import GRDB
internal import Weather

/// A row of the table `sighting`, with the text and what it says.
struct KeptSighting {
  let sourceID: Int64
  let pageOffset: Int
  let readingID: Int64
  let rulesVersion: Int
  /// What the text says, as `ReadingColumn` writes it.
  let observations: String
  let repairs: String
  let textDigest: String
  let text: [UInt8]
  /// The number of the strip that it is; nil where nothing of the text could be kept.
  let stripNumber: Int64?
  private let identity: Identity?

  /// What tells a strip from others.
  private struct Identity {
    let stripID: String
    let date: String
    let hour: Int?
    let hourBasis: String?
    let fingerprint: String
  }

  private static let columns = """
    source_id, page_offset, reading_id, reading.rules_version, reading.observations, repairs,
    strip_text.digest, strip_text.text, strip_number, strip_id, strip.date, hour, hour_basis,
    fingerprint
    """

  private static let tables = """
    sighting JOIN reading ON reading.id = reading_id
      JOIN strip_text ON strip_text.id = strip_text_id
      LEFT JOIN strip ON strip.number = strip_number
    """

  /// The first sightings in a source from a byte of its page on.
  static func some(
    in sourceID: Int64, from start: Int, limit: Int, of database: Database
  ) throws -> [KeptSighting] {
    try fetch(
      "WHERE source_id = ? AND page_offset >= ? ORDER BY page_offset LIMIT ?",
      [sourceID, start, limit], database)
  }

  /// The sightings of a text.
  static func all(ofText textID: Int64, in database: Database) throws -> [KeptSighting] {
    try fetch(
      "WHERE strip_text_id = ? ORDER BY source_id, page_offset", [textID], database)
  }

  /// The sightings of a strip, of the one that it is shown for, and of those that are really it.
  static func all(ofStrip number: Int64, in database: Database) throws -> [KeptSighting] {
    try fetch(
      """
      WHERE strip_number = ?1
        OR strip_number IN (SELECT number FROM strip WHERE same_as = ?1)
        OR strip_number IN (SELECT number FROM strip WHERE redated_as = ?1)
      """, [number], database)
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [KeptSighting] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM \(tables) \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map(KeptSighting.init)
  }

  private init(_ row: Row) {
    sourceID = row[0]
    pageOffset = row[1]
    readingID = row[2]
    rulesVersion = row[3]
    observations = row[4]
    repairs = row[5]
    textDigest = row[6]
    text = row.bytes(7)
    stripNumber = row[8]
    let stripID: String? = row[9]
    identity = stripID.map {
      Identity(
        stripID: $0, date: row[10], hour: row[11], hourBasis: row[12], fingerprint: row[13])
    }
  }

  /// The text's bytes in the page's.
  var range: Range<Int> { pageOffset..<pageOffset + text.count }

  /// The strip as it was found; nil where nothing of the text could be kept.
  ///
  /// - Throws: `StoreError` where the store is damaged.
  var strip: FoundStrip? {
    get throws {
      guard let identity else { return nil }
      guard let date = CalendarDate(identity.date), let repairs = RepairCounts(text: repairs)
      else { throw StoreError(path: "", problem: .damaged("sighting of \(identity.stripID)")) }
      let hour = StripHour(hour: identity.hour, basisName: identity.hourBasis)
      let strip = Strip(
        date: date,
        // An hour found by comparison was not in the page.
        hour: hour?.basis == .feed ? hour : nil,
        observations: try ReadingColumn.observations(in: observations, start: pageOffset),
        byteRange: range, rawText: text, repairs: repairs)
      return FoundStrip(
        strip: strip, fingerprint: Fingerprint(text: identity.fingerprint), id: identity.stripID,
        textDigest: textDigest, rulesVersion: rulesVersion)
    }
  }

  /// The text as one of which nothing could be kept.
  var unreadStrip: FoundUnreadStrip {
    FoundUnreadStrip(
      strip: UnreadStrip(byteRange: range, rawText: text), textDigest: textDigest,
      rulesVersion: rulesVersion)
  }
}

extension Row {
  /// The bytes of a BLOB.
  func bytes(_ index: Int) -> [UInt8] { Array(self[index] as Data) }

  /// The bytes that two columns name: the first, and how many they are.
  ///
  /// - Throws: `StoreError` where there are no such bytes.
  func byteRange(_ index: Int) throws -> Range<Int> {
    let start: Int = self[index]
    let length: Int = self[index + 1]
    guard start >= 0, length >= 0, length <= Int.max - start else {
      throw StoreError(path: "", problem: .damaged("\(length) bytes from \(start)"))
    }
    return start..<start + length
  }
}
