import GRDB
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// A strip without an hour is the strip of that date that has one.
@Suite struct HourRuleTests {
  private static let day = "2025.05.05"
  private static let strip = SketchedPage.rows(from: 10)

  private static func page(_ rows: [String] = strip, at location: String = "page") throws
    -> PageFindings
  {
    try SketchedPage.findings(day, rows, at: location)
  }

  private static func feed(
    _ hour: Int = 15, _ rows: [String] = strip, at location: String = "feed"
  ) throws -> PageFindings {
    try SketchedPage.feed(day, hour: hour, rows, at: location)
  }

  /// Stores with the pages in both orders, one at a time and all at once.
  private static func stores(_ pages: [PageFindings]) throws -> [WeatherStore] {
    let orders = [pages.map { [$0] }, pages.reversed().map { [$0] }, [pages], [pages.reversed()]]
    return try orders.map { parts in
      let store = try WeatherStore()
      for part in parts { try store.record(part) }
      return store
    }
  }

  private static func strips(of store: WeatherStore) throws -> [String] {
    try store.rows(
      "SELECT date, hour, state, temperature_count, observations, sightings FROM strips "
        + "ORDER BY date, hour")
  }

  private static func values(of store: WeatherStore, station: Int) throws -> [String] {
    try store.rows(
      """
      SELECT hour, condition, temperature_c, flags, counted, source FROM observations
      WHERE station_id = \(station) ORDER BY hour, source
      """)
  }

  @Test func `shows one strip, whichever comes first`() throws {
    for store in try Self.stores([try Self.page(), try Self.feed()]) {
      #expect(try Self.strips(of: store) == [#""2025-05-05"|15|"live"|9|9|2"#])
      #expect(
        try store.rows("SELECT DISTINCT counted, sightings FROM observations") == [#""yes"|2"#])
      let sums = try store.dailySums(ObservationQuery()).sums.values
      #expect(sums.map(\.observationCount) == Array(repeating: 1, count: 9))
      #expect(try store.keepsRightDailySums())
    }
  }

  @Test func `gives the strip the id of the one with the hour`() throws {
    let feed = try Self.feed()
    for store in try Self.stores([try Self.page(), feed]) {
      var records: [ObservationRecord] = []
      try store.forEachObservation(ObservationQuery()) { records.append($0) }
      #expect(records.count == 9)
      for record in records {
        #expect(record.stripID == feed.strips[0].id)
        #expect(record.hour == StripHour(hour: 15, basis: .feed))
        #expect(record.sightingCount == 2)
        #expect(record.source.location == "feed")
      }
    }
  }

  @Test func `adds the feed's 79 other stations to a page's 16`() throws {
    let catalogue = SketchedPage.tables.stations.stations.filter { $0.status == .active }
    let others = catalogue.map(\.name).filter { !SketchedPage.nine.contains($0) }
    let page = Self.strip + SketchedPage.rows(Array(others.prefix(7)), from: 0, step: 1)
    let feed = Self.strip + SketchedPage.rows(Array(others.prefix(86)), from: 0, step: 1)
    let pages = [try Self.page(page, at: "a"), try Self.feed(15, feed, at: "b")]
    for store in try Self.stores(pages) {
      #expect(try Self.strips(of: store) == [#""2025-05-05"|15|"live"|95|95|2"#])
      #expect(
        try store.rows("SELECT source, count(*), min(counted) FROM observations GROUP BY 1")
          == [#""a"|16|"yes""#, #""b"|79|"yes""#])
    }
  }

  @Test func `keeps both values where page and feed differ, suspect`() throws {
    let pages = [
      try Self.page(Self.strip + ["비속초 3.1℃"]), try Self.feed(15, Self.strip + ["비속초 3.2℃"]),
    ]
    for store in try Self.stores(pages) {
      #expect(
        try Self.values(of: store, station: 90) == [
          #"15|"비"|3.2|"value_conflict"|"no"|"feed""#, #"15|"비"|3.1|"value_conflict"|"no"|"page""#,
        ])
      #expect(try store.dailySums(ObservationQuery()).sums.count == 9)
      #expect(try store.leftOut(of: ObservationQuery()).suspectObservations == 2)
    }
  }

  @Test func `counts the feed's value where the page lacks the condition`() throws {
    let pages = [
      try Self.page(Self.strip + ["속초 3.1℃"]), try Self.feed(15, Self.strip + ["비속초 3.1℃"]),
    ]
    for store in try Self.stores(pages) {
      #expect(
        try Self.values(of: store, station: 90) == [
          #"15|"비"|3.1|""|"yes"|"feed""#, #"15|NULL|3.1|"value_conflict"|"no"|"page""#,
        ])
    }
  }

