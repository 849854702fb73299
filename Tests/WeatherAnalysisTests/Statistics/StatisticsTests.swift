import TestSupport
import Testing
import Weather
import WeatherAnalysis

/// What the statistics of a summary of the nation print, `name=value`.
enum StatisticText {
  static func lines(_ names: [String], _ lines: [String], keepsValues: Bool = true) -> [String] {
    let statistics = names.compactMap(Statistics.named)
    let summary = Summary(
      of: Written.sums(lines, keepsValues: keepsValues), by: SummaryGrouping(areas: []),
      statistics, stations: Written.stations)
    return summary.groups.first?.figures.map { "\($0.field.name)=\(text(of: $0.value))" } ?? []
  }

  static func text(of value: FigureValue) -> String {
    switch value {
    case .missing: "-"
    case .count(let count): "\(count)"
    case .degrees(let mean): mean.text(decimals: 3)
    case .extreme(let extreme):
      "\(extreme.temperature) \(extreme.stationID) \(extreme.date) "
        + "\(extreme.hour.map(String.init) ?? "-") +\(extreme.otherCount)"
    case .occurrence(let occurrence):
      "\(occurrence.date) \(occurrence.stationID) +\(occurrence.otherCount)"
    case .conditions(let tally):
      tally.counts.map { "\($0.key.label ?? "-"):\($0.count)" }.joined(separator: " ")
    case .series(let days):
      days.map { "\($0.date) \($0.mean.text(decimals: 2))" }.joined(separator: ", ")
    }
  }
}

@Suite struct StatisticsTests {
  /// 서울 (which prints weather) on two days, with two captures on the first, and 동두천 on one.
  private static let lines = [
    "2025-04-04 108 2.0 맑음", "2025-04-04 108 6.0 비", "2025-04-05 108 -1.0 -",
    "2025-04-05 98 3.5 흐림",
  ]

  @Test(arguments: [
    ("count", ["observations=4", "temperatures=4"]),
    ("minimum", ["minimum=-1.0 108 2025-04-05 - +0"]),
    ("maximum", ["maximum=6.0 108 2025-04-04 - +0"]),
    // 서울: (4.0 - 1.0) / 2 = 1.5; 동두천, on half of the days: 3.5; (1.5 + 3.5) / 2.
    ("mean", ["mean=2.500", "mean_stations=2"]),
    // (2 + 6 - 1 + 3.5) / 4.
    ("mean_of_values", ["mean_of_values=2.625"]),
    ("range", ["range=7.000"]),
    // -1, 2, 3.5, 6: between 2 and 3.5.
    ("median", ["median=2.750"]),
    // Place 3 · 0.9 = 2.7: 3.5 + 0.7 · 2.5.
    ("p90", ["p90=5.250"]),
    // Place 0.03: -1 + 0.03 · 3.
    ("p1", ["p1=-0.910"]),
    // 서울: (2 - 1) / 2 = 0.5; 동두천 3.5.
    ("mean_daily_minimum", ["mean_daily_minimum=2.000"]),
    // 서울: (6 - 1) / 2 = 2.5; 동두천 3.5.
    ("mean_daily_maximum", ["mean_daily_maximum=3.000"]),
    ("conditions", ["conditions=맑음:1 흐림:1 비:1 -:1"]),
    ("classes", ["condition_classes=맑음:1 흐림:1 비:1 -:1"]),
    // 동두천 prints cloud alone.
    ("shares", ["condition_shares=맑음:1 비:1 -:1"]),
    ("first", ["first=2025-04-04 108 +0"]),
    ("last", ["last=2025-04-05 98 +1"]),
    // The second day: (-1 + 3.5) / 2.
    ("spark", ["spark=2025-04-04 4.00, 2025-04-05 1.25"]),
  ])
  func `are worked out`(name: String, figures: [String]) {
    #expect(StatisticText.lines([name], Self.lines) == figures)
  }

