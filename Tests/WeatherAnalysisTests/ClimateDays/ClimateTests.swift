import TestSupport
import Testing
import Weather
import WeatherAnalysis

/// Captured temperatures written `2025-07-01 15 33.4` or, with a capture time in Korea in place of an
/// hour, `2025-07-01 @2025-07-01T01:15 33.4`; `-` where neither is known.
enum Captures {
  static func read(_ line: String) -> CapturedTemperature {
    let words = line.split(separator: " ").map(String.init)
    let time = words[1].hasPrefix("@") ? UTCTime(iso8601: String(words[1].dropFirst())) : nil
    guard let temperature = AirTemperature(words[2]) else {
      preconditionFailure("no temperature: \(line)")
    }
    return CapturedTemperature(
      stationID: words.count > 3 ? Int(words[3]) ?? 0 : 108, date: Written.date(words[0]),
      hour: Int(words[1]), temperature: temperature, captureTime: time, stripID: words[1])
  }

  static func accumulator(_ days: [ClimateDay], _ lines: [String]) -> ClimateAccumulator {
    var accumulator = ClimateAccumulator(days)
    for line in lines { accumulator.add(read(line)) }
    return accumulator
  }

  /// What is known of 서울 on a day: the verdict, `±` where the day may be off by one.
  static func verdict(
    of name: String, on day: String, _ lines: [String]
  ) throws -> String {
    let climateDay = try #require(ClimateDays.named(name))
    let climate = accumulator([climateDay], lines).climate(
      by: SummaryGrouping(areas: [.station]), from: Written.date(day), to: Written.date(day),
      stations: Written.stations)
    guard let count = climate.groups.first(where: { $0.key.stationID == 108 })?.count else {
      return "-"
    }
    let verdict = ClimateVerdict.allCases.first { count[$0] == 1 }
    #expect(count.total == 1)
    return (verdict?.rawValue ?? "-") + (count.offByOneDayCount > 0 ? "±" : "")
  }
}

