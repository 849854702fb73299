internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Judges strips' values by the quality checks, within one transaction in which neither strips nor
/// their states change.
struct StripJudging {
  private let database: Database
  private let control: QualityControl
  private let strips: StripTable
  private var surroundings: StripSurroundings

  /// - Parameter known: what some strips are found by, which need not be read then.
  init(
    _ database: Database, strips: StripTable, knowing known: [Int64: LookAlikeSearch.Entry] = [:]
  ) {
    self.database = database
    control = strips.qualityControl
    self.strips = strips
    surroundings = StripSurroundings(database, strips: strips, knowing: known)
  }

  /// What the checks say of a strip.
  struct Judgement {
    let row: JudgedStripRow
    let strip: CheckedStrip
    let verdicts: [CheckVerdicts]

    /// What speaks against the strip or its values, by check and station.
    func findings(_ control: QualityControl) -> [QualityFinding] {
      zip(control.checks, verdicts).flatMap { check, verdicts in
        verdicts.failed.map { index, verdict in
          QualityFinding(
            check: check.name, date: row.date, hour: row.hour, stripID: row.stripID,
            observation: index.map { strip.observations[$0] }, verdict: verdict)
        }
      }
    }
  }

  /// What the checks say of a strip; nil where there is none of this number, or where another is
  /// shown for it.
  ///
  /// - Parameter isExplained: whether verdicts name what values were compared with.
  mutating func judgement(of number: Int64, isExplained: Bool = false) throws -> Judgement? {
    guard let row = try JudgedStripRow.strip(number, in: database) else { return nil }
    let observations = try strips.observations(of: number).observations().map { observation in
      var observation = observation
      observation.flags.subtract(.derived)
      observation.isChecked = false
      return observation
    }
    var strip = try surroundings.checkedStrip(row, observations)
    strip.isExplained = isExplained
    return Judgement(row: row, strip: strip, verdicts: control.verdicts(on: strip))
  }

  private static let stripsAtOnce = 5000

  /// Calls a closure for each of many strips. What some are compared with is not kept for the rest.
  static func forEach(
    _ numbers: [Int64], in database: Database, _ strips: StripTable,
    _ body: (inout StripJudging, Int64) throws -> Void
  ) throws {
    for start in stride(from: 0, to: numbers.count, by: stripsAtOnce) {
      let part = numbers[start...].prefix(stripsAtOnce)
      var judging = StripJudging(database, strips: strips)
      _ = try judging.lookAlikes(of: Set(part))
      for number in part { try body(&judging, number) }
    }
  }

  /// Brings the quality of a strip's values up to the checks.
  ///
  /// - Returns: its observations as they were and as they are; nil where that changes nothing.
  mutating func judge(
    _ number: Int64
  ) throws -> (before: [Observation], after: [Observation])? {
    guard let judgement = try judgement(of: number) else { return nil }
    let judged = control.judged(judgement.strip.observations, by: judgement.verdicts)
    return try strips.observations(of: number).update(to: judged).map { ($0, judged) }
  }

  /// Finds the strips that are like these, all at once; the strips found, and those of them that are
  /// like others.
  mutating func lookAlikes(of numbers: Set<Int64>) throws -> Set<Int64> {
    try surroundings.search(for: numbers)
    return try numbers.reduce(into: []) { found, number in
      let alike = try surroundings.strips(like: number)
      if !alike.isEmpty { found.formUnion(alike + [number]) }
    }
  }

  /// The strips that are partly frozen as far as is known.
  func stripsKnownToBePartlyFrozen() throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT strip_number FROM observation
        WHERE quality IN ('suspect', 'wrong') AND instr(flags, ?) > 0
        """, arguments: [QualityFlag.partlyFrozen.rawValue])
  }

  /// The strips of known hour, and those of a freeze season, whose checks look at strips of a date.
  func strips(lookingAt date: CalendarDate) throws -> [Int64] {
    let around = date.adding(days: -1)...date.adding(days: 1)
    let isSeason = control.freezeSeasonCheck.hasWitnesses(on: date)
    return try JudgedStripRow.strips(around, withHour: !isSeason, in: database).map(\.number)
  }
}
