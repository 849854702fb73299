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
    for fingerprint in touchedFingerprints.sorted() {
      let strips = try StripRow.all(of: fingerprint, in: database)
      let hasChanged = try applyHourRule(to: strips)
      try updateStates(
        of: hasChanged ? try StripRow.all(of: fingerprint, in: database) : strips)
    }
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
    let known = try database.cachedStatement(
      sql: "SELECT number, same_as FROM strip WHERE strip_id = ?")
    if let row = try Row.fetchOne(known, arguments: [found.id]) {
      let stripNumber: Int64 = row[0]
      guard try addSighting(place, of: stripNumber) else { return }
      try partWhatIsUnited(stripNumber, sameAs: row[1], found)
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

  /// What a strip printed itself is added to before it is united with another again.
  private mutating func partWhatIsUnited(
    _ stripNumber: Int64, sameAs shown: Int64?, _ found: FoundStrip
  ) throws {
    if let shown {
      try part(HourRule.Pair(hidden: stripNumber, shown: shown))
    } else if found.strip.hour != nil, let hidden = try hourRule.hidden(behind: stripNumber) {
      try part(HourRule.Pair(hidden: hidden, shown: stripNumber))
    } else {
      return
    }
    touch(found)
  }

  private func part(_ pair: HourRule.Pair) throws {
    try hourRule.part(pair)
    try updateStrip(pair.shown, try observations(of: pair.shown).observations())
  }

  /// Unites strips of one fingerprint that are the same; false where nothing changes.
  private mutating func applyHourRule(to strips: [StripRow]) throws -> Bool {
    var hasChanged = false
    for (hidden, shown) in HourRule.pairs(among: strips) where hidden.sameAs != shown.number {
      if let before = hidden.sameAs {
        try part(HourRule.Pair(hidden: hidden.number, shown: before))
      }
      try hourRule.unite(HourRule.Pair(hidden: hidden.number, shown: shown.number))
      try updateStrip(shown.number, try observations(of: shown.number).observations())
      counts.newStrips.remove(hidden.number)
      counts.hiddenStrips.insert(hidden.number)
      touchedDates.insert(hidden.date)
      hasChanged = true
    }
    return hasChanged
  }

  private var hourRule: HourRule { HourRule(database: database, insertion: insertion) }

  /// Works out anew which strips of a fingerprint are frozen or carried over, from all of them.
  private mutating func updateStates(of strips: [StripRow]) throws {
    let dates = Set(strips.compactMap { CalendarDate($0.date) })
    for strip in strips {
      guard let date = CalendarDate(strip.date) else { continue }
      let state = FreezeCheck.state(
        on: date, of: dates, temperatureCount: strip.temperatureCount, isListed: strip.isListed)
      guard state.rawValue != strip.state else { continue }
      try execute("UPDATE strip SET state = ? WHERE number = ?", [state.rawValue, strip.number])
      touchedDates.insert(strip.date)
      if strip.sameAs == nil, !counts.newStrips.contains(strip.number) {
        counts.changedStrips.insert(strip.number)
      }
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
