import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct GroupingTests {
  private static func summary(
    _ lines: [String], _ grouping: SummaryGrouping
  ) -> Summary {
    Summary(of: Written.sums(lines), by: grouping, stations: Written.stations)
  }

  @Test(arguments: [
    ("2025-02-28", "2024/25-winter", "2024-12-01", "2025-02-28"),
    ("2024-02-29", "2023/24-winter", "2023-12-01", "2024-02-29"),
    ("2024-12-01", "2024/25-winter", "2024-12-01", "2025-02-28"),
    ("2025-03-01", "2025-spring", "2025-03-01", "2025-05-31"),
    ("2025-08-31", "2025-summer", "2025-06-01", "2025-08-31"),
    ("2025-09-01", "2025-autumn", "2025-09-01", "2025-11-30"),
    ("2099-12-31", "2099/00-winter", "2099-12-01", "2100-02-28"),
  ])
  func `knows the season of a day`(day: String, name: String, first: String, last: String) {
    let season = Period(kind: .season, holding: Written.date(day))
    #expect(season.name == name)
    #expect(season.dates == Written.date(first)...Written.date(last))
  }

  @Test func `holds the first and the last winter of the calendar`() {
    let first = Period(kind: .season, holding: Written.date("0001-01-15"))
    #expect(first.dates.upperBound == Written.date("0001-02-28"))
    #expect(first.dates.contains(Written.date("0001-01-01")))
    let last = Period(kind: .season, holding: Written.date("9999-12-15"))
    #expect(last.dates.lowerBound == Written.date("9999-12-01"))
  }

  @Test func `puts the days of a season together`() {
    let lines = [
      "2024-12-31 108 1.0 -", "2025-01-01 108 2.0 -", "2025-02-28 108 3.0 -",
      "2025-03-01 108 4.0 -",
    ]
    let groups = Self.summary(lines, SummaryGrouping(areas: [], periods: [.season])).groups
    #expect(groups.map(\.key.period?.name) == ["2024/25-winter", "2025-spring"])
    #expect(groups.map(\.observationCount) == [3, 1])
    // 2024-12-31 to 2025-02-28, then one day.
    #expect(groups.map(\.daysInPeriod) == [60, 1])
  }

  @Test func `puts a month of all years together`() {
    let lines = [
      "2024-01-31 108 1.0 -", "2025-01-01 108 2.0 -", "2025-02-01 108 4.0 -",
    ]
    let grouping = SummaryGrouping(areas: [], isByMonthOfYear: true)
    let groups = Self.summary(lines, grouping).groups
    #expect(groups.map(\.key.time.monthOfYear) == [1, 2])
    #expect(groups.map(\.dayCount) == [2, 1])
    // 31 January 2024 and January 2025; February 2024 (29 days) and one day.
    #expect(groups.map(\.daysInPeriod) == [32, 30])
  }

  @Test func `tells hours apart, unknown ones last`() {
    var sums = DailySums(isByHour: true)
    for (hour, tenths) in [(15, 100), (3, 10), (nil, 50), (15, 120)] as [(Int?, Int)] {
      sums.add(
        ConditionKey(nil), AirTemperature(tenthsOfCelsius: tenths), of: 108,
        on: Written.date("2025-04-04"), hour: hour)
      sums.addStrip(of: [108], on: Written.date("2025-04-04"), hour: hour)
    }
    let summary = Summary(
      of: sums, by: SummaryGrouping(areas: [], isByHour: true), stations: Written.stations)
    #expect(summary.groups.map(\.key.time.hour) == [.known(3), .known(15), .unknown])
    #expect(summary.groups.map { $0.mean?.text(decimals: 1) } == ["1.0", "11.0", "5.0"])
    #expect(summary.groups.map(\.coverage.stripCount) == [1, 2, 1])
    #expect(summary.coverage.stripCount == 4)
  }

  @Test func `takes stations that a user calls by one name, in the order given`() {
    let groups = [
      StationGroup(name: "west", stationIDs: [108, 201]),
      StationGroup(name: "coast", stationIDs: [90, 105, 201]),
    ]
    let lines = [
      "2025-04-04 90 1.0 -", "2025-04-04 108 2.0 -", "2025-04-04 201 6.0 -",
      "2025-04-04 133 30.0 -",
    ]
    let summary = Self.summary(
      lines, SummaryGrouping(areas: [.group], stationGroups: groups))
    #expect(summary.groups.map(\.key.area.group) == ["west", "coast"])
    #expect(summary.groups.map { $0.mean?.text(decimals: 1) } == ["4.0", "3.5"])
    // 강화 (201) is in both, and counts once in all; 대전 is in none.
    #expect(summary.coverage.observationCount == 3)
    #expect(summary.coverage.stationIDs == [90, 108, 201])
    #expect(summary.coverage.stripCount == 3)
  }

  @Test func `counts a strip once in each group of which it has a station`() {
    let date = Written.date("2025-04-04")
    var sums = DailySums()
    let strip = ["2025-04-04 108 1.0 -", "2025-04-04 98 1.0 -", "2025-04-04 105 1.0 -"]
      .map { Written.observation($0) }
    sums.add(strip, on: date)
    sums.add(strip.prefix(1), on: date)
    sums.add([Observation](), on: date)
    let regions = Summary(
      of: sums, by: SummaryGrouping(areas: [.region]), stations: Written.stations)
    #expect(Written.names(regions) == ["강원영동", "수도권"])
    #expect(regions.groups.map(\.coverage.stripCount) == [1, 2])
    let nation = Summary(of: sums, by: SummaryGrouping(areas: []), stations: Written.stations)
    #expect(nation.groups.map(\.coverage.stripCount) == [2])
  }
}

