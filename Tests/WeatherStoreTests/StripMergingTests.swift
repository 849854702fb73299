import Foundation
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct StripMergingTests {
  private static let strip = SketchedPage.rows(from: 10)

  private static func store(_ pages: [PageFindings]) throws -> WeatherStore {
    let store = try WeatherStore()
    for page in pages { try store.record([page]) }
    return store
  }

  private static func values(of store: WeatherStore, station: Int) throws -> [String] {
    try store.rows(
      """
      SELECT condition, temperature_c, quality, flags, counted, source FROM observations
      WHERE station_id = \(station) ORDER BY source
      """)
  }

  @Test func `takes layouts of 16 and 70 stations for one strip with all their stations`() throws {
    let catalogue = SketchedPage.tables.stations.stations.filter { $0.status == .active }
    let others = catalogue.map(\.name).filter { !SketchedPage.nine.contains($0) }
    let narrow = Self.strip + SketchedPage.rows(Array(others.prefix(7)), from: 0, step: 1)
    let wide =
      Self.strip + SketchedPage.rows(Array(others.dropFirst(3).prefix(61)), from: 3, step: 1)
    let store = try Self.store([
      try SketchedPage.findings("2025.05.05", narrow, at: "a"),
      try SketchedPage.findings("2025.05.05", wide, at: "b"),
    ])
    #expect(
      try store.rows("SELECT observations, sightings, temperature_count, state FROM strips")
        == [#"73|2|73|"live""#])
    #expect(try store.rows("SELECT count(*) FROM observations WHERE counted = 'yes'") == ["73"])
    #expect(
      try store.rows("SELECT source, count(*) FROM observations GROUP BY 1")
        == [#""a"|16"#, #""b"|57"#])
  }

  @Test func `keeps both values of a station that layouts print differently, suspect`() throws {
    let store = try Self.store([
      try SketchedPage.findings("2025.05.05", Self.strip + ["비속초 3.1℃"], at: "a"),
      try SketchedPage.findings("2025.05.05", Self.strip + ["비속초 3.2℃"], at: "b"),
    ])
    #expect(
      try Self.values(of: store, station: 90) == [
        #""비"|3.1|"suspect"|"value_conflict"|"no"|"a""#,
        #""비"|3.2|"suspect"|"value_conflict"|"no"|"b""#,
      ])
    #expect(try store.rows("SELECT count(*) FROM daily_sum") == ["9"])
    #expect(
      try store.dailySums(ObservationQuery(inclusion: Inclusion(suspect: true))).sums.count == 10)
  }

  @Test func `counts the fuller of two values that do not contradict one another`() throws {
    let store = try Self.store([
      try SketchedPage.findings("2025.05.05", Self.strip + ["속초 3.1℃"], at: "a"),
      try SketchedPage.findings("2025.05.05", Self.strip + ["비속초 3.1℃"], at: "b"),
    ])
    #expect(
      try Self.values(of: store, station: 90) == [
        #"NULL|3.1|"suspect"|"value_conflict"|"no"|"a""#,
        #""비"|3.1|"not_checked"|""|"yes"|"b""#,
      ])
  }

  @Test func `holds each value once, whichever way its condition is spelt`() throws {
    let store = try Self.store([
      try SketchedPage.findings("2025.05.05", Self.strip + ["구름조금속초 3.1℃"], at: "a"),
      try SketchedPage.findings("2025.05.05", Self.strip + ["구름 조금속초 3.1℃"], at: "b"),
    ])
    #expect(try Self.values(of: store, station: 90).count == 1)
  }

  @Test func `shows the sighting captured first, then that of the first location`() throws {
    let pages = [
      try SketchedPage.findings("2025.05.05", Self.strip, at: "b"),
      try SketchedPage.findings("2025.05.05", Self.strip, at: "a"),
      try SketchedPage.findings("2025.05.05", Self.strip, at: "d", captured: "2025-05-05T03:00Z"),
      try SketchedPage.findings("2025.05.05", Self.strip, at: "c", captured: "2025-05-05T03:00Z"),
      try SketchedPage.findings("2025.05.05", Self.strip, at: "A", captured: "2025-05-05T04:00Z"),
    ]
    let expected = [
      [#""b"|NULL"#], [#""a"|NULL"#], [#""d"|"2025-05-05T03:00:00Z""#],
      [#""c"|"2025-05-05T03:00:00Z""#], [#""c"|"2025-05-05T03:00:00Z""#],
    ]
    let store = try WeatherStore()
    for (page, place) in zip(pages, expected) {
      try store.record([page])
      let shown = try store.rows("SELECT DISTINCT source, capture_time FROM observations")
      #expect(shown == place)
    }
    #expect(try store.rows("SELECT DISTINCT sightings FROM observations") == ["5"])
  }

  @Test func `shows the first of two places of a strip in one page`() throws {
    let text = SketchedPage.text("2025.05.05", Self.strip)
    let page = try SketchedPage.findings(in: text + text, at: "a")
    let expected = page.strips[0].strip.observations.map { "\($0.rowRange.lowerBound)" }
    var turned = page
    turned.strips.reverse()
    for page in [page, turned] {
      let store = try Self.store([page])
      #expect(try store.rows("SELECT row_offset FROM observations ORDER BY 1") == expected)
      #expect(try store.rows("SELECT sightings FROM strips") == ["2"])
    }
  }

  @Test func `shows the same place for names that differ in their normal form alone`() throws {
    let composed = "한글.txt"
    let decomposed = composed.decomposedStringWithCanonicalMapping
    let pages = try [composed, decomposed].map {
      try SketchedPage.findings("2025.05.05", Self.strip, at: $0)
    }
    for pages in [pages, pages.reversed()] {
      let places = try Self.store(pages).rows("SELECT DISTINCT hex(source) FROM observations")
      // The decomposed name, which begins with E1.
      #expect(places.map { $0.prefix(3) } == ["\"E1"])
    }
  }

  @Test func `gives a strip the same id in every store`() throws {
    let strip = try SketchedPage.findings("2025.05.05", Self.strip, at: "a")
    let wider = try SketchedPage.findings("2025-05-05", Self.strip + ["비속초 3.1℃"], at: "b")
    let ids = try [[strip], [wider], [strip, wider]].flatMap {
      try Self.store($0).rows("SELECT strip_id FROM strips")
    }
    // printf '2025-05-05||98:10 105:21 108:32 133:43 143:54 152:65 156:76 159:87 184:98' \
    //   | sha256sum | cut -c -16
    #expect(Set(ids) == [#""52f88e40a668b8a9""#])
    #expect(strip.strips.map(\.id) == wider.strips.map(\.id))
  }
}
