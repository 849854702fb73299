import GRDB
import PageReading
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import StripIngestion
@testable import WeatherStore

/// Strips of pages get the hour that the official record gives them; stale ones their true date too.
@Suite struct AssignedHourTests {
  private static let strip = SketchedPage.rows(from: 10)

  private static func page(
    _ date: String, _ rows: [String] = strip, captured: String? = nil
  ) throws -> PageFindings {
    try SketchedPage.findings(date, rows, at: "page of \(date)", captured: captured)
  }

  /// That the rows were those of this hour.
  private static func assignment(
    _ date: String, hour: Int, _ rows: [String] = strip, agreeing: Int = 9
  ) throws -> HourAssignment {
    let found = try page("2025.01.01", rows).strips[0]
    let day = try #require(CalendarDate(date))
    return HourAssignment(
      fingerprint: found.fingerprint, time: CalendarHour(date: day, hour: hour),
      stripID: StripIdentity.id(on: day, hour: nil, found.fingerprint), sameCount: agreeing,
      agreeingCount: agreeing,
      comparedCount: 9, runnerUpCount: 2)
  }

  private static func strips(of store: WeatherStore) throws -> [String] {
    try store.rows(
      "SELECT date, hour, hour_basis, state, observations, sightings FROM strips ORDER BY date")
  }

  private static func counted(in store: WeatherStore) throws -> [String] {
    try store.rows(
      """
      SELECT DISTINCT date, hour, flags, source FROM observations WHERE counted = 'yes'
      ORDER BY 1, 2, 3, 4
      """)
  }

