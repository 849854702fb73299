import GRDB
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// The quality that the store keeps of values.
@Suite struct StoredQualityTests {
  private static let strip = SketchedPage.rows(from: -35)

  private func qualities(_ store: WeatherStore) throws -> [String] {
    try store.rows(
      "SELECT date, quality, flags, count(*) FROM observations GROUP BY 1, 2, 3 ORDER BY 1, 2, 3")
  }

  @Test func `keeps good values as good, and tells by their flags what speaks against others`()
    throws
  {
    let store = try WeatherStore()
    var rows = Self.strip
    rows[2] = "맑음서울 33.3℃"
    try store.record([
      try SketchedPage.findings("2025.01.10", Self.strip, at: "a"),
      try SketchedPage.findings("2025.01.20", SketchedPage.rows(from: 155), at: "c"),
      try SketchedPage.findings(
        "2025.02.10", rows.map { $0.replacing("맑음부산", with: "눈부산") }, at: "b"),
    ])
    #expect(
      try qualities(store) == [
        #""2025-01-10"|"suspect"|"partly_frozen"|9"#, #""2025-01-20"|"good"|""|9"#,
        #""2025-02-10"|"suspect"|"partly_frozen"|8"#,
        #""2025-02-10"|"suspect"|"partly_frozen;companions"|1"#,
      ])
  }

  @Test func `judges strips anew that are compared with one that is undone`() throws {
    let store = try WeatherStore()
    let moved = ["비동두천 -9.0℃"] + Self.strip.dropFirst()
    try store.record([try SketchedPage.findings("2025.01.10", Self.strip, at: "a")])
    try store.record([try SketchedPage.findings("2025.02.10", moved, at: "b")])
    #expect(
      try qualities(store) == [
        #""2025-01-10"|"suspect"|"partly_frozen"|9"#, #""2025-02-10"|"suspect"|"partly_frozen"|9"#,
      ])
    try store.undo(2)
    #expect(try qualities(store) == [#""2025-01-10"|"good"|""|9"#])
    #expect(try store.keepsRightDailySums())
    #expect(try store.failedChecks() == [])
  }

  @Test func `counts old strips that count no longer`() throws {
    let store = try WeatherStore()
    let moved = ["비동두천 -9.0℃"] + Self.strip.dropFirst()
    let first = try store.record([try SketchedPage.findings("2025.01.10", Self.strip, at: "a")])
    let second = try store.record([try SketchedPage.findings("2025.02.10", moved, at: "b")])
    #expect(second.recountedStrips == first.newStrips)
    #expect(first.recountedStrips == [])
    #expect(try store.dailySums(ObservationQuery()).sums.isEmpty)
    #expect(try store.leftOut(of: ObservationQuery()).suspectObservations == 18)
  }

  @Test func `tells by check how often it was made, and examples`() throws {
    let store = try WeatherStore()
    let rows = SketchedPage.rows(from: 200).dropLast() + ["제주 58.0℃"]
    try store.record([
      try SketchedPage.findings("2025.01.10", Self.strip, at: "a"),
      try SketchedPage.findings("2025.01.20", Array(rows), at: "b"),
      try SketchedPage.findings("2025.01.21", ["서울 1.0℃", "인천 ℃"], at: "c"),
    ])
    var seen: [Int] = []
    let results = try store.checkQuality(qualityControl: .ofTests, mostExamples: 1) { done, total in
      #expect(total == 3)
      seen.append(done)
    }
    #expect(seen == [1, 2, 3])
    let range = try #require(results.first { $0.check == "range" })
    #expect([range.passed, range.failed, range.notChecked] == [18, 1, 1])
    #expect(range.ran == 19)
    #expect(range.examples.map(\.observation?.stationID) == [184])
    #expect(range.examples.map(\.date.description) == ["2025-01-20"])
    let frozen = try #require(results.first { $0.check == "frozen" })
    #expect([frozen.passed, frozen.failed, frozen.notChecked] == [2, 0, 1])
    #expect(results.map(\.check) == QualityControl.ofTests.checks.map(\.name))
  }

  @Test func `finds every strip that agrees on eight of the sixteen`() throws {
    let names = [
      "동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "고창", "제주", "강화", "보은", "금산", "강진군", "경주시",
      "거제",
    ]
    let base = names.map { "\($0) 1.0℃" }
    var random = SeededGenerator(seed: 5)
    let store = try WeatherStore()
    var pages = [try SketchedPage.findings("2020.01.01", base, at: "base")]
    for index in 0..<60 {
      // Eight of the sixteen stay, whichever.
      let kept = Set((0..<16).shuffled(using: &random).prefix(8))
      let rows = base.indices.map { place in
        kept.contains(place) ? base[place] : "\(names[place]) \(index + 2).\(place % 10)℃"
      }
      let date = try #require(CalendarDate("2021-01-01")).adding(days: index * 3).description
      pages.append(
        try SketchedPage.findings(date.replacing("-", with: "."), rows, at: "p\(index)"))
    }
    try store.record(pages)
    let alike = try store.queue.read { database in
      let number = try #require(
        try Int64.fetchOne(database, sql: "SELECT number FROM strip WHERE date = '2020-01-01'"))
      return try LookAlikeSearch(database).strips(like: [number])[number]?.count
    }
    #expect(alike == 60)
  }

  @Test func `keeps the limits by which its values were judged`() throws {
    let store = try WeatherStore()
    #expect(try store.qualityLimits() == nil)
    var limits = QualityLimits()
    limits[tenthsOf: .recordHighest] = 415
    try store.keep(limits)
    #expect(try store.qualityLimits() == limits)
    #expect(
      try store.rows("SELECT * FROM quality_limit WHERE limit_name LIKE 'record%' ORDER BY 1")
        == [#""record_highest"|41.5|"°C""#, #""record_lowest"|-32.6|"°C""#])
    try store.keep(QualityLimits())
    #expect(try store.qualityLimits() == QualityLimits())
  }
}
