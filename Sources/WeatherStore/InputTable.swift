internal import GRDB

/// The table `input`: files that need not be read again while they are the same.
struct InputTable {
  let database: Database

  private static let columns = """
    location, known_end, first_byte, size, modification_time, digest, continuation, resumption,
    edge_digest, settings, rejection_count, fault_count, run_id
    """

  /// How a file was read by other runs, part by part; empty where a part is missing, since its run
  /// was undone.
  func records(of location: String, notIn run: RunID) throws -> [InputRecord] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM input WHERE location = ? AND run_id <> ? ORDER BY known_end
        """)
    let records = try Row.fetchAll(statement, arguments: [location, run.number])
      .map(Self.record)
    let ends = [0] + records.dropLast().map(\.size)
    return records.map(\.knownEnd) == ends ? records : []
  }

  /// Files of this size that other runs read whole.
  func records(ofSize size: Int, notIn run: RunID) throws -> [InputRecord] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM input WHERE size = ? AND known_end = 0 AND run_id <> ?
        ORDER BY location
        """)
    return try Row.fetchAll(statement, arguments: [size, run.number]).map(Self.record)
  }

  /// Keeps how a file was read, in place of all that is known of it; of the rest of a file that had
  /// grown, beside what is known of the parts before.
  func insert(_ record: InputRecord, _ run: RunID) throws {
    try forget(record.location, from: record.knownEnd)
    try database.cachedStatement(
      sql: "INSERT INTO input VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      record.location, record.knownEnd, record.firstByte, record.size, record.modificationTime,
      record.digest, record.continuation.map { $0.isArchive ? "archive" : "text" },
      record.continuation?.resumption, record.continuation?.edgeDigest, record.settings,
      record.rejectionCount, record.faultCount, run.number,
    ])
  }

  /// Keeps another time of a file that is otherwise the same.
  func update(timeOf record: InputRecord) throws {
    try database.cachedStatement(
      sql: """
        UPDATE input SET modification_time = ? WHERE location = ? AND known_end = ? AND digest = ?
        """
    ).execute(arguments: [
      record.modificationTime, record.location, record.knownEnd, record.digest,
    ])
  }

  /// Forgets a file, or what was read of it from a byte on.
  func forget(_ location: String, from knownEnd: Int = 0) throws {
    try database.cachedStatement(sql: "DELETE FROM input WHERE location = ? AND known_end >= ?")
      .execute(arguments: [location, knownEnd])
  }

  /// The sources that were found when a file was read, which may be another one by now. They are
  /// looked for by the location first, of which there are few, where a run has many.
  func sources(of record: InputRecord) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT source.id FROM source CROSS JOIN run_source ON source_id = source.id
        WHERE location = ? AND run_id = ? ORDER BY source.id
        """)
    return try Int64.fetchAll(statement, arguments: [record.location, record.run?.number])
  }

  /// Whether what was found when a file was read is still there: its run may have been undone.
  func isThere(_ record: InputRecord) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM run WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [record.run?.number]) != nil
  }

  /// The texts found in a file behind a byte, at their places in the file.
  func texts(in record: InputRecord, from start: Int) throws -> [KnownText] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT ifnull(record_offset, 0) + page_offset, strip_text.digest
        FROM source JOIN sighting ON source_id = source.id
          JOIN reading ON reading.id = reading_id JOIN strip_text ON strip_text.id = strip_text_id
        WHERE source.id = ? AND page_offset >= ? - ifnull(record_offset, 0)
        """)
    return try sources(of: record).flatMap { source in
      try Row.fetchAll(statement, arguments: [source, start]).map {
        KnownText(start: $0[0], digest: $0[1])
      }
    }
  }

  private static func record(in row: Row) -> InputRecord {
    let continuation: String? = row[6]
    return InputRecord(
      location: row[0], knownEnd: row[1], firstByte: row[2], size: row[3],
      modificationTime: row[4], digest: row[5],
      continuation: continuation.map {
        InputRecord.Continuation(
          isArchive: $0 == "archive", resumption: row[7], edgeDigest: row[8])
      },
      settings: row[9], rejectionCount: row[10], faultCount: row[11],
      run: RunID(number: row[12]))
  }
}

extension WeatherStore {
  /// How a file was read by other runs, part by part; empty where that is not known. What the same
  /// run has read does not matter, lest it should matter how much of it is stored yet.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func inputRecords(
    of location: String, notIn run: RunID
  ) throws(StoreError) -> [InputRecord] {
    try Self.caught(path) {
      try queue.read { try InputTable(database: $0).records(of: location, notIn: run) }
    }
  }

  /// Files of this size that other runs read whole.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func inputRecords(
    ofSize size: Int, notIn run: RunID
  ) throws(StoreError) -> [InputRecord] {
    try Self.caught(path) {
      try queue.read { try InputTable(database: $0).records(ofSize: size, notIn: run) }
    }
  }

  /// The texts of strips that were found in a file behind a byte, at their places in the file.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func texts(
    in records: [InputRecord], from start: Int
  ) throws(StoreError) -> Set<KnownText> {
    try Self.caught(path) {
      try queue.read { database in
        let inputs = InputTable(database: database)
        return Set(try records.flatMap { try inputs.texts(in: $0, from: start) })
      }
    }
  }
}