@Suite struct ClimateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let day: String
    let lines: [String]
    let verdict: String

    init(_ name: String, _ day: String, _ lines: [String], _ verdict: String) {
      self.name = name
      self.day = day
      self.lines = lines
      self.verdict = verdict
    }

    var testDescription: String { "\(name) \(day) \(lines) \(verdict)" }
  }

  private static let days = [
    // A captured maximum proves, and never rules out.
    Case("heat_wave", "2025-07-01", ["2025-07-01 15 33.0"], "proven"),
    Case("heat_wave", "2025-07-01", ["2025-07-01 15 32.9"], "undecided"),
    Case("summer", "2025-07-01", ["2025-07-01 15 25.0"], "undecided"),
    Case("summer", "2025-07-01", ["2025-07-01 15 25.1"], "proven"),
    // A captured minimum below 0 proves; a maximum of 0 rules out that all was below.
    Case("minimum_below_0", "2025-01-01", ["2025-01-01 6 -0.1"], "proven"),
    Case("minimum_below_0", "2025-01-01", ["2025-01-01 6 0.0"], "undecided"),
    Case("maximum_below_0", "2025-01-01", ["2025-01-01 15 0.0"], "ruled_out"),
    Case("maximum_below_0", "2025-01-01", ["2025-01-01 15 -0.1"], "undecided"),
    // No value at all; a day beside one with data.
    Case("heat_wave", "2025-07-02", ["2025-07-01 15 35.0", "2025-07-02 15 20.0 90"], "-"),
    Case("heat_wave", "2025-07-01", ["2025-07-02 0 20.0"], "undecided"),
    // The official day runs from 00:01 to 24:00.
    Case("heat_wave", "2025-07-01", ["2025-07-02 0 33.5"], "proven"),
    Case("heat_wave", "2025-07-02", ["2025-07-02 0 33.5", "2025-07-02 3 20.0"], "undecided"),
    Case("heat_wave", "2025-07-02", ["2025-07-02 1 33.5"], "proven"),
  ]

  private static let hours = [
    // A night is 18:01 to 09:00: 19 h to 24 h, and 01 h to 09 h of the day after.
    Case("tropical_night", "2025-07-01", ["2025-07-01 19 24.9"], "ruled_out"),
    Case("tropical_night", "2025-07-01", ["2025-07-02 0 24.9"], "ruled_out"),
    Case("tropical_night", "2025-07-01", ["2025-07-02 9 24.9"], "ruled_out"),
    Case("tropical_night", "2025-07-01", ["2025-07-01 18 24.9"], "undecided"),
    Case("tropical_night", "2025-07-01", ["2025-07-02 9 25.0"], "undecided"),
    Case("tropical_night", "2025-07-01", ["2025-07-01 9 10.0"], "undecided"),
    Case("tropical_night", "2025-07-02", ["2025-07-02 10 10.0"], "undecided"),
    // A morning is 03:01 to 09:00: 04 h to 09 h, from October to April.
    Case("cold_wave", "2025-01-01", ["2025-01-01 4 -12.0"], "proven"),
    Case("cold_wave", "2025-01-01", ["2025-01-01 9 -12.0"], "proven"),
    Case("cold_wave", "2025-01-01", ["2025-01-01 3 -20.0"], "undecided"),
    Case("cold_wave", "2025-01-01", ["2025-01-01 10 -20.0"], "undecided"),
    Case("cold_wave", "2025-01-01", ["2025-01-01 6 -11.9"], "undecided"),
    Case("cold_wave", "2025-05-01", ["2025-05-01 6 -20.0"], "-"),
    Case("cold_wave", "2025-04-30", ["2025-04-30 6 -12.0"], "proven"),
    Case("cold_wave", "2025-10-01", ["2025-10-01 6 -12.0"], "proven"),
    Case("cold_wave", "2025-09-30", ["2025-09-30 6 -12.0"], "-"),
    // Without hours the two are undecided, however low the value.
    Case("tropical_night", "2025-07-01", ["2025-07-01 - 10.0"], "undecided"),
    Case("cold_wave", "2025-01-01", ["2025-01-01 - -20.0"], "undecided"),
    Case("cold_wave", "2025-01-01", ["2025-01-01 @2025-01-01T06:00 -20.0"], "undecided"),
  ]

  private static let offByOne = [
    Case("heat_wave", "2025-07-01", ["2025-07-01 - 33.0"], "proven±"),
    Case("heat_wave", "2025-07-01", ["2025-07-01 @2025-07-01T01:14:59 33.0"], "proven±"),
    Case("heat_wave", "2025-07-01", ["2025-07-01 @2025-07-01T01:15 33.0"], "proven"),
    Case("heat_wave", "2025-07-01", ["2025-07-01 @2025-07-01T23:59 33.0"], "proven"),
    Case("heat_wave", "2025-07-01", ["2025-07-01 @2025-06-30T23:59 33.0"], "proven±"),
    Case("heat_wave", "2025-07-01", ["2025-07-01 @2025-07-02T10:00 33.0"], "proven±"),
    Case("maximum_below_0", "2025-01-01", ["2025-01-01 - 3.0"], "ruled_out±"),
    // One certain value is enough, be it less extreme.
    Case("heat_wave", "2025-07-01", ["2025-07-01 - 36.0", "2025-07-01 15 33.0"], "proven"),
    Case(
      "heat_wave", "2025-07-01",
      ["2025-07-01 @2025-07-01T14:00 33.0", "2025-07-01 - 36.0"], "proven"),
    Case("heat_wave", "2025-07-01", ["2025-07-01 - 33.0", "2025-07-01 15 30.0"], "proven±"),
  ]

  @Test(arguments: days + hours + offByOne)
  func `decides a day of a station`(example: Case) throws {
    let verdict = try Captures.verdict(of: example.name, on: example.day, example.lines)
    #expect(verdict == example.verdict)
  }

  @Test func `lists what decides, the certain and most extreme value`() throws {
    let days = ["heat_wave", "minimum_below_0"].compactMap(ClimateDays.named)
    let climate = Captures.accumulator(
      days,
      [
        "2025-07-01 14 33.1", "2025-07-01 15 34.2", "2025-07-01 - 39.9", "2025-07-02 0 33.0 90",
        "2025-07-03 12 -1.0",
      ]
    ).climate(by: SummaryGrouping(areas: []), stations: Written.stations)
    let lines = climate.decided.map {
      "\($0.date) \($0.climateDay.name) \($0.evidence.stationID) \($0.verdict.rawValue) "
        + "\($0.evidence.temperature) \($0.evidence.date)"
    }
    #expect(
      lines == [
        "2025-07-01 heat_wave 90 proven 33.0 2025-07-02",
        "2025-07-01 heat_wave 108 proven 34.2 2025-07-01",
        "2025-07-03 minimum_below_0 108 proven -1.0 2025-07-03",
      ])
  }

  @Test func `counts stations' days, and the days proven anywhere`() throws {
    let climate = Captures.accumulator(
      [try #require(ClimateDays.named("heat_wave"))],
      [
        "2025-07-01 15 33.0 108", "2025-07-01 15 33.0 98", "2025-07-01 15 30.0 90",
        "2025-07-02 15 34.0 98", "2025-07-04 15 20.0 90",
      ]
    ).climate(by: SummaryGrouping(areas: []), stations: Written.stations)
    let count = try #require(climate.groups.first?.count)
    #expect(count.stationIDs == [90, 98, 108])
    // Three stations on four days.
    #expect(count.total == 12)
    #expect(ClimateVerdict.allCases.map { count[$0] } == [3, 0, 2, 7])
    #expect(count.provenDays.count == 2)
    #expect(climate.groups.count == 1)
  }

  @Test func `counts the days of each area and time`() throws {
    let climate = Captures.accumulator(
      [try #require(ClimateDays.named("summer"))],
      ["2025-07-31 15 26.0 108", "2025-08-01 15 26.0 108", "2025-08-02 15 20.0 90"]
    ).climate(
      by: SummaryGrouping(areas: [.region], periods: [.month]),
      from: Written.date("2025-07-30"), to: Written.date("2025-08-03"), stations: Written.stations)
    let rows = climate.groups.map { group in
      "\(group.key.region?.name ?? "") \(group.key.period?.name ?? "") "
        + ClimateVerdict.allCases.map { "\(group.count[$0])" }.joined(separator: " ")
    }
    #expect(
      rows == [
        "강원영동 2025-07 0 0 0 2", "강원영동 2025-08 0 0 1 2", "수도권 2025-07 1 0 0 1",
        "수도권 2025-08 1 0 0 2",
      ])
  }

  @Test func `goes through the days that are there, not through those between`() throws {
    let climate = Captures.accumulator(
      ClimateDays.all, ["0001-01-05 15 34.0", "9999-12-30 15 -1.0", "9999-12-30 15 -1.0 98"]
    ).climate(by: SummaryGrouping(areas: []), stations: Written.stations)
    let count = try #require(climate.groups.first?.count)
    // From 0001-01-05 to 9999-12-30: 3,652,059 days less the first four and the last, two stations.
    #expect(count.total == (3_652_059 - 5) * 2)
    #expect(count[.proven] == 1)
    #expect(count[.undecided] == 2)
  }

  @Test func `looks at the day after for the last night alone`() throws {
    var accumulator = ClimateAccumulator(
      ["tropical_night", "heat_wave"].compactMap(ClimateDays.named))
    accumulator.add(Captures.read("2025-07-01 15 30.0"))
    accumulator.add(Captures.read("2025-07-02 3 24.0"), isInTime: false)
    accumulator.add(Captures.read("2025-07-02 15 35.0"), isInTime: false)
    let climate = accumulator.climate(by: SummaryGrouping(areas: []), stations: Written.stations)
    #expect(climate.dates == Written.date("2025-07-01")...Written.date("2025-07-01"))
    #expect(climate.decided.map(\.verdict) == [.ruledOut])
    #expect(accumulator.temperatureCount == 1)
  }

  @Test(arguments: 1...20)
  func `merges to the same in any split and order`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let lines = (0..<120).map { _ in
      let day = Int.random(in: 1...9, using: &random)
      let hour = Bool.random(using: &random) ? "\(Int.random(in: 0...23, using: &random))" : "-"
      let tenths = Int.random(in: -150...360, using: &random)
      let station = [90, 98, 108].randomElement(using: &random) ?? 90
      return "2025-01-0\(day) \(hour) \(AirTemperature(tenthsOfCelsius: tenths)) \(station)"
    }
    let whole = Captures.accumulator(ClimateDays.all, lines)
    let shuffled = lines.shuffled(using: &random)
    let cut = Int.random(in: 0...lines.count, using: &random)
    var merged = Captures.accumulator(ClimateDays.all, Array(shuffled[cut...]))
    merged.merge(Captures.accumulator(ClimateDays.all, Array(shuffled[..<cut])))
    #expect(merged == whole)
  }

  @Test func `has nothing to say of nothing`() {
    let climate = ClimateAccumulator(ClimateDays.all)
      .climate(by: SummaryGrouping(areas: []), stations: Written.stations)
    #expect(climate.groups.isEmpty)
    #expect(climate.dates == nil)
  }
}

