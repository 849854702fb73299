import Testing
import Weather
import WeatherAnalysis

@Suite struct SummaryTests {
  /// 서울 in two years, 동두천 and 인천 of the same region, and three stations elsewhere.
  private static let lines = [
    "2024-12-31 108 1.0 맑음", "2025-01-01 108 3.0 흐림", "2025-01-01 133 5.0 흐림",
    "2025-01-02 184 9.0 비", "2025-02-01 90 -4.0 -", "2025-02-01 98 -6.0 맑음",
    "2025-02-01 112 -2.0 맑음",
  ]

  struct Case: Sendable {
    var areas: [SummaryGrouping.AreaKind] = []
    var periods: [PeriodKind] = []
    let names: [String]
  }

  private static let cases = [
    Case(names: [""]),
    Case(areas: [.region], names: ["강원영동", "수도권", "대전·세종·충남", "제주"]),
    Case(
      areas: [.province],
      names: ["강원특별자치도", "경기도", "인천광역시", "서울특별시", "대전광역시", "제주특별자치도"]),
    Case(areas: [.station], names: ["90", "98", "108", "112", "133", "184"]),
    Case(periods: [.year], names: ["2024", "2025"]),
    Case(periods: [.month], names: ["2024-12", "2025-01", "2025-02"]),
    Case(periods: [.day], names: ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"]),
    Case(
      areas: [.region], periods: [.month],
      names: [
        "강원영동 2025-02", "수도권 2024-12", "수도권 2025-01", "수도권 2025-02",
        "대전·세종·충남 2025-01", "제주 2025-01",
      ]),
    Case(
      areas: [.region, .station],
      names: ["강원영동 90", "수도권 98", "수도권 108", "수도권 112", "대전·세종·충남 133", "제주 184"]),
    Case(
      areas: [.station], periods: [.year],
      names: ["90 2025", "98 2025", "108 2024", "108 2025", "112 2025", "133 2025", "184 2025"]),
  ]

  @Test(arguments: cases)
  func `groups by areas in the order of station numbers, then by time`(example: Case) {
    let summary = Written.summary(Self.lines, by: example.areas, example.periods)
    #expect(Written.names(summary) == example.names)
    #expect(summary.groups.map(\.observationCount).reduce(0, +) == Self.lines.count)
  }

  @Test func `of several kinds of period takes the shortest`() {
    let summary = Written.summary(Self.lines, by: [], [.year, .month])
    #expect(Written.names(summary) == ["2024-12", "2025-01", "2025-02"])
  }

  @Test func `takes areas in one order, whatever the order asked for`() {
    #expect(
      SummaryGrouping(areas: [.station, .region]) == SummaryGrouping(areas: [.region, .station]))
  }

  @Test func `works each group out by itself`() throws {
    let groups = Written.summary(Self.lines, by: [.region]).groups
    let capital = try #require(groups.first { $0.key.region?.name == "수도권" })
    #expect(capital.stationIDs == [98, 108, 112])
    #expect(capital.dayCount == 3)
    #expect(capital.minimum?.stationID == 98)
    // 서울 has two days of three, the others one: 서울 alone.
    #expect(capital.mean?.text(decimals: 2) == "2.00")
    #expect(capital.meanOfValues?.text(decimals: 2) == "-1.00")
  }

  @Test func `puts a station that the catalogue does not know in an area without a name`() {
    let summary = Written.summary(
      ["2025-01-01 99999 1.0 -", "2025-01-01 108 1.0 -"], by: [.region, .province])
    #expect(summary.groups.map(\.key.region?.name) == ["수도권", ""])
    #expect(summary.groups.map(\.key.province?.name) == ["서울특별시", ""])
  }

  @Test func `counts conditions by word and class, unknown ones as such`() throws {
    let group = try Written.nation(
      "2025-01-01 108 1.0 맑음", "2025-01-01 133 1.0 -", "2025-01-01 90 - 구름조금",
      "2025-01-02 90 1.0 구름적음", "2025-01-02 108 1.0 맑음", "2025-01-02 133 1.0 모르는말")
    let counts = group.conditions.counts.map {
      "\($0.key.label ?? "-") \($0.key.conditionClass) \($0.count)"
    }
    #expect(
      counts == [
        "맑음 clear 2", "구름적음 partlyCloudy 1", "구름조금 partlyCloudy 1", "- unknown 1", "모르는말 unknown 1",
      ])
    #expect(group.conditions.byClass == [.clear: 2, .partlyCloudy: 2, .unknown: 2])
  }

  @Test func `says how many days of the time have data`() {
    let summary = Written.summary(Self.lines)
    #expect(summary.dates == Written.date("2024-12-31")...Written.date("2025-02-01"))
    #expect(summary.groups.map(\.dayCount) == [4])
    #expect(summary.groups.map(\.daysInPeriod) == [33])
  }

  @Test func `counts the days asked for where they are more than those with data`() {
    let whole = Written.summary(Self.lines, from: "2024-01-01", to: "2025-12-31")
    #expect(whole.groups.map(\.daysInPeriod) == [366 + 365])
    let open = Written.summary(Self.lines, from: "2024-12-01")
    #expect(open.groups.map(\.daysInPeriod) == [31 + 31 + 1])
    let until = Written.summary(Self.lines, to: "2025-02-28")
    #expect(until.groups.map(\.daysInPeriod) == [1 + 31 + 28])
  }

  @Test func `counts a group's days within the time alone`() {
    let data = Written.summary(Self.lines, by: [], [.month])
    #expect(data.groups.map(\.daysInPeriod) == [1, 31, 1])
    #expect(data.groups.map(\.dayCount) == [1, 2, 1])
    let asked = Written.summary(
      Self.lines, by: [], [.month], from: "2024-12-30", to: "2025-02-10")
    #expect(asked.groups.map(\.daysInPeriod) == [2, 31, 10])
    let days = Written.summary(Self.lines, by: [], [.day])
    #expect(days.groups.allSatisfy { $0.daysInPeriod == 1 && $0.dayCount == 1 })
  }

  @Test func `says how many captures a day there are on average`() {
    let lines = ["2025-01-01 108 1.0 -", "2025-01-01 108 2.0 -", "2025-01-01 133 1.0 -"]
    #expect(Written.summary(lines).coverage.hundredthsOfCapturesADay == 150)
    #expect(Written.summary(["2025-01-01 108 - 맑음"]).coverage.hundredthsOfCapturesADay == 0)
  }

  @Test func `of nothing has no groups and no time`() {
    let summary = Written.summary([], by: [.region], [.month])
    #expect(summary.groups.isEmpty)
    #expect(summary.dates == nil)
    #expect(summary.coverage.hundredthsOfCapturesADay == 0)
    #expect(Written.summary([], from: "2025-01-01").dates == nil)
  }
}