  @Test func `gives a strip its hour, and keeps its id`() throws {
    let store = try WeatherStore()
    let page = try Self.page("2025.01.05")
    try store.record([page])
    let found = try store.assign([try Self.assignment("2025-01-05", hour: 15)])
    #expect(found.rehouredStrips.count == 1)
    #expect(found.madeStrips.isEmpty)
    #expect(try Self.strips(of: store) == [#""2025-01-05"|15|"inferred"|"live"|9|1"#])
    #expect(try store.rows("SELECT strip_id FROM strips") == ["\"\(page.strips[0].id)\""])
    #expect(
      try store.rows("SELECT DISTINCT temperature_minimum_hour FROM daily_sum") == ["15"])
    #expect(try store.keepsRightDailySums())
    #expect(try store.isSound())
  }

  @Test func `changes nothing when it is found once more`() throws {
    let store = try WeatherStore()
    try store.record([try Self.page("2025.01.05"), try Self.page("2025.02.05")])
    try store.assign([try Self.assignment("2025-01-04", hour: 23)])
    let before = try store.canonicalDump()
    let again = try store.assign([try Self.assignment("2025-01-04", hour: 23)])
    #expect(again == AssigningCounts())
    #expect(try store.canonicalDump() == before)
  }

  @Test func `shows a frozen strip under its true date, flagged, and counts it`() throws {
    let store = try WeatherStore()
    try store.record(
      ["2025.01.07", "2025.01.09", "2025.01.20"].map {
        try Self.page($0, captured: $0.replacing(".", with: "-") + "T03:00:00Z")
      })
    let found = try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    #expect(found.rehouredStrips.isEmpty)
    #expect(found.madeStrips.count == 1)
    #expect(
      try Self.strips(of: store) == [
        #""2025-01-03"|6|"inferred"|"live"|9|3"#, #""2025-01-07"|NULL|NULL|"frozen"|9|1"#,
        #""2025-01-09"|NULL|NULL|"frozen"|9|1"#, #""2025-01-20"|NULL|NULL|"frozen"|9|1"#,
      ])
    #expect(
      try Self.counted(in: store) == [#""2025-01-03"|6|"redated"|"page of 2025.01.07""#])
    #expect(
      try store.rows("SELECT count(*) FROM strips WHERE redated_as IS NOT NULL") == ["3"])
    #expect(try store.keepsRightDailySums())
    #expect(try store.isSound())
  }

  @Test func `counts the strip of the true date where pages printed it in time`() throws {
    let store = try WeatherStore()
    try store.record(try ["2025.01.03", "2025.01.09", "2025.01.04"].map { try Self.page($0) })
    #expect(try Self.counted(in: store) == [])
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    #expect(
      try Self.strips(of: store) == [
        #""2025-01-03"|6|"inferred"|"live"|9|1"#, #""2025-01-04"|NULL|NULL|"carried_over"|9|1"#,
        #""2025-01-09"|NULL|NULL|"frozen"|9|1"#,
      ])
    #expect(try Self.counted(in: store) == [#""2025-01-03"|6|""|"page of 2025.01.03""#])
    #expect(try store.isSound())
  }

  @Test func `moves what was printed after midnight to the day before`() throws {
    let store = try WeatherStore()
    try store.record([try Self.page("2025.01.05")])
    try store.assign([try Self.assignment("2025-01-04", hour: 23)])
    #expect(
      try Self.strips(of: store) == [
        #""2025-01-04"|23|"inferred"|"live"|9|1"#, #""2025-01-05"|NULL|NULL|"carried_over"|9|1"#,
      ])
  }

  @Test func `counts a listed freeze under its true date`() throws {
    let store = try WeatherStore()
    let temperatures = try Self.page("2025.01.07").strips[0].strip.observations.airTemperatures
    let day = try #require(CalendarDate("2025-01-07"))
    let freeze = Freeze(
      name: "Z", firstSeen: day, lastSeen: day, airTemperatures: temperatures)
    try store.record([try Self.page("2025.01.07")], freezes: [freeze])
    #expect(try store.states() == ["2025-01-07 frozen"])
    try store.assign([try Self.assignment("2025-01-03", hour: 6)], freezes: [freeze])
    #expect(try store.states() == ["2025-01-03 live", "2025-01-07 frozen"])
    #expect(try Self.counted(in: store).count == 1)
  }

  @Test func `drops what a stale page said of its date`() throws {
    let store = try WeatherStore()
    let text = SketchedPage.text("2025.01.07", Self.strip).replacing("(화)", with: "(수)")
    try store.record([try SketchedPage.findings(in: text, at: "a")])
    #expect(
      try store.rows("SELECT DISTINCT flags, counted FROM observations")
        == [#""weekday_mismatch"|"no""#])
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    #expect(try Self.counted(in: store) == [#""2025-01-03"|6|"redated"|"a""#])
  }

  @Test func `leaves the feed its hour`() throws {
    let store = try WeatherStore()
    let feed = try SketchedPage.feed("2025.01.03", hour: 7, Self.strip, at: "feed")
    try store.record([feed, try Self.page("2025.01.03"), try Self.page("2025.01.09")])
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    #expect(
      try Self.strips(of: store) == [
        #""2025-01-03"|7|"feed"|"live"|9|2"#, #""2025-01-09"|NULL|NULL|"frozen"|9|1"#,
      ])
    #expect(try store.keepsRightDailySums())
  }

  @Test func `is the same whatever comes first`() throws {
    let pages = [
      try Self.page("2025.01.03"), try Self.page("2025.01.04"), try Self.page("2025.01.09"),
      try SketchedPage.feed("2025.01.03", hour: 6, Self.strip, at: "feed"),
    ]
    let assignment = try Self.assignment("2025-01-03", hour: 6)
    for kept in [[0, 1, 2, 3], [1, 2, 3], [0, 1, 2], [1, 2], [2, 3], [0], [2]] {
      var dumps: Set<[String]> = []
      for order in (kept + [-1]).permutations {
        let store = try WeatherStore()
        for step in order {
          if step < 0 { try store.assign([assignment]) } else { try store.record([pages[step]]) }
        }
        #expect(try store.keepsRightDailySums())
        dumps.insert(try store.canonicalDump())
      }
      #expect(dumps.count == 1, "\(kept)")
    }
  }

  @Test func `is the same one by one and all at once`() throws {
    let pages = try (1...20).map { day in
      try Self.page(
        "2025.01.\(day + 10)", SketchedPage.rows(from: 100 + (day % 10) * 3))
    }
    let assignments = try (0..<10).map { index in
      try Self.assignment(
        "2025-01-0\(1 + index % 3)", hour: index, SketchedPage.rows(from: 100 + index * 3))
    }
    var dumps: [[String]] = []
    for parts in [[assignments], assignments.map { [$0] }, assignments.reversed().map { [$0] }] {
      let store = try WeatherStore()
      try store.record(pages)
      let run = try store.beginRun(.ofTests)
      for part in parts { _ = try store.assign(part, in: run, qualityControl: .ofTests) }
      #expect(try store.isSound())
      dumps.append(try store.canonicalDump())
    }
    #expect(Set(dumps).count == 1)
  }

  @Test func `is undone as if it had never been`() throws {
    let store = try WeatherStore()
    try store.record(try ["2025.01.03", "2025.01.09"].map { try Self.page($0) })
    let other = SketchedPage.rows(from: 50)
    try store.record(try ["2025.02.01", "2025.02.05"].map { try Self.page($0, other) })
    let before = try store.canonicalDump()
    try store.assign([
      try Self.assignment("2025-01-03", hour: 6),
      try Self.assignment("2025-01-30", hour: 12, other),
    ])
    #expect(try store.canonicalDump() != before)
    let run = try #require(try store.runs().last)
    let (counts, _) = try store.undo(
      RunID(number: Int64(run.number)), qualityControl: .ofTests)
    #expect(counts.assignmentCount == 2)
    #expect(counts.takenHourCount == 2)
    #expect(try store.canonicalDump() == before)
    #expect(try store.isSound())
  }

  @Test func `stays while another run found the same`() throws {
    let store = try WeatherStore()
    try store.record([try Self.page("2025.01.09")])
    for _ in 1...2 { try store.assign([try Self.assignment("2025-01-03", hour: 6)]) }
    let before = try store.canonicalDump()
    _ = try store.undo(RunID(number: 2), qualityControl: .ofTests)
    #expect(try store.canonicalDump() == before)
    _ = try store.undo(RunID(number: 3), qualityControl: .ofTests)
    #expect(try store.states() == ["2025-01-09 live"])
  }

  @Test func `follows what fits most stations where runs differ`() throws {
    let store = try WeatherStore()
    try store.record([try Self.page("2025.01.09")])
    try store.assign([try Self.assignment("2025-01-03", hour: 6, agreeing: 8)])
    try store.assign([try Self.assignment("2025-01-02", hour: 7, agreeing: 9)])
    #expect(try store.states() == ["2025-01-02 live", "2025-01-09 frozen"])
    try store.assign([try Self.assignment("2025-01-01", hour: 8, agreeing: 7)])
    #expect(try store.states() == ["2025-01-02 live", "2025-01-09 frozen"])
    #expect(try store.isSound())
  }

  @Test func `goes with the last page that printed it, and comes back with one`() throws {
    let store = try WeatherStore()
    try store.record([try Self.page("2025.01.09")])
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    let before = try store.canonicalDump()
    _ = try store.undo(RunID(number: 1), qualityControl: .ofTests)
    #expect(try store.states() == [])
    #expect(try store.isSound())
    try store.record([try Self.page("2025.01.09")])
    #expect(try store.canonicalDump() == before)
  }

  @Test func `is shown under its true date again when the page of that date is gone`() throws {
    let store = try WeatherStore()
    try store.record([try Self.page("2025.01.09")])
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    let before = try store.canonicalDump()
    try store.record([try Self.page("2025.01.03")])
    #expect(try Self.counted(in: store) == [#""2025-01-03"|6|""|"page of 2025.01.03""#])
    _ = try store.undo(RunID(number: 3), qualityControl: .ofTests)
    #expect(try store.canonicalDump() == before)
    #expect(try store.isSound())
  }

  @Test func `takes what other layouts print, and marks where they differ`() throws {
    let store = try WeatherStore()
    try store.record([
      try Self.page("2025.01.09", Self.strip + ["비속초 3.1℃"]),
      try Self.page("2025.01.12", Self.strip + ["눈속초 3.2℃", "비춘천 1.0℃"]),
    ])
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    #expect(
      try store.rows(
        """
        SELECT station_id, temperature_c, flags, counted, source FROM observations
        WHERE date = '2025-01-03' AND station_id IN (90, 101) ORDER BY 1, 2
        """) == [
          #"90|3.1|"value_conflict;redated"|"no"|"page of 2025.01.09""#,
          #"90|3.2|"value_conflict;redated"|"no"|"page of 2025.01.12""#,
          #"101|1.0|"redated"|"yes"|"page of 2025.01.12""#,
        ])
    #expect(try store.isSound())
  }

  @Test func `stays when the texts are read again`() throws {
    let store = try WeatherStore()
    try store.record(try ["2025.01.09", "2025.02.05"].map { try Self.page($0) })
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    let before = try store.canonicalDump()
    var changes: [StripChange] = []
    _ = try store.reparse(
      qualityControl: .ofTests, rulesVersion: PageSearch.rulesVersion,
      read: TextReader(tables: SketchedPage.tables).findings, onChange: { changes.append($0) })
    #expect(changes == [])
    #expect(try store.canonicalDump() == before)
  }

  @Test func `tells how it was found, and under which date it counts`() throws {
    let store = try WeatherStore()
    try store.record(try ["2025.01.09", "2025.02.05"].map { try Self.page($0) })
    try store.assign([try Self.assignment("2025-01-03", hour: 6)])
    let day = try #require(CalendarDate("2025-01-09"))
    let stale = try #require(
      try store.evidence(.date(day, stationID: nil), qualityControl: .ofTests).first)
    let finding = try #require(stale.hourFinding)
    #expect(finding.time == CalendarHour(date: day.adding(days: -6), hour: 6))
    #expect(finding.agreeingCount == 9)
    #expect(finding.run == 2)
    #expect(stale.otherDates.map(\.description) == ["2025-02-05"])
    let shown = try #require(
      try store.evidence(.date(day.adding(days: -6), stationID: nil), qualityControl: .ofTests)
        .first)
    #expect(shown.hourFinding == finding)
    #expect(shown.sightings.map(\.source.location) == ["page of 2025.01.09", "page of 2025.02.05"])
    #expect(shown.observations.count == 9)
    let leftOut = try store.leftOut(of: ObservationQuery())
    #expect(leftOut.redatedStrips == 2)
    #expect(leftOut.frozenStrips == 0)
  }

  @Test func `lets the checks of hours see the strip`() throws {
    let store = try WeatherStore()
    let warm = SketchedPage.rows(from: 100)
    try store.record([try Self.page("2025.01.03"), try Self.page("2025.01.03", warm)])
    #expect(try store.rows("SELECT DISTINCT quality FROM observation") == [#""good""#])
    try store.assign([
      try Self.assignment("2025-01-03", hour: 6), try Self.assignment("2025-01-03", hour: 7, warm),
    ])
    #expect(
      try store.rows("SELECT DISTINCT hour, quality, flags FROM observations ORDER BY 1") == [
        #"6|"suspect"|"step""#, #"7|"suspect"|"step""#,
      ])
    _ = try store.undo(RunID(number: 2), qualityControl: .ofTests)
    #expect(try store.rows("SELECT DISTINCT quality FROM observation") == [#""good""#])
  }

  @Test func `is put right where it was tampered with`() throws {
    let store = try WeatherStore()
    try store.record([
      try Self.page("2025.01.09"), try Self.page("2025.02.05", SketchedPage.rows(from: 50)),
    ])
    try store.assign([
      try Self.assignment("2025-01-03", hour: 6),
      try Self.assignment("2025-02-05", hour: 7, SketchedPage.rows(from: 50)),
    ])
    let before = try store.canonicalDump()
    for change in [
      "UPDATE strip SET hour = 8 WHERE hour = 7",
      "UPDATE strip SET redated_as = NULL", "DELETE FROM observation WHERE instr(flags, 'redated')",
      "UPDATE strip SET state = 'live' WHERE date = '2025-01-09'",
    ] {
      try store.queue.write { try $0.execute(sql: change) }
      #expect(try !store.isSound(), "\(change)")
      #expect(try store.canonicalDump() != before)
      _ = try store.failures(repairs: true)
      #expect(try store.canonicalDump() == before, "\(change)")
      #expect(try store.isSound())
    }
  }
}

extension WeatherStore {
  /// Assigns hours in a run of their own.
  @discardableResult
  fileprivate func assign(
    _ assignments: [HourAssignment], freezes: [Freeze] = []
  ) throws -> AssigningCounts {
    try assign(
      assignments, in: try beginRun(.ofTests), qualityControl: .ofTests(freezes: freezes))
  }

  fileprivate func isSound() throws -> Bool { try failures(repairs: false) == [] }

  /// The checks that fail.
  fileprivate func failures(repairs: Bool) throws -> [StoreCheck] {
    var failed: [StoreCheck] = []
    try check(
      qualityControl: .ofTests, oracle: TextReader(tables: SketchedPage.tables).oracle,
      repairs: repairs
    ) { if $0.failed > 0 { failed.append($0.check) } }
    return failed
  }
}
