internal import Foundation
internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Writes pages within one transaction.
struct PageRecorder {
  let database: Database
  let run: RunID
  let freezeCheck: FreezeCheck
  private let insertion: RowInsertion
  private var counts = RecordingCounts()
  private var touchedFingerprints: Set<String> = []
  private var touchedDates: Set<String> = []

  init(database: Database, run: RunID, freezeCheck: FreezeCheck) {
    self.database = database
    self.run = run
    self.freezeCheck = freezeCheck
    insertion = RowInsertion(into: "observation", columnCount: 13, of: database)
  }

  /// A page, or a part of one, in which nothing was found leaves no trace: of millions of pages
  /// few hold a strip.
  mutating func record(_ page: PageFindings) throws {
    guard !page.strips.isEmpty || !page.rejections.isEmpty else { return }
    let sourceID = try sourceID(of: page.source)
    try execute(
      "INSERT OR IGNORE INTO run_source VALUES (?, ?)", [run.number, sourceID])
    for strip in page.strips { try record(strip, of: page.source, sourceID) }
    for rejection in page.rejections { try record(rejection, sourceID) }
  }

  /// Brings states and daily sums up to what was recorded.
  mutating func finish() throws -> RecordingCounts {
    for fingerprint in touchedFingerprints.sorted() { try updateStates(of: fingerprint) }
    let dailySums = try DailySumTable(database)
    for date in touchedDates.sorted() { try dailySums.recompute(date) }
    return counts
  }

  private func sourceID(of source: Source) throws -> Int64 {
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

  private mutating func record(
    _ found: FoundStrip, of source: Source, _ sourceID: Int64
  ) throws {
    counts.stripCount += 1
    let place = StripPlace(source: source, sourceID: sourceID, found: found)
    let known = try database.cachedStatement(sql: "SELECT number FROM strip WHERE strip_id = ?")
    if let stripNumber = try Int64.fetchOne(known, arguments: [found.id]) {
      counts.seenBeforeCount += 1
      guard try addSighting(place, of: stripNumber) else { return }
      let table = observations(of: stripNumber)
      guard try table.merge(place) else { return }
      try updateStrip(stripNumber, try table.observations())
      touch(found)
    } else {
      let stripNumber = try insertStrip(found)
      counts.newStrips.insert(stripNumber)
      _ = try addSighting(place, of: stripNumber)
      try observations(of: stripNumber).insert(place)
      touch(found)
    }
  }

  private func observations(of stripNumber: Int64) -> StripObservations {
    StripObservations(database: database, stripNumber: stripNumber, insertion: insertion)
  }

  private mutating func touch(_ found: FoundStrip) {
    touchedDates.insert(found.strip.date.description)
    touchedFingerprints.insert(found.fingerprint.text)
  }

  private func insertStrip(_ found: FoundStrip) throws -> Int64 {
    let strip = found.strip
    try execute(
      """
      INSERT INTO strip (strip_id, date, hour, hour_basis, fingerprint, temperature_count, state,
        freeze)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        found.id, strip.date.description, strip.hour?.hour, strip.hour?.basis.rawValue,
        found.fingerprint.text, strip.observations.stationsWithTemperature,
        StripState.notChecked.rawValue, freezeCheck.listedFreeze(of: strip.observations),
      ])
    return database.lastInsertedRowID
  }

  private func updateStrip(_ stripNumber: Int64, _ observations: [Observation]) throws {
    try execute(
      "UPDATE strip SET temperature_count = ?, freeze = ? WHERE number = ?",
      [
        observations.stationsWithTemperature, freezeCheck.listedFreeze(of: observations),
        stripNumber,
      ])
  }

  /// False where the store has the sighting already.
  private func addSighting(_ place: StripPlace, of stripNumber: Int64) throws -> Bool {
    let strip = place.found.strip
    let key: StatementArguments = [place.sourceID, strip.byteRange.lowerBound]
    let known = try database.cachedStatement(
      sql: "SELECT 1 FROM sighting WHERE source_id = ? AND page_offset = ?")
    guard try Int.fetchOne(known, arguments: key) == nil else { return false }
    try execute(
      "INSERT INTO sighting VALUES (?, ?, ?, ?, ?, ?)",
      key + [
        stripNumber, try textID(of: place.found), place.found.rulesVersion, strip.repairs.text,
      ])
    return true
  }

  private func textID(of found: FoundStrip) throws -> Int64 {
    let known = try database.cachedStatement(sql: "SELECT id FROM strip_text WHERE digest = ?")
    if let id = try Int64.fetchOne(known, arguments: [found.textDigest]) { return id }
    try execute(
      "INSERT INTO strip_text (digest, text) VALUES (?, ?)",
      [found.textDigest, found.strip.rawText.databaseValue])
    return database.lastInsertedRowID
  }

  private mutating func record(_ found: FoundRejection, _ sourceID: Int64) throws {
    counts.rejectionCount += 1
    let rejection = found.rejection
    try execute(
      "INSERT OR IGNORE INTO rejection VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        sourceID, rejection.range.lowerBound, rejection.range.count, found.line,
        rejection.reason.rawValue, rejection.found, rejection.rawText.databaseValue,
      ])
  }

  /// Works out anew which strips of a fingerprint are frozen or carried over, from all of them.
  private mutating func updateStates(of fingerprint: String) throws {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql:
          "SELECT number, date, temperature_count, freeze, state FROM strip WHERE fingerprint = ?"),
      arguments: [fingerprint])
    let dates = Set(rows.compactMap { CalendarDate($0[1] as String) })
    for row in rows {
      guard let date = CalendarDate(row[1] as String) else { continue }
      let state = FreezeCheck.state(
        on: date, of: dates, temperatureCount: row[2], isListed: (row[3] as String?) != nil)
      let stripNumber: Int64 = row[0]
      guard state.rawValue != row[4] as String else { continue }
      try execute("UPDATE strip SET state = ? WHERE number = ?", [state.rawValue, stripNumber])
      touchedDates.insert(row[1])
      if !counts.newStrips.contains(stripNumber) { counts.changedStrips.insert(stripNumber) }
    }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension [UInt8] {
  /// The bytes as a BLOB: TEXT would end at a NUL byte.
  fileprivate var databaseValue: DatabaseValue { Data(self).databaseValue }
}

extension [Observation] {
  /// How many stations have a temperature.
  fileprivate var stationsWithTemperature: Int {
    Set(lazy.filter { $0.airTemperature != nil }.map(\.stationID)).count
  }
}