  @Test func `takes the lowest of several hours`() throws {
    let pages = [
      try Self.feed(15, Self.strip + ["비속초 3.2℃"], at: "b"), try Self.page(at: "a"),
      try Self.feed(9, Self.strip + ["비속초 3.1℃"], at: "c"),
    ]
    for store in try Self.stores(pages) {
      #expect(
        try Self.strips(of: store)
          == [#""2025-05-05"|9|"live"|10|10|2"#, #""2025-05-05"|15|"live"|10|10|1"#])
      #expect(
        try Self.values(of: store, station: 90)
          == [#"9|"비"|3.1|""|"yes"|"c""#, #"15|"비"|3.2|""|"yes"|"b""#])
      #expect(
        try Self.values(of: store, station: 108)
          == [#"9|"맑음"|3.2|""|"yes"|"a""#, #"15|"맑음"|3.2|""|"yes"|"b""#])
    }
  }

  @Test func `leaves other strips of the date and other dates alone`() throws {
    let store = try WeatherStore()
    try store.record([
      try Self.feed(), try Self.page(SketchedPage.rows(from: 11)),
      try SketchedPage.findings("2025.05.06", SketchedPage.rows(from: 20), at: "c"),
    ])
    #expect(
      try Self.strips(of: store) == [
        #""2025-05-05"|NULL|"live"|9|9|1"#, #""2025-05-05"|15|"live"|9|9|1"#,
        #""2025-05-06"|NULL|"live"|9|9|1"#,
      ])
  }

  @Test func `counts one frozen strip where page and feed show the same`() throws {
    let later = try SketchedPage.findings("2025.05.09", Self.strip, at: "later")
    for store in try Self.stores([try Self.page(), later, try Self.feed()]) {
      #expect(try store.states() == ["2025-05-05 frozen", "2025-05-09 frozen"])
      #expect(try store.leftOut(of: ObservationQuery()).frozenStrips == 2)
      #expect(try store.rows("SELECT * FROM daily_sum") == [])
      let all = ObservationQuery(inclusion: Inclusion(frozen: true))
      #expect(try store.dailySums(all).sums.values.map(\.observationCount).max() == 1)
    }
  }

  @Test func `counts the first of two neighbouring dates, with its hour`() throws {
    let next = try SketchedPage.findings("2025.05.06", Self.strip, at: "next")
    for store in try Self.stores([try Self.feed(23), next, try Self.page()]) {
      #expect(try store.states() == ["2025-05-05 live", "2025-05-06 carried_over"])
      #expect(try store.dailySums(ObservationQuery()).sums.count == 9)
    }
  }

  @Test func `knows a listed freeze by what page and feed print together`() throws {
    let ids = [98, 105, 108, 133, 143, 152, 156, 90]
    let tenths = [10, 21, 32, 43, 54, 65, 76, 31]
    let freeze = Freeze(
      name: "Z", firstSeen: CalendarDate(dayNumber: 0), lastSeen: CalendarDate(dayNumber: 0),
      airTemperatures: Dictionary(
        uniqueKeysWithValues: zip(ids, tenths.map(AirTemperature.init(tenthsOfCelsius:)))))
    let store = try WeatherStore()
    try store.record([try Self.feed()], freezes: [freeze])
    #expect(try store.states() == ["2025-05-05 live"])
    let counts = try store.record([try Self.page(Self.strip + ["비속초 3.1℃"])], freezes: [freeze])
    #expect(try store.states() == ["2025-05-05 frozen"])
    #expect(counts.newStrips.isEmpty)
    #expect(try store.states(of: counts.changedStrips) == [.frozen: 1])
  }

  @Test func `adds what is found later of either`() throws {
    let pages = [
      try Self.page(), try Self.feed(), try Self.page(Self.strip + ["비속초 3.1℃"], at: "more"),
      try Self.feed(15, Self.strip + ["눈인천 1.0℃"], at: "much"),
    ]
    for store in try Self.stores(pages) {
      #expect(try Self.strips(of: store) == [#""2025-05-05"|15|"live"|11|11|4"#])
    }
  }

  @Test func `shows what each printed itself, once the other is undone`() throws {
    let page = try Self.page(Self.strip + ["비속초 3.1℃"])
    let feed = try Self.feed(15, Self.strip + ["눈속초 3.2℃", "인천 1.0℃"])
    for (kept, undone) in [(page, feed), (feed, page)] {
      let alone = try WeatherStore()
      try alone.record([kept])
      for order in [[kept, undone], [undone, kept]] {
        let store = try WeatherStore()
        for findings in order { try store.record([findings]) }
        let run = order[0] == undone ? 1 : 2
        _ = try store.undo(RunID(number: Int64(run)), qualityControl: .ofTests)
        #expect(try store.canonicalDump() == (try alone.canonicalDump()))
      }
    }
  }

  @Test func `changes nothing when all is read again`() throws {
    let pages = [
      try Self.page(Self.strip + ["비속초 3.1℃"]), try Self.feed(), try Self.feed(9, at: "nine"),
    ]
    for store in try Self.stores(pages) {
      var before = try store.allTables()
      let counts = try store.record(pages)
      var after = try store.allTables()
      for table in ["run", "run_source"] {
        before[table] = nil
        after[table] = nil
      }
      #expect(before == after)
      #expect(counts.newStrips.isEmpty && counts.changedStrips.isEmpty)
      #expect(counts.seenBeforeCount == 3)
    }
  }

  @Test func `counts as new what stands for itself at the end`() throws {
    let store = try WeatherStore()
    let first = try store.record([try Self.page()])
    #expect(first.newStrips.count == 1)
    let second = try store.record([try Self.feed()])
    #expect(second.newStrips.count == 1)
    #expect(second.seenBeforeCount == 0)
    #expect(second.changedStrips.isEmpty)
    #expect(try store.qualities(of: second.newStrips) == [.good: 9])
    #expect(try store.qualities(of: first.newStrips) == [:])
    var both = first
    both.merge(second)
    #expect(both.newStrips == second.newStrips)
    #expect(both.seenBeforeCount == 1)
  }

  @Test func `counts a page as seen before where the feed is there`() throws {
    let store = try WeatherStore()
    let first = try store.record([try Self.feed()])
    let second = try store.record([try Self.page()])
    #expect(second.newStrips.isEmpty)
    #expect(second.seenBeforeCount == 1)
    let atOnce = try WeatherStore().record([try Self.feed(), try Self.page()])
    var both = first
    both.merge(second)
    #expect(both.newStrips == atOnce.newStrips)
    #expect(both.seenBeforeCount == atOnce.seenBeforeCount)
  }
}