@Suite struct CoverageTests {
  @Test func `says on which days the stations change`() throws {
    let group = try Written.nation(
      "2025-04-01 108 1.0 -", "2025-04-01 98 1.0 -", "2025-04-02 108 1.0 -",
      "2025-04-02 98 1.0 -", "2025-04-05 108 1.0 -", "2025-04-06 98 1.0 -",
      "2025-04-07 98 1.0 -", "2025-04-07 90 1.0 -", "2025-04-07 93 1.0 -")
    let changes = group.coverage.stationSetChanges.map {
      "\($0.date) \($0.countBefore) \($0.countAfter)"
    }
    #expect(changes == ["2025-04-05 2 1", "2025-04-06 1 1", "2025-04-07 1 3"])
  }

  @Test func `says nothing of stations that stay, or of one alone`() throws {
    let same = try Written.nation(
      "2025-04-01 108 1.0 -", "2025-04-03 108 1.0 -", "2025-04-01 98 1.0 -",
      "2025-04-03 98 - 맑음")
    #expect(same.coverage.stationSetChanges.isEmpty)
    let one = try Written.nation("2025-04-01 108 1.0 -", "2025-04-09 108 1.0 -")
    #expect(one.coverage.stationSetChanges.isEmpty)
  }

  @Test func `holds days once, in any order`() {
    var days = DaySet()
    for day in [5, 3, 5, 9, 1, 9] { days.insert(CalendarDate(dayNumber: day)) }
    var other = DaySet()
    for day in [4, 3, 11] { other.insert(CalendarDate(dayNumber: day)) }
    days.formUnion(other)
    #expect(days.dayNumbers == [1, 3, 4, 5, 9, 11])
    #expect(days.contains(CalendarDate(dayNumber: 9)))
    #expect(!days.contains(CalendarDate(dayNumber: 10)))
    #expect(!days.contains(CalendarDate(dayNumber: 12)))
  }

  @Test(arguments: 1...200)
  func `holds the same days as a set, however they are added`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var expected: Set<Int> = []
    var days = DaySet()
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      var others = DaySet()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let number = Int.random(in: -8...8, using: &random)
        expected.insert(number)
        if Bool.random(using: &random) {
          days.insert(CalendarDate(dayNumber: number))
        } else {
          others.insert(CalendarDate(dayNumber: number))
        }
      }
      days.formUnion(others)
    }
    #expect(days.dayNumbers == expected.sorted())
    #expect(days.count == expected.count)
    #expect(
      (-9...9).allSatisfy {
        days.contains(CalendarDate(dayNumber: $0)) == expected.contains($0)
      })
    // Sets of the same days are equal, in whatever order these came.
    var ascending = DaySet()
    for number in expected.sorted() { ascending.insert(CalendarDate(dayNumber: number)) }
    #expect(days == ascending)
  }

  @Test(
    arguments: [
      ("2025-04-04", 108, nil), ("1969-12-31", 0, 0), ("1969-12-31", 99_999, 23),
      ("0001-01-01", 90, nil), ("9999-12-31", 99_999, 23), ("1970-01-01", 0, nil),
    ] as [(String, Int, Int?)])
  func `keeps a station's day and hour`(date: String, stationID: Int, hour: Int?) {
    let day = StationDay(date: Written.date(date), stationID: stationID, hour: hour)
    #expect(day.date == Written.date(date))
    #expect(day.stationID == stationID)
    #expect(day.hour == hour)
  }
}

