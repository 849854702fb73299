internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Gathers what speaks for strips and against them.
struct StripEvidenceQuery {
  let database: Database
  let control: QualityControl
  let isExplained: Bool

  func evidence(_ query: EvidenceQuery) throws -> [StripEvidence] {
    switch query {
    case .strip(let id):
      return try strips(
        """
        number = (SELECT ifnull(same_as, number) FROM strip WHERE strip_id = ?)
        """, [id], stationID: nil)
    case .date(let date, nil):
      return try strips("date = ? AND same_as IS NULL", [date.description], stationID: nil)
    case .date(let date, let stationID?):
      return try strips(
        """
        date = ? AND EXISTS (
          SELECT 1 FROM observation WHERE strip_number = number AND station_id = ?)
        """, [date.description, stationID], stationID: stationID)
    }
  }

  private func strips(
    _ condition: String, _ arguments: StatementArguments, stationID: Int?
  ) throws -> [StripEvidence] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, strip_id, date, hour, hour_basis, state, freeze, fingerprint FROM strip
        WHERE \(condition) ORDER BY date, hour, strip_id
        """,
      arguments: arguments)
    return try rows.map { try evidence(in: $0, stationID: stationID) }
  }

  private func evidence(in row: Row, stationID: Int?) throws -> StripEvidence {
    let number: Int64 = row[0]
    guard let date = CalendarDate(row[2] as String), let state = StripState(rawValue: row[5])
    else { throw StoreError(path: "", problem: .damaged("strip \(row[1] as String)")) }
    let observations = try observations(of: number)
    let hour = StripHour(hour: row[3], basisName: row[4])
    return StripEvidence(
      stripID: row[1], date: date,
      hour: hour,
      state: state, freeze: row[6], otherDates: try otherDates(of: row[7], than: date),
      observations: observations.filter { stationID == nil || $0.stationID == stationID },
      observationCount: observations.count, sightings: try sightings(of: number),
      findings: isExplained ? try findings(in: number, stationID: stationID) : [],
      hourFinding: hour?.basis == .feed ? nil : try hourFinding(of: row[7]))
  }

  private func hourFinding(of fingerprint: String) throws -> HourFinding? {
    try HourAssignmentTable(database: database).assignment(of: fingerprint).map { found, run in
      HourFinding(
        time: found.time, sameCount: found.sameCount, agreeingCount: found.agreeingCount,
        comparedCount: found.comparedCount, runnerUpCount: found.runnerUpCount,
        run: run.number)
    }
  }

  /// What the checks say against a strip, and against its values or those of one station.
  private func findings(in number: Int64, stationID: Int?) throws -> [QualityFinding] {
    var judging = StripJudging(
      database, strips: StripTable(database, qualityControl: control))
    let findings = try judging.judgement(of: number, isExplained: true)?.findings(control) ?? []
    return findings.filter { finding in
      guard let stationID, let observation = finding.observation else { return true }
      return observation.stationID == stationID
    }
  }

  private func observations(of number: Int64) throws -> [Observation] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(ObservationColumns.names) FROM observation WHERE strip_number = ?
        ORDER BY station_id, variant
        """)
    return try Row.fetchAll(statement, arguments: [number]).map {
      try ObservationColumns.observation(in: $0, path: nil)
    }
  }

  private func otherDates(
    of fingerprint: String, than date: CalendarDate
  ) throws -> [CalendarDate] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT date FROM strip
        WHERE fingerprint = ? AND date <> ?
          AND EXISTS (SELECT 1 FROM sighting WHERE strip_number = strip.number)
        ORDER BY date
        """)
    return try String.fetchAll(statement, arguments: [fingerprint, date.description])
      .compactMap { CalendarDate($0) }
  }

  /// The sightings of a strip and of the one that it is shown for.
  private func sightings(of number: Int64) throws -> [SightingEvidence] {
    let kept = KeptPages(database: database)
    let sightings = try KeptSighting.all(ofStrip: number, in: database)
    return try sightings.map { sighting in
      let source = try kept.source(sighting.sourceID)
      return SightingEvidence(
        source: source, pageOffset: sighting.pageOffset,
        text: sighting.text, observations: try sighting.strip?.strip.observations ?? [],
        rejections: try kept.rejections(in: sighting.sourceID, sighting.range).map(\.rejection),
        rulesVersion: sighting.rulesVersion,
        repairs: RepairCounts(text: sighting.repairs) ?? RepairCounts(),
        runs: try runs(of: sighting.sourceID), fileSize: try fileSize(of: source))
    }.sorted {
      Sighting(source: $0.source, pageOffset: $0.pageOffset)
        < Sighting(source: $1.source, pageOffset: $1.pageOffset)
    }
  }

  /// The bytes of a file when it was read from its first byte.
  private func fileSize(of source: Source) throws -> Int? {
    let statement = try database.cachedStatement(
      sql: "SELECT size FROM input WHERE location = ? AND known_end = 0")
    return try Int.fetchOne(statement, arguments: [source.location])
  }

  private func runs(of sourceID: Int64) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: "SELECT run_id FROM run_source WHERE source_id = ? ORDER BY run_id")
    return try Int64.fetchAll(statement, arguments: [sourceID])
  }
}
