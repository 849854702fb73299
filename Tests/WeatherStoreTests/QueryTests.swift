import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct QueryTests {
  /// Live on 05-01, 05-05 and 05-09; 05-06 was carried over from 05-05; frozen on 06-01 and 06-08;
  /// 속초 contradicts itself on 05-09 and on 06-01.
  private static func store() throws -> WeatherStore {
    let store = try WeatherStore()
    let carried = SketchedPage.rows(from: 10)
    let frozen = SketchedPage.rows(from: 20)
    let last = SketchedPage.rows(from: 30)
    try store.record([
      try SketchedPage.findings("2025.05.01", SketchedPage.rows(from: 0), at: "a"),
      try SketchedPage.findings("2025.05.05", carried, at: "b"),
      try SketchedPage.findings("2025.05.06", carried, at: "c"),
      try SketchedPage.findings("2025.05.09", last + ["비속초 1.0℃"], at: "d"),
      try SketchedPage.findings("2025.05.09", last + ["비속초 2.0℃"], at: "e"),
      try SketchedPage.findings("2025.06.01", frozen + ["비속초 1.0℃"], at: "f"),
      try SketchedPage.findings("2025.06.01", frozen + ["비속초 2.0℃"], at: "g"),
      try SketchedPage.findings("2025.06.08", frozen, at: "h"),
    ])
    return store
  }

  private static func query(
    _ first: String? = nil, _ last: String? = nil, stations: Set<Int>? = nil,
    including inclusion: Inclusion = Inclusion()
  ) -> ObservationQuery {
    ObservationQuery(
      first: first.flatMap { CalendarDate($0) }, last: last.flatMap { CalendarDate($0) },
      stationIDs: stations, inclusion: inclusion)
  }

  private static func records(
    _ query: ObservationQuery, of store: WeatherStore
  ) throws -> [ObservationRecord] {
    var records: [ObservationRecord] = []
    try store.forEachObservation(query) { records.append($0) }
    return records
  }

  @Test(arguments: [
    (Inclusion(), 27, 27), (Inclusion(suspect: true), 29, 27), (Inclusion(wrong: true), 27, 27),
    (Inclusion(frozen: true), 54, 27), (Inclusion(frozen: true, suspect: true), 58, 27),
    (Inclusion(frozen: true, suspect: true, wrong: true), 58, 27),
  ])
  func `brings in what is asked for beside what counts`(
    inclusion: Inclusion, count: Int, counted: Int
  ) throws {
    let store = try Self.store()
    let query = Self.query(including: inclusion)
    let records = try Self.records(query, of: store)
    #expect(records.count == count)
    #expect(records.count { $0.isCounted } == counted)
    var sums = DailySums()
    for record in records { sums.add([record.observation], on: record.date) }
    #expect(try store.dailySums(query).sums == sums.sums)
  }

  @Test func `tells what is left out`() throws {
    let store = try Self.store()
    var leftOut = LeftOut()
    leftOut.frozenStrips = 2
    leftOut.carriedOverStrips = 1
    leftOut.suspectObservations = 2
    #expect(try store.leftOut(of: Self.query()) == leftOut)
    leftOut.suspectObservations = 0
    #expect(try store.leftOut(of: Self.query(including: Inclusion(suspect: true))) == leftOut)
    let all = Inclusion(frozen: true, suspect: true, wrong: true)
    #expect(try store.leftOut(of: Self.query(including: all)) == LeftOut())
    leftOut = LeftOut()
    leftOut.suspectObservations = 4
    #expect(try store.leftOut(of: Self.query(including: Inclusion(frozen: true))) == leftOut)
  }

  @Test func `tells what is left out of a period and of stations`() throws {
    let store = try Self.store()
    #expect(try store.leftOut(of: Self.query("2025-05-07", "2025-05-08")) == LeftOut())
    #expect(try store.leftOut(of: Self.query("2025-05-06", "2025-05-06")).carriedOverStrips == 1)
    let sokcho = try store.leftOut(of: Self.query(stations: [90]))
    #expect(sokcho.frozenStrips == 1)
    #expect(sokcho.carriedOverStrips == 0)
    #expect(sokcho.suspectObservations == 2)
    #expect(try store.leftOut(of: Self.query(stations: [])) == LeftOut())
  }

  @Test(arguments: [
    (nil, nil, ["2025-05-01", "2025-05-05", "2025-05-09"]),
    ("2025-05-05", nil, ["2025-05-05", "2025-05-09"]),
    (nil, "2025-05-05", ["2025-05-01", "2025-05-05"]),
    ("2025-05-02", "2025-05-08", ["2025-05-05"]), ("2025-05-09", "2025-05-01", []),
    ("2025-05-10", nil, []),
  ])
  func `takes both ends of a period`(first: String?, last: String?, dates: [String]) throws {
    let store = try Self.store()
    let query = Self.query(first, last)
    let records = try Self.records(query, of: store)
    #expect(records.map(\.date.description).uniqued() == dates)
    #expect(try store.dailySums(query).sorted.map(\.day.date.description).uniqued() == dates)
  }

  @Test func `takes the stations asked for`() throws {
    let store = try Self.store()
    let query = Self.query("2025-05-05", stations: [108, 98, 90])
    #expect(try Self.records(query, of: store).map(\.observation.stationID) == [98, 108, 98, 108])
    #expect(try store.dailySums(query).sorted.map(\.day.stationID) == [98, 108, 98, 108])
    #expect(try store.dailySums(Self.query(stations: [])).sums.isEmpty)
  }

  @Test func `gives an observation with all that is known of it`() throws {
    let store = try WeatherStore()
    let page = try SketchedPage.findings(
      "2025.05.05", ["박무서울 -0.5℃"] + SketchedPage.rows(from: 10).filter { !$0.contains("서울") },
      at: "page.txt", captured: "2025-05-05T09:30:00Z")
    try store.record([page])
    let record = try #require(
      try Self.records(Self.query(stations: [108]), of: store).first)
    var source = page.source
    source.recordOffset = nil
    #expect(record.date.description == "2025-05-05")
    #expect(record.hour == nil)
    var observation = page.strips[0].strip.observations[0]
    observation.isChecked = true
    #expect(record.observation == observation)
    #expect(record.isCounted)
    #expect(record.stripID == page.strips[0].id)
    #expect(record.sightingCount == 1)
    #expect(record.source == source)
  }

  @Test func `passes on what the closure throws`() throws {
    let store = try Self.store()
    #expect(throws: CancellationError.self) {
      try store.forEachObservation(Self.query()) { _ in throw CancellationError() }
    }
  }
}
