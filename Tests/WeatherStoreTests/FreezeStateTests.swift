import Testing
import Weather

@testable import WeatherStore

@Suite struct FreezeStateTests {
  private static let strip = SketchedPage.rows(from: 10)

  /// The states of one strip seen under these dates.
  private static func states(of rows: [String] = strip, under dates: String...) throws -> [String] {
    let store = try WeatherStore()
    for date in dates { try store.record([try SketchedPage.findings(date, rows, at: date)]) }
    return try store.states()
  }

  /// A freeze with the temperatures of `strip` at the first so many stations.
  private static func freeze(sharing count: Int) -> Freeze {
    let ids = [98, 105, 108, 133, 143, 152, 156, 159, 184].prefix(count)
    let values = ids.enumerated().map { ($1, AirTemperature(tenthsOfCelsius: 10 + 11 * $0)) }
    let date = CalendarDate(dayNumber: 0)
    return Freeze(
      name: "Z", firstSeen: date, lastSeen: date,
      airTemperatures: Dictionary(uniqueKeysWithValues: values))
  }

  private static func listed(
    _ rows: [String] = strip, freeze: Freeze
  ) throws -> [String] {
    let store = try WeatherStore()
    let page = try SketchedPage.findings("2025.05.05", rows, at: "a")
    try store.record([page], freezes: [freeze])
    return try store.rows("SELECT state, freeze FROM strips")
  }

  @Test func `counts the first of two neighbouring dates`() throws {
    #expect(
      try Self.states(under: "2024.02.29", "2024.02.28")
        == ["2024-02-28 live", "2024-02-29 carried_over"])
    #expect(
      try Self.states(under: "2024.12.31", "2025.01.01")
        == ["2024-12-31 live", "2025-01-01 carried_over"])
  }

  @Test func `counts none of two dates that are no neighbours`() throws {
    #expect(
      try Self.states(under: "2025.02.28", "2025.03.02")
        == ["2025-02-28 frozen", "2025-03-02 frozen"])
  }

  @Test func `counts none of three neighbouring dates`() throws {
    #expect(
      try Self.states(under: "2025.03.01", "2025.03.02", "2025.03.03")
        == ["2025-03-01 frozen", "2025-03-02 frozen", "2025-03-03 frozen"])
  }

  @Test func `tells a strip whose date comes later from one carried over`() throws {
    let store = try WeatherStore()
    for date in ["2025.03.01", "2025.03.02"] {
      try store.record([try SketchedPage.findings(date, Self.strip, at: date)])
    }
    let last = try SketchedPage.findings("2025.03.09", Self.strip, at: "c")
    let counts = try store.record([last])
    #expect(counts.newStrips.count == 1)
    #expect(counts.changedStrips.count == 2)
    #expect(try store.states(of: counts.changedStrips) == [.frozen: 2])
    #expect(try store.rows("SELECT * FROM daily_sum") == [])
  }

  @Test func `does not check a strip with seven temperatures, and counts it`() throws {
    let seven = Array(Self.strip.prefix(7))
    #expect(
      try Self.states(of: seven, under: "2025.03.01", "2025.03.02", "2025.03.09")
        == ["2025-03-01 not_checked", "2025-03-02 not_checked", "2025-03-09 not_checked"])
    let withoutValue = seven + ["맑음부산 ℃", "맑음제주"]
    #expect(try Self.states(of: withoutValue, under: "2025.03.01") == ["2025-03-01 not_checked"])
    #expect(try Self.listed(seven, freeze: Self.freeze(sharing: 9)) == [#""not_checked"|NULL"#])
  }

  @Test func `checks a strip with eight temperatures`() throws {
    let eight = Array(Self.strip.prefix(8))
    #expect(
      try Self.states(of: eight, under: "2025.03.01", "2025.03.09")
        == ["2025-03-01 frozen", "2025-03-09 frozen"])
  }

  @Test func `knows a listed freeze by eight shared temperatures`() throws {
    #expect(try Self.listed(freeze: Self.freeze(sharing: 8)) == [#""frozen"|"Z""#])
  }

  @Test func `does not know a listed freeze by seven shared temperatures`() throws {
    #expect(try Self.listed(freeze: Self.freeze(sharing: 7)) == [#""live"|NULL"#])
  }

  @Test(arguments: ["맑음제주 9.9℃", "맑음부산 -8.7℃"])
  func `does not know a listed freeze where one temperature differs`(row: String) throws {
    let kept = Self.strip.filter { !$0.contains(row.dropFirst(2).prefix(2)) }
    #expect(try Self.listed(kept + [row], freeze: Self.freeze(sharing: 9)) == [#""live"|NULL"#])
  }

  @Test func `knows a listed freeze once another layout adds the eighth temperature`() throws {
    let store = try WeatherStore()
    let freeze = Freeze(
      name: "Z", firstSeen: CalendarDate(dayNumber: 0), lastSeen: CalendarDate(dayNumber: 0),
      airTemperatures: Self.freeze(sharing: 7).airTemperatures.merging(
        [90: AirTemperature(tenthsOfCelsius: -20)], uniquingKeysWith: { $1 }))
    let page = try SketchedPage.findings("2025.05.05", Self.strip, at: "a")
    try store.record([page], freezes: [freeze])
    #expect(try store.states() == ["2025-05-05 live"])
    let wider = try SketchedPage.findings("2025.05.05", Self.strip + ["비속초 -2.0℃"], at: "b")
    let counts = try store.record([wider], freezes: [freeze])
    #expect(counts.newStrips.isEmpty)
    #expect(try store.states(of: counts.changedStrips) == [.frozen: 1])
    #expect(try store.rows("SELECT * FROM daily_sum") == [])
  }
}
