import Testing
import Weather
import WeatherAnalysis

/// Checks that tell stale strips.
@Suite struct StaleStripTests {
  private let partly = PartlyFrozenCheck(limits: Checks.limits)
  private let season = FreezeSeasonCheck(
    seasons: Checks.tables.freezeSeasons, limits: Checks.limits)

  @Test(arguments: [
    (StripState.live, "passed"), (.frozen, "failed"), (.carriedOver, "failed"),
    (.notChecked, "not checked"),
  ])
  func `reports the strip's state, without a flag`(state: StripState, word: String) {
    let strip = Checks.strip(["108 6.2"], state: state)
    #expect(FrozenCheck().verdicts(on: strip).words == [word])
  }

  /// A strip of 16 temperatures, and another one that shares some of them.
  private func words(equal: Int, of shared: Int, date: String = "2026-01-25") -> [String] {
    let stations = [98, 105, 108, 133, 143, 152, 156, 159, 172, 184, 201, 226, 238, 259, 283, 294]
    var strip = Checks.strip("2026-01-21", stations.map { "\($0) 1.0" })
    strip.lookAlikes = [
      Checks.other(
        date,
        stations.prefix(shared).enumerated().map { "\($1) \($0 < equal ? "1.0" : "2.0")" })
    ]
    return partly.verdicts(on: strip).words
  }

  @Test func `suspects a strip of which 60 % and eight are another date's`() {
    #expect(words(equal: 16, of: 16) == ["partly_frozen"])
    #expect(words(equal: 10, of: 16) == ["partly_frozen"])
    #expect(words(equal: 9, of: 16) == ["passed"])
    #expect(words(equal: 9, of: 15) == ["partly_frozen"])
    #expect(words(equal: 8, of: 8) == ["partly_frozen"])
    #expect(words(equal: 7, of: 7) == ["passed"])
  }

  @Test func `compares dates, not strips of one date`() {
    #expect(words(equal: 16, of: 16, date: "2026-01-21") == ["passed"])
  }

  @Test func `does not compare strips of few temperatures, nor frozen ones`() {
    #expect(partly.verdicts(on: Checks.strip(["108 6.2"])).words == ["not checked"])
    let frozen = Checks.strip(Checks.eight(from: 10), state: .frozen)
    #expect(partly.verdicts(on: frozen).words == ["not checked"])
    #expect(partly.verdicts(on: Checks.strip(Checks.eight(from: 10))).words == ["passed"])
  }

  @Test func `names the strip that is most alike, and by how much`() throws {
    var strip = Checks.strip("2026-01-21", Checks.eight(from: 10) + ["172 0.5", "184 0.6"])
    strip.lookAlikes = [
      Checks.other("2026-02-03", Checks.eight(from: 10) + ["172 0.5", "184 9.9"], id: "b"),
      Checks.other("2026-02-02", Checks.eight(from: 10) + ["172 0.5", "184 0.6"], id: "c"),
      Checks.other("2026-02-01", Checks.eight(from: 10) + ["172 9.9", "184 9.9"], id: "a"),
    ]
    let verdict = try #require(partly.verdicts(on: strip).verdict(at: 0))
    #expect(verdict.limit == .equalTemperatures(10, of: 10))
    #expect(
      verdict.references == [.strip("c", try #require(CalendarDate("2026-02-02")))])
  }

  private func seasonWords(
    _ date: String = "2025-06-15", neighbours: [OtherStrip] = [], layout: StripLayout = .common,
    state: StripState = .live, hour: StripHour? = nil
  ) -> [String] {
    var strip = Checks.strip(
      date, Checks.eight(from: 200), hour: hour, state: state, layout: layout)
    strip.neighbours = neighbours
    return season.verdicts(on: strip).words
  }

  @Test(arguments: [
    ("2025-05-14", []), ("2025-05-15", ["freeze_season"]), ("2025-10-30", ["freeze_season"]),
    ("2025-10-31", []), ("2024-03-29", ["freeze_season"]), ("2024-04-30", []),
  ])
  func `suspects the common layout within a season alone`(date: String, words: [String]) {
    #expect(seasonWords(date) == words)
  }

  @Test func `has nothing to say of other layouts and of strips with an hour`() {
    #expect(seasonWords(layout: .other) == [])
    #expect(seasonWords(hour: StripHour(hour: 9, basis: .feed)) == [])
    #expect(seasonWords(state: .frozen) == ["not checked"])
  }

  @Test(arguments: [
    ("2025-06-15", 201, StripState.live, StripLayout.common, "passed"),
    ("2025-06-14", 201, .live, .common, "passed"), ("2025-06-16", 201, .live, .common, "passed"),
    ("2025-06-17", 201, .live, .common, "freeze_season"),
    ("2025-06-16", 200, .live, .common, "freeze_season"),
    ("2025-06-16", 201, .frozen, .common, "freeze_season"),
    ("2025-06-16", 201, .live, .other, "freeze_season"),
  ])
  func `is shown to be live by another live one of the layout, of that date or the next`(
    date: String, tenths: Int, state: StripState, layout: StripLayout, word: String
  ) {
    let other = Checks.other(date, Checks.eight(from: tenths), state: state, layout: layout)
    #expect(seasonWords(neighbours: [other]) == [word])
  }

  @Test func `is not shown to be live by one that is mostly the same`() {
    let mostly = Checks.eight(from: 200) + ["172 0.5"]
    var strip = Checks.strip("2025-06-15", Checks.eight(from: 200) + ["172 0.6"])
    strip.neighbours = [Checks.other("2025-06-16", mostly)]
    #expect(season.verdicts(on: strip).words == ["freeze_season"])
  }
}
