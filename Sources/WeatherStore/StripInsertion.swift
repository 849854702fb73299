internal import GRDB
internal import Weather

/// Finds strips by their ids, and adds those that the store does not hold.
struct StripInsertion {
  private let database: Database
  private let known: BoundStatement
  private let ofFingerprint: BoundStatement
  private let insertion: BoundStatement

  init(_ database: Database) throws {
    self.database = database
    known = try BoundStatement(
      database, "SELECT number, same_as FROM strip WHERE strip_id = ?")
    ofFingerprint = try BoundStatement(
      database,
      """
      SELECT EXISTS (SELECT 1 FROM strip WHERE fingerprint = ?1)
        OR EXISTS (SELECT 1 FROM hour_assignment WHERE fingerprint = ?1)
      """)
    insertion = try BoundStatement(
      database,
      """
      INSERT INTO strip (strip_id, date, hour, hour_basis, fingerprint, temperature_count, state,
        freeze, common_temperatures)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// A strip's number and the one that is shown for it; nil where the store does not hold it.
  func find(_ stripID: String) throws -> (number: Int64, shown: Int64?)? {
    known.bind(stripID, at: 1)
    guard try known.next() else { return nil }
    defer { known.finish() }
    return known.number(0).map { ($0, known.number(1)) }
  }

  /// Whether the store knows anything of a fingerprint, under whatever date.
  func knows(_ fingerprint: Fingerprint) throws -> Bool {
    ofFingerprint.bind(fingerprint.text, at: 1)
    return try ofFingerprint.firstNumber() != 0
  }

  /// Adds a strip, without its observations.
  func insert(_ alone: AloneStrip) throws -> Int64 {
    let strip = alone.found.strip
    insertion.bind(alone.found.id, at: 1)
    insertion.bind(strip.date.description, at: 2)
    insertion.bind(strip.hour?.hour, at: 3)
    insertion.bind(strip.hour?.basis.rawValue, at: 4)
    insertion.bind(alone.found.fingerprint.text, at: 5)
    insertion.bind(alone.temperatureCount, at: 6)
    insertion.bind(alone.state.rawValue, at: 7)
    insertion.bind(alone.freeze, at: 8)
    insertion.bind(alone.commonTemperatures.text, at: 9)
    try insertion.run()
    return database.lastInsertedRowID
  }
}
