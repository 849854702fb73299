import Testing
import Weather

@testable import WeatherAnalysis

@Suite struct SeriesTests {
  private static func series(
    _ lines: [String], from: String? = nil, to: String? = nil
  ) -> WeatherSeries {
    var accumulator = SeriesAccumulator(stations: Written.stations)
    for day in Written.sums(lines).days { accumulator.add(day) }
    return accumulator.series(from: from.map(Written.date), to: to.map(Written.date))
  }

  /// 108 서울 and 112 인천 are of the capital area, 184 제주 of 제주.
  private static let lines = [
    "2025-04-01 108 1.0 맑음", "2025-04-01 108 4.0 맑음", "2025-04-01 184 10.0 비",
    "2025-04-02 108 - -",
    "2025-04-04 112 -3.0 흐림", "2025-05-01 108 7.0 맑음",
  ]

  @Test func `holds each day's lowest, mean and highest value of all stations`() throws {
    let whole = Self.series(Self.lines).whole
    #expect(
      whole.days.map(\.date.description) == [
        "2025-04-01", "2025-04-02", "2025-04-04", "2025-05-01",
      ])
    #expect(whole.days.map(\.observationCount) == [3, 1, 1, 1])
    let first = try #require(whole.days.first?.temperatures)
    #expect(first.minimum.description == "1.0")
    #expect(first.maximum.description == "10.0")
    // 서울's mean is 2.5, 제주's 10: that of both is 6.25, not 5.
    #expect(first.mean == Mean(numerator: 12_500, denominator: 2))
  }

  @Test(arguments: 1..<4)
  func `is the same of parts of the time, one behind another`(firstDays: Int) {
    let days = Written.sums(Self.lines).days
    var parts = [days.prefix(firstDays), days.dropFirst(firstDays)].map { days in
      var accumulator = SeriesAccumulator(stations: Written.stations)
      for day in days { accumulator.add(day) }
      return accumulator
    }
    parts[0].append(parts[1])
    let (joined, whole) = (parts[0].series(), Self.series(Self.lines))
    #expect(joined.dates == whole.dates)
    #expect(joined.whole == whole.whole)
    #expect(joined.regions == whole.regions)
    #expect(joined.stations == whole.stations)
  }

  @Test func `leaves a day without a temperature as a gap`() throws {
    let whole = Self.series(Self.lines).whole
    let second = try #require(whole.days[Written.date("2025-04-02")])
    #expect(second.observationCount == 1)
    #expect(second.temperatures == nil)
    #expect(whole.days[Written.date("2025-04-03")] == nil)
  }

  @Test func `parts regions and stations`() {
    let series = Self.series(Self.lines)
    #expect(series.regions.map(\.area.region?.name) == ["수도권", "제주"])
    #expect(series.regions.map(\.stationIDs) == [[108, 112], [184]])
    #expect(series.stations.map(\.area.stationID) == [108, 112, 184])
    #expect(series.stations.map(\.temperatureCount) == [3, 1, 1])
    #expect(series.stations.map(\.observationCount) == [4, 1, 1])
  }

  @Test func `counts conditions by month and class, none printed as unknown`() {
    let months = Self.series(Self.lines).whole.months
    #expect(months.map(\.month.name) == ["2025-04", "2025-05"])
    #expect(months.map(\.total) == [5, 1])
    #expect(
      [ConditionClass.clear, .overcast, .rain, .unknown, .snow].map { months[0][$0] }
        == [2, 1, 1, 1, 0])
    #expect(months[1][.clear] == 1)
  }

  @Test func `has the figures of a summary`() throws {
    let series = Self.series(Self.lines)
    for (areas, found) in [
      ([], [series.whole]), ([.region], series.regions), ([.station], series.stations),
    ] as [([SummaryGrouping.AreaKind], [AreaSeries])] {
      let summary = Written.summary(Self.lines, by: areas)
      #expect(summary.groups.map(\.key.area) == found.map(\.area))
      #expect(summary.groups.map(\.minimum) == found.map(\.minimum))
      #expect(summary.groups.map(\.maximum) == found.map(\.maximum))
      #expect(summary.groups.map(\.mean) == found.map(\.mean))
      #expect(summary.groups.map(\.stationIDs) == found.map(\.stationIDs))
      #expect(summary.groups.map(\.temperatureCount) == found.map(\.temperatureCount))
    }
  }

  @Test func `is of the days asked for, else of those with observations`() {
    let given = Self.series(Self.lines, from: "2025-01-01", to: "2025-12-31")
    #expect(given.dates == Written.date("2025-01-01")...Written.date("2025-12-31"))
    let found = Self.series(Self.lines)
    #expect(found.dates == Written.date("2025-04-01")...Written.date("2025-05-01"))
    #expect(Self.series([]).dates == nil)
  }

  @Test func `finds the days within others`() {
    let days = Self.series(Self.lines).whole.days
    let within = days.within(Written.date("2025-04-02")...Written.date("2025-04-30"))
    #expect(within.map(\.date.description) == ["2025-04-02", "2025-04-04"])
    #expect(days.within(Written.date("2024-01-01")...Written.date("2024-12-31")).isEmpty)
  }

  @Test func `keeps a station that the catalogue does not know in a region without a name`() {
    let series = Self.series(["2025-04-01 99998 1.0 맑음", "2025-04-01 108 2.0 맑음"])
    #expect(series.regions.map(\.area.region?.name) == ["수도권", ""])
    #expect(series.stations.map(\.area.stationID) == [108, 99_998])
  }
}