@Suite struct ClimateCriterionTests {
  @Test(arguments: [
    ("maximum>=35", "maximum>=35.0", true), ("maximum>35.5", "maximum>35.5", true),
    ("maximum<0", "maximum<0.0", false), ("maximum≤0", "maximum<=0.0", false),
    ("minimum<-5", "minimum<-5.0", true), ("minimum<=-12.0", "minimum<=-12.0", true),
    ("minimum≥25", "minimum>=25.0", false), ("minimum>20", "minimum>20.0", false),
  ])
  func `is read, and can be proven or ruled out`(text: String, name: String, isProvable: Bool)
    throws
  {
    let criterion = try #require(ClimateCriterion(text))
    #expect(criterion.name == name)
    #expect(criterion.isProvable == isProvable)
    #expect(ClimateDay(threshold: criterion).name == name)
  }

  @Test(arguments: [
    "", "maximum", "maximum>=", ">=35", "maximum=35", "maximum>=35.55", "maximum>=x", "mean>=3",
    "maximum>=61", "minimum<-90.1", "maximum >= 35", "Maximum>=35", "maximum>=٣٥",
  ])
  func `is nothing else`(text: String) {
    #expect(ClimateCriterion(text) == nil)
  }

  @Test func `is that of each climate day`() {
    let lines = ClimateDays.all.map { day in
      "\(day.name) \(day.criterion.name) \(day.window) \(day.months.count)"
    }
    #expect(
      lines == [
        "heat_wave maximum>=33.0 day 12", "summer maximum>25.0 day 12",
        "tropical_night minimum>=25.0 night 12", "minimum_below_0 minimum<0.0 day 12",
        "maximum_below_0 maximum<0.0 day 12", "cold_wave minimum<=-12.0 morning 7",
      ])
    #expect(ClimateDays.all.allSatisfy { $0.source != nil })
  }
}
