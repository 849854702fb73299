import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// What the report reads beside sums.
@Suite struct ReportReadingTests {
  private static func date(_ text: String) -> CalendarDate { WrittenObservations.date(text) }

  /// A live strip on two sites, the same values under two more dates, a strip of three stations, one
  /// of KMA's feed with one value that does not fit.
  private static func store() throws -> WeatherStore {
    let store = try WeatherStore()
    let live = SketchedPage.rows(from: 10)
    let frozen = SketchedPage.rows(from: 55)
    try store.record([
      try SketchedPage.findings(
        "2025.05.05", live, at: "b.kr/1.html", captured: "2025-05-05T09:00Z"),
      try SketchedPage.findings("2025.05.05", live, at: "a.kr/1.html"),
      try SketchedPage.findings("2025.05.06", frozen, at: "a.kr/2.html"),
      try SketchedPage.findings("2025.05.08", frozen, at: "a.kr/3.html"),
      try SketchedPage.findings("2025.05.09", Array(live.prefix(3)), at: "a.kr/4.html"),
      try SketchedPage.feed(
        "2025.05.10", hour: 15, SketchedPage.rows(from: 20).dropLast() + ["맑음제주 50.0℃"],
        at: "feed/10.xml", captured: "2025-05-10T06:10Z"),
    ])
    return store
  }

  @Test func `tells what became of strips, by layout and date`() throws {
    let feed = try Self.store().feedHistory(of: ObservationQuery())
    #expect(feed.layouts == [.feed, .common])
    let states = feed.dates.map { date in
      "\(date) \(feed.layouts.compactMap { feed.state($0, on: date)?.rawValue })"
    }
    #expect(
      states == [
        #"2025-05-05 ["live"]"#, #"2025-05-06 ["frozen"]"#, #"2025-05-08 ["frozen"]"#,
        #"2025-05-09 ["live"]"#, #"2025-05-10 ["live"]"#,
      ])
    let jeju = ObservationQuery(first: Self.date("2025-05-06"), stationIDs: [184])
    #expect(
      try Self.store().feedHistory(of: jeju).dates
        == ["2025-05-06", "2025-05-08", "2025-05-10"].map(Self.date))
  }

  @Test func `tells on which sites strips were seen`() throws {
    let sites = try Self.store().siteHistory(of: ObservationQuery())
    #expect(sites.names == ["a.kr", "b.kr", "feed"])
    #expect(sites.total(of: "a.kr") == SiteHistory.Count(counted: 2, leftOut: 2))
    #expect(sites.days(of: "b.kr").map(\.date) == [Self.date("2025-05-05")])
  }

  @Test func `finds the newest strip that counts, and the newest capture`() throws {
    let store = try Self.store()
    let newest = try store.newestStripID(of: ObservationQuery())
    let ids = try store.rows("SELECT strip_id FROM strip WHERE date = '2025-05-10'")
    #expect(newest.map { [#""\#($0)""#] } == ids)
    let before = ObservationQuery(last: Self.date("2025-05-08"))
    let live = try store.rows("SELECT strip_id FROM strip WHERE date = '2025-05-05'")
    #expect(try store.newestStripID(of: before).map { [#""\#($0)""#] } == live)
    let nothing = ObservationQuery(first: Self.date("2030-01-01"))
    #expect(try store.newestStripID(of: nothing) == nil)
    #expect(try store.newestCaptureTime() == UTCTime(iso8601: "2025-05-10T06:10Z"))
    #expect(try WeatherStore().newestCaptureTime() == nil)
  }

  @Test func `lists the values that checks keep from counting`() throws {
    var values: [String] = []
    try Self.store().forEachDoubtfulValue(ObservationQuery()) { value in
      let temperature = value.observation.airTemperature?.description ?? "-"
      values.append("\(value.date) \(value.observation.stationID) \(temperature)")
      #expect(value.observation.flags.verdict != nil)
    }
    #expect(values == ["2025-05-10 184 50.0"])
  }

  @Test func `counts rejections`() throws {
    let store = try Self.store()
    #expect(try store.rejectionCounts() == [:])
    let rows = SketchedPage.rows(from: 90) + ["맑음없는곳 1.0℃"]
    try store.record([try SketchedPage.findings("2025.05.11", rows, at: "c")])
    #expect(try store.rejectionCounts() == [.unknownStation: 1])
  }

  @Test func `answers what sums leave open, also while days are read`() throws {
    let store = try WeatherStore()
    for hour in [3, 15, 20] {
      try store.record([
        try SketchedPage.feed(
          "2025.05.05", hour: hour, SketchedPage.rows(from: hour * 10), at: "feed\(hour)")
      ])
    }
    let lookup = try #require(try store.temperatureLookup(of: ObservationQuery()))
    var years = ClimateYears(ClimateDays.all)
    var asked: [(ClimateYears.Question, Bool)] = []
    try store.forEachDay(ObservationQuery()) { day in
      try years.add(day) { question in
        let answer = try lookup.answer(question)
        asked.append((question, answer))
        return answer
      }
    }
    try years.finish { question in
      let answer = try lookup.answer(question)
      asked.append((question, answer))
      return answer
    }
    let counts = years.counts
    // 제주 printed 11.8 at 3, 23.8 at 15 and 28.8 at 20 o'clock: its minimum does not tell of the
    // evening, its maximum is above 25.
    let evening = asked.filter { $0.0.stationID == 184 && $0.0.hours == 19...23 }
    #expect(evening.map(\.1) == [false])
    let nights = counts.filter { $0.climateDay.name == "tropical_night" }
    // From 동두천 to 제주 it is 1.1 °C warmer each: 20.0, 21.1, … 24.4, 25.5 at 20 o'clock.
    #expect(nights.map { [$0.proven, $0.ruledOut, $0.undecided, $0.noData] } == [[0, 5, 4, 0]])
    let plain = try WeatherStore()
    try plain.record([try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 9), at: "a")])
    #expect(try plain.temperatureLookup(of: ObservationQuery()) == nil)
  }
}