@Suite struct CompletenessTests {
  private static func summary(days: Int, _ periods: [PeriodKind]) -> Summary {
    let lines = (1...days).map { "2025-04-\($0.padded(to: 2)) 108 1.0 맑음" }
    return Written.summary(lines, by: [], periods, from: "2025-04-01", to: "2025-04-20")
  }

  @Test(arguments: [(23, true), (24, false)])
  func `withholds months under 80 % of their days, asked for or not`(days: Int, isWithheld: Bool) {
    // 80 % of 30 days are 24; only 20 of them are asked for.
    let summary = Self.summary(days: days, [.month])
      .withholding(by: CompletenessRule(asksAsKMA: true))
    #expect(summary.groups.map(\.isWithheld) == [isWithheld])
    #expect(summary.groups.map { $0.mean == nil } == [isWithheld])
    #expect(summary.groups.map { $0["conditions"] == .missing } == [isWithheld])
    #expect(summary.groups.map(\.observationCount) == [days])
  }

  @Test func `withholds years and seasons likewise, days and the whole time never`() {
    let rule = CompletenessRule(asksAsKMA: true)
    for (periods, isWithheld) in [([.year], true), ([.season], true), ([.day], false), ([], false)]
      as [([PeriodKind], Bool)]
    {
      let groups = Self.summary(days: 24, periods).withholding(by: rule).groups
      #expect(groups.allSatisfy { $0.isWithheld == isWithheld })
    }
  }

  @Test func `withholds groups on fewer days than asked for`() {
    let summary = Self.summary(days: 5, [])
    #expect(
      summary.withholding(by: CompletenessRule(leastDays: 6)).groups.map(\.isWithheld) == [true])
    #expect(
      summary.withholding(by: CompletenessRule(leastDays: 5)).groups.map(\.isWithheld) == [false])
  }

  @Test func `withholds nothing by itself`() {
    let summary = Self.summary(days: 1, [.year])
    #expect(summary.withholding(by: CompletenessRule()) == summary)
  }
}

@Suite struct SummaryOrderTests {
  private static let lines = [
    "2025-04-04 90 5.0 -", "2025-04-05 90 5.0 -", "2025-04-04 93 - 맑음", "2025-04-04 95 -7.0 -",
    "2025-04-03 98 5.0 -", "2025-04-03 98 1.0 -",
  ]

  private static func order(_ key: SummaryOrder.Key, isReversed: Bool = false) -> [Int] {
    Summary(
      of: Written.sums(lines), by: SummaryGrouping(areas: [.station]),
      Statistics.standard + ["first", "range"].compactMap(Statistics.named),
      stations: Written.stations
    ).sorted(by: SummaryOrder(by: key, isReversed: isReversed)).groups.flatMap(\.stationIDs)
  }

  @Test(
    arguments: [
      (.figure("maximum"), [90, 98, 95, 93]), (.figure("minimum"), [95, 98, 90, 93]),
      (.figure("mean"), [90, 98, 95, 93]), (.figure("observations"), [90, 98, 93, 95]),
      (.figure("first"), [98, 90, 93, 95]), (.figure("range"), [98, 90, 95, 93]),
      (.days, [90, 93, 95, 98]), (.stations, [90, 93, 95, 98]), (.strips, [90, 98, 93, 95]),
    ] as [(SummaryOrder.Key, [Int])])
  func `puts first what is most, groups without a figure last`(
    key: SummaryOrder.Key, stationIDs: [Int]
  ) {
    #expect(Self.order(key) == stationIDs)
  }

  @Test func `can be turned round; groups of one rank and without a figure stay`() {
    #expect(Self.order(.figure("maximum"), isReversed: true) == [95, 90, 98, 93])
    #expect(Self.order(.days, isReversed: true) == [93, 95, 98, 90])
  }

  @Test func `takes the first so many`() {
    let summary = Written.summary(Self.lines, by: [.station])
    #expect(summary.prefix(2).groups.flatMap(\.stationIDs) == [90, 93])
    #expect(summary.prefix(9).groups.count == 4)
  }
}
