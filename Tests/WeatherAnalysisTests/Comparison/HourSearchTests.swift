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
          == HourMatch.Candidate(hour: attempt.hour, agreeing: stations, compared: stations))
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
    // 9 of 12 numbers of stations are 8 or more; each of 7 lags came up as often.
    #expect(found.values.reduce(0, +) >= 7490)
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

  @Test func `tells the runner-up`() {
    let match = Self.match(
      [1, 2, 3, 4, 5, 6], [[1, 2, 3, 9, 9, 9], [1, 2, 3, 4, 5, 7], [1, 2, 9, 9, 9, 9]])
    #expect(match.outcome == .onPrintedDate)
    #expect(
      match.best == .init(hour: CalendarHour(date: Self.date, hour: 1), agreeing: 5, compared: 6))
    #expect(
      match.runnerUp
        == .init(hour: CalendarHour(date: Self.date, hour: 0), agreeing: 3, compared: 6))
  }

  @Test func `does not decide between hours that are nearly as good`() {
    let match = Self.match([1, 2, 3, 4, 5, 6], [[1, 2, 3, 4, 9, 9], [1, 2, 3, 4, 5, 7]])
    #expect(match.outcome == .undecided(.tooClose))
    #expect(match.found == nil)
    #expect(match.best?.agreeing == 5)
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 5], HourMatch.Outcome.undecided(.tooFewStations)),
    ([1, 2, 3, 4, 9, 9], .undecided(.tooFewAgree)), ([1, 2, 3, 4, 5, 9], .onPrintedDate),
    ([9, 9, 9, 9, 9, 9], .undecided(.notInRecord)), ([], .undecided(.notInRecord)),
  ])
  func `needs six stations, three quarters of which agree`(
    tenths: [Int], outcome: HourMatch.Outcome
  ) {
    #expect(Self.match(tenths, [[1, 2, 3, 4, 5, 6]]).outcome == outcome)
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 5, 6, 7], HourMatch.Outcome.undecided(.tooFewStations)),
    ([1, 2, 3, 4, 5, 6, 9, 9], .undecided(.tooFewAgree)), ([1, 2, 3, 4, 5, 6, 7, 9], .onOtherDate),
  ])
  func `needs more for an hour of another date`(tenths: [Int], outcome: HourMatch.Outcome) {
    let match = Self.match(
      tenths, [[1, 2, 3, 4, 5, 6, 7, 8]], printedUnder: [Self.date.adding(days: 2)])
    #expect(match.outcome == outcome)
  }

  @Test func `takes the day before for near`() {
    let match = Self.match(
      [1, 2, 3, 4, 5, 9], [[1, 2, 3, 4, 5, 6]], printedUnder: [Self.date.adding(days: 1)])
    #expect(match.outcome == .onOtherDate)
    #expect(match.found == CalendarHour(date: Self.date, hour: 0))
  }

  @Test func `compares with what the record has of an hour`() {
    let match = Self.match(
      [1, 2, 3, 4, 5, 6, 7, 8],
      [[nil, 2, 3, 4, 5, 6, nil, 9], [1, nil, nil, nil, nil, nil, 7, nil]])
    #expect(
      match.best == .init(hour: CalendarHour(date: Self.date, hour: 0), agreeing: 5, compared: 6))
    #expect(match.outcome == .onPrintedDate)
  }
}
