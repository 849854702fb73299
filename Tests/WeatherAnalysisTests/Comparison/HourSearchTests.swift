import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct `A search for a strip's hour` {
  private static let synthetic = SyntheticRecord(
    from: CalendarDate("2024-01-01")!, days: 90, seed: 7)
  private static let search = HourSearch(synthetic.record)

  /// A strip of an hour, printed under a date, with so many of its values false.
  private struct Try {
    let hour: CalendarHour
    var temperatures: [Int: AirTemperature]
    let dates: Set<CalendarDate>

    /// - Parameter lag: days from the true date to that printed.
    init(
      stations: Int, false falseCount: Int, lag: Int, using random: inout SeededGenerator
    ) {
      let offset = Int.random(in: 48..<synthetic.hourCount - 72, using: &random)
      hour = synthetic.firstHour.adding(hours: offset)
      temperatures = synthetic.temperatures(at: hour, stationCount: stations)
      dates = [hour.date.adding(days: lag)]
      for station in temperatures.keys.sorted().shuffled(using: &random).prefix(falseCount) {
        let error = Int.random(in: 1...60, using: &random)
        let sign = Bool.random(using: &random) ? 1 : -1
        temperatures[station] = AirTemperature(
          tenthsOfCelsius: (temperatures[station]?.tenthsOfCelsius ?? 0) + sign * error)
      }
    }
  }

  @Test func `is tried on a record as still as a real one`() {
    let steps = Self.synthetic.steps
    let unmoved = steps.count { $0 == 0 } * 1000 / steps.count
    let nearlyUnmoved = steps.count { abs($0) <= 1 } * 1000 / steps.count
    #expect(unmoved >= 55)
    #expect(nearlyUnmoved >= 138)
  }

  @Test(arguments: [8, 9, 10, 12, 16])
  func `finds every hour with eight stations or more`(stations: Int) {
    var random = SeededGenerator(seed: UInt64(stations))
    for _ in 0..<400 {
      let attempt = Try(stations: stations, false: 0, lag: 0, using: &random)
      let match = Self.search.match(attempt.temperatures, printedUnder: attempt.dates)
      #expect(match.outcome == .onPrintedDate)
      #expect(
        match.best
          == HourMatch.Candidate(
            hour: attempt.hour, same: stations, agreeing: stations, compared: stations))
    }
  }

  @Test func `is never wrong in ten thousand tries with a false value`() {
    var random = SeededGenerator(seed: 1)
    var found: [Int: Int] = [:]
    for index in 0..<10_000 {
      let stations = 5 + index % 12
      let lag = [0, 0, 1, 2, 3, 10, 30][index % 7]
      let attempt = Try(stations: stations, false: 1, lag: lag, using: &random)
      let match = Self.search.match(attempt.temperatures, printedUnder: attempt.dates)
      guard let hour = match.found else { continue }
      #expect(hour == attempt.hour)
      #expect(match.outcome == (lag == 0 ? .onPrintedDate : .onOtherDate))
      if stations >= 8 { found[index % 7, default: 0] += 1 }
    }
    // Nine of the twelve numbers of stations are 8 or more; with 8 or 9, one false value is too many
    // for other dates, as four of seven lags lead to: 10,000 · (9/12 - 2/12 · 4/7) = 6548.
    #expect(found.values.reduce(0, +) >= 6540)
  }

  @Test(arguments: [(12, 250), (14, 290), (16, 310)])
  func `finds most hours, and no wrong one, where two of three values are a tenth off`(
    stations: Int, least: Int
  ) {
    var random = SeededGenerator(seed: UInt64(stations))
    var found = 0
    for _ in 0..<400 {
      var attempt = Try(stations: stations, false: 0, lag: 0, using: &random)
      attempt.temperatures = attempt.temperatures.mapValues {
        AirTemperature(
          tenthsOfCelsius: $0.tenthsOfCelsius + Int.random(in: -1...1, using: &random))
      }
      let match = Self.search.match(attempt.temperatures, printedUnder: attempt.dates)
      guard let hour = match.found else { continue }
      #expect(hour == attempt.hour)
      found += 1
    }
    #expect(found >= least)
  }

  @Test func `finds nothing where the record lacks the hour`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let gone = Try(stations: 16, false: 0, lag: 0, using: &random)
      let search = HourSearch(
        Self.synthetic.record(
          without: gone.hour.adding(hours: -30)...gone.hour.adding(hours: 30)))
      for stations in 5...16 {
        let temperatures = Self.synthetic.temperatures(at: gone.hour, stationCount: stations)
        for lag in [0, 1, 20] {
          let match = search.match(
            temperatures, printedUnder: [gone.hour.date.adding(days: lag)])
          #expect(match.found == nil)
        }
      }
    }
  }

  // MARK: By hand

  private static let date = CalendarDate("2024-05-01")!

  /// A record of hours from 2024-05-01 00:00 on: for each hour the tenths of stations 1, 2, …
  private static func record(_ hours: [[Int?]]) -> OfficialRecord {
    var record = OfficialRecord()
    for (offset, values) in hours.enumerated() {
      for (station, tenths) in values.enumerated() {
        guard let tenths else { continue }
        record.add(
          OfficialHour(airTemperature: AirTemperature(tenthsOfCelsius: tenths)),
          of: station + 1, at: CalendarHour(date: date, hour: offset))
      }
    }
    return record
  }

  private static func match(
    _ tenths: [Int], _ hours: [[Int?]], printedUnder dates: Set<CalendarDate> = [date]
  ) -> HourMatch {
    var temperatures: [Int: AirTemperature] = [:]
    for (station, value) in tenths.enumerated() {
      temperatures[station + 1] = AirTemperature(tenthsOfCelsius: value)
    }
    return HourSearch(record(hours)).match(temperatures, printedUnder: dates)
  }

  private static func candidate(
    hour: Int, same: Int, agreeing: Int, compared: Int
  ) -> HourMatch.Candidate {
    HourMatch.Candidate(
      hour: CalendarHour(date: date, hour: hour), same: same, agreeing: agreeing,
      compared: compared)
  }

  /// Temperatures of seven stations, in tenths, far from one another.
  private static let seven = [10, 20, 30, 40, 50, 60, 70]

  @Test func `tells the runner-up`() {
    let match = Self.match(
      Self.seven,
      [[10, 20, 31, 0, 0, 0, 0], [10, 20, 30, 40, 50, 61, 0], [10, 20, 0, 0, 0, 0, 0]])
    #expect(match.outcome == .undecided(.tooFewAgree))
    #expect(match.best == Self.candidate(hour: 1, same: 5, agreeing: 6, compared: 7))
    #expect(match.runnerUp == Self.candidate(hour: 0, same: 2, agreeing: 3, compared: 7))
    #expect(match.found == nil)
  }

  @Test(arguments: [
    // A lead of four points, of three, of two.
    ([10, 20, 30, 40, 50, 0, 0], HourMatch.Outcome.onPrintedDate),
    ([10, 20, 30, 40, 51, 61, 0], .onPrintedDate), ([10, 20, 30, 40, 50, 61, 0], .onPrintedDate),
    ([10, 20, 30, 40, 50, 60, 0], .undecided(.tooClose)),
    ([10, 20, 30, 40, 50, 61, 71], .undecided(.tooClose)),
  ])
  func `leads by three points`(other: [Int], outcome: HourMatch.Outcome) {
    #expect(Self.match(Self.seven, [other, Self.seven]).outcome == outcome)
  }

  @Test(arguments: [
    (7, 7, HourMatch.Outcome.onPrintedDate), (7, 6, .onPrintedDate),
    (7, 5, .undecided(.tooFewAgree)), (8, 6, .onPrintedDate), (8, 5, .undecided(.tooFewAgree)),
    (6, 6, .undecided(.tooFewStations)), (7, 0, .undecided(.notInRecord)),
    (0, 0, .undecided(.notInRecord)),
  ])
  func `needs seven stations, three quarters of which are the same`(
    compared: Int, same: Int, outcome: HourMatch.Outcome
  ) {
    let record = (0..<compared).map { $0 * 10 }
    let printed = record.enumerated().map { $0 < same ? $1 : $1 + 3 }
    #expect(Self.match(printed, [record]).outcome == outcome)
  }

  @Test(arguments: [
    (7, 7, HourMatch.Outcome.undecided(.tooFewStations)), (8, 8, .onOtherDate),
    (8, 7, .undecided(.tooFewAgree)), (9, 8, .undecided(.tooFewAgree)), (10, 9, .onOtherDate),
    (16, 15, .onOtherDate), (16, 14, .undecided(.tooFewAgree)),
  ])
  func `needs more for an hour of another date`(
    compared: Int, same: Int, outcome: HourMatch.Outcome
  ) {
    let record = (0..<compared).map { $0 * 10 }
    let printed = record.enumerated().map { $0 < same ? $1 : $1 + 3 }
    let match = Self.match(
      printed, [record], printedUnder: [Self.date.adding(days: 2)])
    #expect(match.outcome == outcome)
  }

  @Test(arguments: [
    (11, 0, HourMatch.Outcome.undecided(.tooFewAgree)), (12, 0, .onPrintedDate),
    (12, 1, .undecided(.tooFewAgree)), (16, 1, .onPrintedDate), (16, 2, .undecided(.tooFewAgree)),
  ])
  func `takes temperatures that are a tenth off, of twelve stations`(
    compared: Int, false falseCount: Int, outcome: HourMatch.Outcome
  ) {
    let record = (0..<compared).map { $0 * 10 }
    let printed = record.enumerated().map { $0 < falseCount ? $1 + 3 : $1 + 1 }
    let match = Self.match(printed, [record])
    #expect(match.outcome == outcome)
    #expect(
      match.best
        == Self.candidate(
          hour: 0, same: 0, agreeing: compared - falseCount, compared: compared))
  }

  @Test func `takes the day before for near`() {
    let match = Self.match(
      Self.seven, [[10, 20, 30, 40, 50, 60, 0]], printedUnder: [Self.date.adding(days: 1)])
    #expect(match.outcome == .onOtherDate)
    #expect(match.found == CalendarHour(date: Self.date, hour: 0))
  }

  @Test func `compares with what the record has of an hour`() {
    let match = Self.match(
      Self.seven + [80, 90],
      [[nil, 20, 30, 40, 50, 60, 70, nil, 0], [10, nil, nil, nil, nil, nil, nil, 80, nil]])
    #expect(match.best == Self.candidate(hour: 0, same: 6, agreeing: 6, compared: 7))
    #expect(match.outcome == .onPrintedDate)
  }
}
