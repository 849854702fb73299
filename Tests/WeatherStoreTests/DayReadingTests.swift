import GRDB
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct DayReadingTests {
  /// Two printed strips of one day, the second with 속초 alone beside 동두천; two hours of KMA's feed
  /// on another day; a frozen strip under two dates; a value that two pages contradict.
  private static func store() throws -> WeatherStore {
    let store = try WeatherStore()
    let rows = SketchedPage.rows(from: 30)
    let frozen = SketchedPage.rows(from: 20)
    let named = Array(SketchedPage.nine.dropFirst())
    try store.record([
      try SketchedPage.findings("2025.05.01", SketchedPage.rows(from: 0), at: "a"),
      try SketchedPage.findings(
        "2025.05.01", SketchedPage.rows(named, from: 60, condition: "비"), at: "b",
        captured: "2025-05-01T00:30"),
      try SketchedPage.feed(
        "2025.05.03", hour: 3, SketchedPage.rows(from: 40), at: "c"),
      try SketchedPage.feed(
        "2025.05.03", hour: 15, SketchedPage.rows(from: 90) + ["비속초 ℃"], at: "d"),
      try SketchedPage.findings("2025.05.09", rows + ["비속초 1.0℃"], at: "e"),
      try SketchedPage.findings("2025.05.09", rows + ["비속초 2.0℃"], at: "f"),
      try SketchedPage.findings("2025.06.01", frozen, at: "g"),
      try SketchedPage.findings("2025.06.08", frozen, at: "h"),
    ])
    return store
  }

  private static func days(
    _ store: WeatherStore, _ query: ObservationQuery, isByHour: Bool = false,
    keepsValues: Bool = false
  ) throws -> [DayOfSums] {
    var days: [DayOfSums] = []
    try store.forEachDay(query, isByHour: isByHour, keepsValues: keepsValues) { day in
      var day = day
      let counts = Dictionary(day.strips.map { ($0.stations, $0.count) }, uniquingKeysWith: +)
      day.strips = counts.map(DayOfSums.Strips.init)
        .sorted { ($0.stations.ids.count, $0.count) < ($1.stations.ids.count, $1.count) }
      days.append(day)
    }
    return days
  }

  /// Without the values, which kept sums do not have.
  private static func withoutValues(_ days: [DayOfSums]) -> [DayOfSums] {
    days.map { day in
      var day = day
      day.entries = day.entries.map { entry in
        DayOfSums.Entry(
          stationID: entry.stationID, hour: entry.hour,
          sum: DailySum(
            observationCount: entry.sum.observationCount, temperatures: entry.sum.temperatures,
            conditions: entry.sum.conditions))
      }
      return day
    }
  }

  private static let queries = [
    ObservationQuery(), ObservationQuery(first: CalendarDate("2025-05-02")),
    ObservationQuery(last: CalendarDate("2025-05-03")),
    ObservationQuery(stationIDs: [90, 105]), ObservationQuery(stationIDs: []),
  ]

  @Test(arguments: queries)
  func `gives the same from sums that are kept and from observations`(
    query: ObservationQuery
  ) throws {
    let store = try Self.store()
    let kept = try Self.days(store, query)
    let read = try Self.days(store, query, keepsValues: true)
    #expect(Self.withoutValues(read) == kept)
    #expect(kept.isEmpty == (query.stationIDs == []))
  }

  @Test func `counts strips by the stations whose values count`() throws {
    let store = try Self.store()
    let lines = try Self.days(store, ObservationQuery()).flatMap { day in
      day.strips.map { "\(day.date) \($0.stations.ids.count) \($0.count)" }
    }
    // The values of 속초 on 05-09 are suspect.
    #expect(
      lines == [
        "2025-05-01 8 1", "2025-05-01 9 1", "2025-05-03 9 1", "2025-05-03 10 1",
        "2025-05-09 9 1",
      ])
    let strips = try store.rows("SELECT date, station_ids, strip_count FROM daily_strips")
    #expect(strips.count == 5)
  }

  @Test func `knows the hours of extremes, and tells hours apart`() throws {
    let store = try Self.store()
    let day = try #require(CalendarDate("2025-05-03"))
    let query = ObservationQuery(first: day, last: day, stationIDs: [98])
    let whole = try #require(try Self.days(store, query).first?.entries.first)
    #expect(whole.sum.temperatures.minimumHour == 3)
    #expect(whole.sum.temperatures.maximumHour == 15)
    let hours = try Self.days(store, query, isByHour: true).flatMap(\.entries)
    #expect(hours.map(\.hour) == [3, 15])
    #expect(hours.map(\.sum.temperatures.tenths) == [40, 90])
    #expect(
      try Self.days(store, query, isByHour: true).flatMap(\.strips).map(\.stations.hour).count == 2)
  }

  @Test(arguments: [
    (ValueFilter(conditionLabels: ["비"]), 9), (ValueFilter(conditionLabels: ["맑음", "비"]), 45),
    (ValueFilter(conditionLabels: ["x' OR 1 = 1 --"]), 0), (ValueFilter(conditionLabels: []), 0),
    (ValueFilter(conditionClasses: [.rain]), 9), (ValueFilter(conditionClasses: [.fog]), 0),
    (ValueFilter(qualities: [.suspect]), 2), (ValueFilter(qualities: [.suspect, .wrong]), 2),
    (ValueFilter(conditionClasses: [.rain], qualities: [.suspect]), 2),
  ])
  func `reads the values of conditions and qualities alone`(filter: ValueFilter, count: Int) throws
  {
    let store = try Self.store()
    let query = ObservationQuery(values: filter)
    let days = try Self.days(store, query)
    #expect(days.flatMap(\.entries).reduce(0) { $0 + $1.sum.observationCount } == count)
    var exported = 0
    try store.forEachObservation(query) { _ in exported += 1 }
    #expect(exported == count)
  }

  @Test func `says what a filter leaves out`() throws {
    let store = try Self.store()
    let all = try store.leftOut(of: ObservationQuery())
    #expect(all.frozenStrips == 2)
    #expect(all.suspectObservations == 2)
    let clear = try store.leftOut(
      of: ObservationQuery(values: ValueFilter(conditionLabels: ["맑음"])))
    #expect(clear.frozenStrips == 2)
    #expect(clear.suspectObservations == 0)
    let suspect = try store.leftOut(
      of: ObservationQuery(values: ValueFilter(qualities: [.suspect])))
    #expect(suspect.suspectObservations == 0)
  }

  @Test func `gives temperatures with the hour or the capture time`() throws {
    let store = try Self.store()
    var lines: [String] = []
    try store.forEachTemperature(ObservationQuery(stationIDs: [90, 105])) { capture in
      lines.append(
        "\(capture.date) \(capture.stationID) \(capture.hour.map(String.init) ?? "-") "
          + "\(capture.captureTime?.description ?? "-") \(capture.temperature)")
      #expect(capture.stripID.count == 16)
    }
    // The feed printed no temperature of 속초, and its others are suspect.
    #expect(
      lines.sorted() == [
        "2025-05-01 105 - - 1.1", "2025-05-01 105 - 2025-04-30T15:30:00Z 6.0",
        "2025-05-03 105 15 - 10.1", "2025-05-03 105 3 - 5.1", "2025-05-09 105 - - 4.1",
      ])
  }

  @Test func `knows what is missing, and what is frozen`() throws {
    let store = try Self.store()
    let inventory = try store.inventory(of: ObservationQuery(), stations: [93])
    func states(_ station: Int) -> [DataState] {
      ["2025-05-01", "2025-05-02", "2025-05-03", "2025-05-09", "2025-06-01"]
        .compactMap { CalendarDate($0) }.map { inventory.state(of: station, on: $0) }
    }
    #expect(states(98) == [.data, .missing, .data, .data, .frozen])
    #expect(states(90) == [.missing, .missing, .noTemperature, .suspect, .missing])
    #expect(states(93) == Array(repeating: .missing, count: 5))
    let included = try store.inventory(of: ObservationQuery(inclusion: Inclusion(frozen: true)))
    #expect(included.state(of: 98, on: try #require(CalendarDate("2025-06-01"))) == .data)
  }

  @Test func `tells damage by the file's name`() throws {
    let store = try Self.store()
    try store.queue.write {
      try $0.execute(
        sql: "UPDATE daily_strips SET station_ids = '[98,x]' WHERE date = '2025-05-09'")
    }
    #expect(throws: StoreError(path: ":memory:", problem: .damaged("stations [98,x]"))) {
      _ = try Self.days(store, ObservationQuery())
    }
  }
}
