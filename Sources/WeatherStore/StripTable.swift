internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// The table `strip`, and what each strip's observations say.
struct StripTable {
  let database: Database
  let qualityControl: QualityControl
  /// What strips are found by, where it is held between transactions.
  let knownTemperatures: KnownTemperatures?
  private let insertion: RowInsertion

  init(
    _ database: Database, qualityControl: QualityControl,
    knowing knownTemperatures: KnownTemperatures? = nil
  ) {
    self.database = database
    self.qualityControl = qualityControl
    self.knownTemperatures = knownTemperatures
    insertion = RowInsertion(into: "observation", columnCount: 13, of: database)
  }

  /// The observations of a strip.
  func observations(of stripNumber: Int64) -> StripObservations {
    StripObservations(database: database, stripNumber: stripNumber, insertion: insertion)
  }

  /// Works a strip's observations out anew from its sightings; false where that changes nothing.
  func rewrite(_ stripNumber: Int64) throws -> Bool {
    let hasChanged = try observations(of: stripNumber).rewrite()
    return try judge(stripNumber) || hasChanged
  }

  /// Brings a strip up to its observations; false where that changes nothing.
  @discardableResult
  func judge(_ stripNumber: Int64) throws -> Bool {
    let observations = try observations(of: stripNumber).observations()
    try execute(
      """
      UPDATE strip SET temperature_count = ?1, freeze = ?2, common_temperatures = ?3
      WHERE number = ?4
        AND (temperature_count, freeze, common_temperatures) IS NOT (?1, ?2, ?3)
      """,
      [
        observations.stationsWithTemperature,
        qualityControl.freezeCheck.listedFreeze(of: observations),
        CommonTemperatures(of: observations).text, stripNumber,
      ])
    return database.changesCount > 0
  }

  /// Shows one strip for another; nil shows it for itself again. Its observations are left to
  /// `rewrite`.
  func show(_ shown: Int64?, for hidden: Int64) throws {
    try execute("UPDATE strip SET same_as = ? WHERE number = ?", [shown, hidden])
  }

  /// Deletes a strip that was not seen anywhere; strips for which it was shown stand for themselves
  /// again.
  ///
  /// - Returns: those strips.
  func delete(_ stripNumber: Int64) throws -> [Int64] {
    let statement = try database.cachedStatement(sql: "SELECT number FROM strip WHERE same_as = ?")
    let hidden = try Int64.fetchAll(statement, arguments: [stripNumber])
    for other in hidden { try show(nil, for: other) }
    try execute("DELETE FROM strip WHERE number = ?", [stripNumber])
    return hidden
  }

  /// Makes the strip of a snapshot's true time, without observations.
  func make(_ assignment: HourAssignment) throws -> Int64 {
    try execute(
      """
      INSERT INTO strip (strip_id, date, hour, hour_basis, fingerprint, temperature_count, state)
      VALUES (?, ?, ?, ?, ?, 0, ?)
      """,
      [
        assignment.stripID, assignment.time.date.description, assignment.time.hour,
        StripHour.Basis.inferred.rawValue, assignment.fingerprint.text, StripState.live.rawValue,
      ])
    return database.lastInsertedRowID
  }

  /// Notes which strip one really is; nil where it is of its own date.
  func redate(_ number: Int64, as made: Int64?) throws {
    try execute("UPDATE strip SET redated_as = ? WHERE number = ?", [made, number])
  }

  /// Gives a strip of pages the hour that was found for it, or takes it away.
  func setInferredHour(_ hour: Int?, of number: Int64) throws {
    let basis = hour.map { _ in StripHour.Basis.inferred.rawValue }
    try execute(
      "UPDATE strip SET hour = ?, hour_basis = ? WHERE number = ?", [hour, basis, number])
  }

  /// Whether a strip was made of strips of other dates, and no source shows it under its own.
  func isMade(_ number: Int64) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM strip WHERE redated_as = ?)")
    return try Bool.fetchOne(statement, arguments: [number]) ?? false
  }

  /// The strip that is shown for another; nil where that stands for itself.
  func shown(for stripNumber: Int64) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: "SELECT same_as FROM strip WHERE number = ? AND same_as IS NOT NULL")
    return try Int64.fetchOne(statement, arguments: [stripNumber])
  }

  /// The strips of a strip's date and fingerprint, itself among them: they differ in their hours; and
  /// the one that it really is.
  func alike(_ stripNumber: Int64) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT other.number FROM strip AS own JOIN strip AS other USING (fingerprint, date)
        WHERE own.number = ?1
        UNION SELECT redated_as FROM strip WHERE number = ?1 AND redated_as IS NOT NULL
        """)
    return try Int64.fetchAll(statement, arguments: [stripNumber])
  }

  /// How many observations strips have.
  func observationCount(of strips: Set<Int64>) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM observation WHERE strip_number = ?")
    return try strips.reduce(0) { $0 + (try Int.fetchOne(statement, arguments: [$1]) ?? 0) }
  }

  /// Whether a strip has a sighting.
  func isSeen(_ stripNumber: Int64) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM sighting WHERE strip_number = ?)")
    return try Bool.fetchOne(statement, arguments: [stripNumber]) ?? false
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