  @Test func `are missing where there is no temperature`() {
    let names = Statistics.all.map(\.name)
    let figures = StatisticText.lines(names, ["2025-04-04 108 - 맑음"])
    #expect(
      figures == [
        "observations=1", "temperatures=0", "minimum=-", "maximum=-", "mean=-",
        "mean_stations=0", "mean_of_values=-", "range=-", "median=-", "mean_daily_minimum=-",
        "mean_daily_maximum=-", "conditions=맑음:1", "condition_classes=맑음:1",
        "condition_shares=맑음:1", "condition_class_shares=맑음:1", "first=2025-04-04 108 +0",
        "last=2025-04-04 108 +0", "spark=-",
      ])
  }

  @Test func `count shares at stations that print weather alone`() throws {
    // 고창 (172) prints cloud alone.
    #expect(try #require(Written.stations[id: 172]).reportsWeather == false)
    let lines = ["2025-04-04 108 1.0 비", "2025-04-04 172 1.0 맑음"]
    #expect(
      StatisticText.lines(["shares", "conditions"], lines)
        == ["condition_shares=비:1", "conditions=맑음:1 비:1"])
  }

  @Test func `have no percentile of sums whose values were not kept`() {
    #expect(
      StatisticText.lines(["median", "mean_of_values"], Self.lines, keepsValues: false)
        == ["median=-", "mean_of_values=2.625"])
  }

  @Test(arguments: [
    ([5], 50, "0.500"), ([5, 5, 5], 99, "0.500"), ([1, 2], 50, "0.150"),
    ([-20, -10], 25, "-1.750"), ([0, 10, 20, 30, 40], 25, "1.000"),
    ([0, 10, 20, 30, 41], 90, "3.660"), ([10, 0, 30, 20], 50, "1.500"),
  ])
  func `have percentiles between the values beside their place`(
    tenths: [Int], percent: Int, text: String
  ) throws {
    var counts = ValueCounts()
    for value in tenths { counts.add(AirTemperature(tenthsOfCelsius: value)) }
    #expect(counts.percentile(percent)?.text(decimals: 3) == text)
    #expect(counts.total == tenths.count)
    #expect(ValueCounts().percentile(percent) == nil)
  }

  @Test(arguments: ["p1", "p5", "p99", "median", "mean", "spark"])
  func `have names`(name: String) {
    #expect(Statistics.named(name)?.name == name)
  }

  @Test(arguments: ["", "p", "p0", "p100", "p01", "p-1", "p5.5", "p٥", "Median", "means"])
  func `have no others`(name: String) {
    #expect(Statistics.named(name) == nil)
  }

  @Test func `have each a name and fields of their own`() {
    let names = Statistics.all.map(\.name)
    #expect(Set(names).count == names.count)
    let fields = Statistics.all.flatMap(\.fields).map(\.name)
    #expect(Set(fields).count == fields.count)
    for statistic in Statistics.all {
      #expect(statistic.figures.count == statistic.fields.count)
      #expect(statistic.meaning.count <= 50)
    }
  }

  @Test(arguments: 1...30)
  func `merge to the same from any split of stations' days`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let lines = RandomObservations.lines(count: 150, using: &random)
    let statistics = Statistics.all + ["p10", "p99"].compactMap(Statistics.named)
    let grouping = SummaryGrouping(areas: [.region], periods: [.month])
    func accumulator() -> SummaryAccumulator {
      SummaryAccumulator(by: grouping, statistics, stations: Written.stations)
    }
    let days = Written.sums(lines, keepsValues: true).days
    var whole = accumulator()
    for day in days { whole.add(day) }
    // Each station's day goes into one of some parts, as a whole, and so does each strip.
    let partCount = Int.random(in: 1...5, using: &random)
    var parts = (0..<partCount).map { _ in accumulator() }
    for day in days.shuffled(using: &random) {
      for entry in day.entries {
        var part = DayOfSums(date: day.date)
        part.entries = [entry]
        parts[Int.random(in: 0..<partCount, using: &random)].add(part)
      }
      for strips in day.strips {
        var part = DayOfSums(date: day.date)
        part.strips = [strips]
        parts[Int.random(in: 0..<partCount, using: &random)].add(part)
      }
    }
    var merged = accumulator()
    for part in parts.shuffled(using: &random) { merged.merge(part) }
    #expect(merged.summary() == whole.summary())
    #expect(!whole.summary().groups.isEmpty)
  }

  @Test func `name the earliest hour of an extreme that is known`() {
    var sums = DailySums()
    func add(_ tenths: Int, _ hour: Int?, _ stationID: Int = 108) {
      sums.add(
        ConditionKey(nil), AirTemperature(tenthsOfCelsius: tenths), of: stationID,
        on: Written.date("2025-07-01"), hour: hour)
    }
    add(300, 15)
    add(300, nil)
    add(300, 14)
    add(200, nil)
    add(210, 5)
    add(305, 16, 98)
    let summary = Summary(
      of: sums, by: SummaryGrouping(areas: [.station]), stations: Written.stations)
    #expect(summary.groups.map(\.maximum?.hour) == [16, 14])
    #expect(summary.groups.map(\.minimum?.hour) == [16, nil])
  }
}
