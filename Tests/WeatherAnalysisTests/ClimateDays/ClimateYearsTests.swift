import TestSupport
import Testing
import Weather
import WeatherAnalysis

/// Climate days by year, from daily sums, beside those from each temperature.
@Suite struct ClimateYearsTests {
  /// Temperatures of a few stations on days around New Year and in summer, near the thresholds.
  private static func captures(
    _ count: Int, knowsHours: Bool, using random: inout SeededGenerator
  ) -> [CapturedTemperature] {
    let starts = ["2023-12-28", "2024-07-10", "2024-12-29"].map(Written.date)
    let thresholds = [330, 250, 0, -120]
    return (0..<count).map { place in
      let start = starts[Int.random(in: 0..<starts.count, using: &random)]
      let hour = Int.random(in: -8...23, using: &random)
      return CapturedTemperature(
        stationID: [90, 108, 133][Int.random(in: 0..<3, using: &random)],
        date: start.adding(days: Int.random(in: 0..<6, using: &random)),
        hour: knowsHours && hour >= 0 ? hour : nil,
        temperature: AirTemperature(
          tenthsOfCelsius: thresholds[Int.random(in: 0..<4, using: &random)]
            + Int.random(in: -3...3, using: &random)),
        captureTime: nil, stripID: String(place))
    }
  }

  private static func sums(_ captures: [CapturedTemperature]) -> [DayOfSums] {
    var sums = DailySums()
    for capture in captures {
      sums.add(
        ConditionKey(nil), capture.temperature, of: capture.stationID, on: capture.date,
        hour: capture.hour)
    }
    return sums.days
  }

  private static func answers(
    _ captures: [CapturedTemperature]
  ) -> ClimateYears.Answer {
    { question in
      captures.contains { capture in
        let isAtHour = capture.hour.map(question.hours.contains) ?? question.includesUnknownHours
        return capture.stationID == question.stationID && capture.date == question.date && isAtHour
          && question.holds(for: capture.temperature)
      }
    }
  }

  /// `heat_wave 2024: 1 0 3 4` for each climate day and year.
  private static func lines(_ years: [ClimateYear]) -> [String] {
    years.map {
      "\($0.climateDay.name) \($0.year): \($0.proven) \($0.ruledOut) \($0.undecided) \($0.noData)"
    }
  }

  private static func lines(
    _ accumulator: ClimateAccumulator, from first: CalendarDate?, to last: CalendarDate?
  ) -> [String] {
    accumulator.climate(
      by: SummaryGrouping(areas: [], periods: [.year]), from: first, to: last,
      stations: Written.stations
    ).groups.map { group in
      "\(group.climateDay.name) \(group.key.period?.name ?? ""): \(group.count[.proven]) "
        + "\(group.count[.ruledOut]) \(group.count[.undecided]) \(group.count[.noData])"
    }
  }

  @Test(arguments: 1...60)
  func `are those of each temperature`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let knowsHours = seed % 3 != 0
    let captures = Self.captures(seed * 2, knowsHours: knowsHours, using: &random)
    let isBounded = seed % 2 == 0
    let first = isBounded ? Written.date("2023-12-29") : nil
    let last = isBounded ? Written.date("2024-12-31") : nil
    let end = last?.adding(days: 1)
    let seen = captures.filter { capture in
      (first.map { $0 <= capture.date } ?? true) && (end.map { capture.date <= $0 } ?? true)
    }
    var accumulator = ClimateAccumulator(ClimateDays.all)
    for capture in seen {
      accumulator.add(capture, isInTime: last.map { capture.date <= $0 } ?? true)
    }
    var years = ClimateYears(ClimateDays.all, from: first, to: last)
    let answer = knowsHours ? Self.answers(seen) : nil
    for day in Self.sums(seen) { try years.add(day, answer: answer) }
    try years.finish(answer: answer)
    #expect(Self.lines(years.counts) == Self.lines(accumulator, from: first, to: last))
  }

  @Test(arguments: 1...60)
  func `are the same of parts of the time`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let knowsHours = seed % 3 != 0
    let captures = Self.captures(seed * 2, knowsHours: knowsHours, using: &random)
    let sums = Self.sums(captures)
    let isBounded = seed % 2 == 0
    let first = isBounded ? Written.date("2023-12-29") : nil
    let last = isBounded ? Written.date("2024-12-31") : nil
    let answer = knowsHours ? Self.answers(captures) : nil
    func years(_ first: CalendarDate?, _ last: CalendarDate?) throws -> ClimateYears {
      var years = ClimateYears(ClimateDays.all, from: first, to: last)
      for day in sums {
        guard (first ?? day.date) <= day.date, day.date <= (last?.adding(days: 1) ?? day.date)
        else { continue }
        try years.add(day, answer: answer)
      }
      try years.finish(answer: answer)
      return years
    }
    let cuts = sums.map(\.date).filter { (first ?? $0) < $0 && $0 <= (last ?? $0) }
      .shuffled(using: &random).prefix(3).sorted()
    var parts = try years(first, cuts.first.map { $0.adding(days: -1) } ?? last)
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].adding(days: -1) : last
      parts.merge(try years(cut, end))
    }
    #expect(Self.lines(parts.counts) == Self.lines(try years(first, last).counts))
  }

  @Test func `say nothing where there is nothing`() throws {
    let years = ClimateYears(ClimateDays.all)
    #expect(years.counts.isEmpty)
  }

  @Test func `count each station's days of a year`() throws {
    var years = ClimateYears(try #require(ClimateDays.named("heat_wave").map { [$0] }))
    let captures = [
      "2024-07-01 - 33.0", "2024-07-02 - 32.9", "2024-07-02 - 20.0 90", "2024-07-04 - 33.1 90",
    ].map(Captures.read)
    for day in Self.sums(captures) { try years.add(day, answer: nil) }
    try years.finish(answer: nil)
    #expect(Self.lines(years.counts) == ["heat_wave 2024: 2 0 2 4"])
  }

  @Test func `ask nothing that the sums tell`() throws {
    var asked: [ClimateYears.Question] = []
    let captures = [
      "2024-07-01 15 33.0", "2024-07-01 6 24.0", "2024-07-02 15 34.0", "2024-07-02 5 23.0",
    ].map(Captures.read)
    let answer: ClimateYears.Answer = { question in
      asked.append(question)
      return false
    }
    var years = ClimateYears(try #require(ClimateDays.named("tropical_night").map { [$0] }))
    for day in Self.sums(captures) { try years.add(day, answer: answer) }
    try years.finish(answer: answer)
    // The morning of July 2nd rules out the night of the 1st. Whether the evening of the 2nd is below
    // 25 is not told by a minimum at 5 o'clock.
    #expect(asked.map(\.date) == [Written.date("2024-07-02")])
    #expect(asked.map(\.hours) == [19...23])
  }
}
