import Testing
import WeatherAnalysis

@Suite struct MeanTests {
  @Test func `is the mean of values for one strip`() throws {
    // 0.9 + 7.2 + 6.2 = 14.3; / 3 = 4.7667.
    let group = try Written.nation(
      "2025-04-04 283 0.9 맑음", "2025-04-04 133 7.2 -", "2025-04-04 108 6.2 맑음")
    #expect(group.mean?.text(decimals: 3) == "4.767")
    #expect(group.meanOfValues?.text(decimals: 3) == "4.767")
  }

  @Test func `is not pulled by a station with many captures of one day`() throws {
    // Stations 1.0 and 10.0: 5.5. Values: (1 + 4 * 10) / 5 = 8.2.
    let group = try Written.nation(
      "2025-04-04 108 1.0 -", "2025-04-04 133 10.0 -", "2025-04-04 133 10.0 -",
      "2025-04-04 133 10.0 -", "2025-04-04 133 10.0 -")
    #expect(group.mean?.text(decimals: 2) == "5.50")
    #expect(group.meanOfValues?.text(decimals: 2) == "8.20")
  }

  @Test func `is not pulled by a day with many captures`() throws {
    // Days 0.0 and 9.0: 4.5. Values: 3 * 9 / 4 = 6.75.
    let group = try Written.nation(
      "2025-04-04 108 0.0 -", "2025-04-05 108 9.0 -", "2025-04-05 108 9.0 -",
      "2025-04-05 108 9.0 -")
    #expect(group.mean?.text(decimals: 2) == "4.50")
    #expect(group.meanOfValues?.text(decimals: 2) == "6.75")
  }

  @Test func `leaves out a station under half of the group's days`() throws {
    // 133 has one day of three: 108 alone, (1 + 2 + 3) / 3.
    let group = try Written.nation(
      "2025-04-04 108 1.0 -", "2025-04-05 108 2.0 -", "2025-04-06 108 3.0 -",
      "2025-04-04 133 30.0 -")
    #expect(group.mean?.text(decimals: 2) == "2.00")
    #expect(group.meanOfValues?.text(decimals: 2) == "9.00")
    #expect(group.stationIDs == [108, 133])
  }

  @Test func `takes a station on exactly half of the group's days`() throws {
    // 133 has one day of two: (1.5 + 30) / 2.
    let group = try Written.nation(
      "2025-04-04 108 1.0 -", "2025-04-05 108 2.0 -", "2025-04-04 133 30.0 -")
    #expect(group.mean?.text(decimals: 2) == "15.75")
  }

  @Test func `takes all stations where none has half of the days`() throws {
    // Each has one day of three: (1 + 2 + 6) / 3.
    let group = try Written.nation(
      "2025-04-04 108 1.0 -", "2025-04-05 133 2.0 -", "2025-04-06 143 6.0 -")
    #expect(group.mean?.text(decimals: 2) == "3.00")
  }

  @Test func `asks for half of the days that have a temperature`() throws {
    // 108 has conditions alone on two more days; 133 has one day of the two with temperatures.
    let group = try Written.nation(
      "2025-04-04 108 1.0 -", "2025-04-05 108 1.0 -", "2025-04-06 108 - 맑음",
      "2025-04-07 108 - 맑음", "2025-04-04 133 3.0 -")
    #expect(group.mean?.text(decimals: 2) == "2.00")
    #expect(group.dayCount == 4)
  }

  @Test func `counts no station without a temperature`() throws {
    let group = try Written.nation("2025-04-04 108 1.0 -", "2025-04-04 133 - 맑음")
    #expect(group.mean?.text(decimals: 2) == "1.00")
    #expect(group.observationCount == 2)
    #expect(group.temperatureCount == 1)
  }

  @Test func `is missing without any temperature`() throws {
    let group = try Written.nation("2025-04-04 108 - 맑음")
    #expect(group.mean == nil)
    #expect(group.meanOfValues == nil)
    #expect(group.minimum == nil)
    #expect(group.maximum == nil)
  }

  @Test func `rounds a station's mean to thousandths`() throws {
    // Days 0.033, 0.1, 0.1: 0.233 / 3 = 0.07767, kept as 0.078; the values 0.3 / 5 = 0.06.
    let group = try Written.nation(
      "2025-04-04 108 0.1 -", "2025-04-04 108 0.0 -", "2025-04-04 108 0.0 -",
      "2025-04-05 108 0.1 -", "2025-04-06 108 0.1 -")
    #expect(group.mean == Mean(numerator: 78, denominator: 1))
    #expect(group.meanOfValues?.text(decimals: 3) == "0.060")
  }

  @Test(arguments: [
    (Mean(numerator: 71400, denominator: 16), ["4", "4.5", "4.46", "4.463"]),
    (Mean(numerator: 50, denominator: 1), ["0", "0.1", "0.05", "0.050"]),
    (Mean(numerator: -50, denominator: 1), ["0", "-0.1", "-0.05", "-0.050"]),
    (Mean(numerator: -49, denominator: 1), ["0", "0.0", "-0.05", "-0.049"]),
    (Mean(numerator: 500, denominator: 1), ["1", "0.5", "0.50", "0.500"]),
    (Mean(numerator: -2850, denominator: 1), ["-3", "-2.9", "-2.85", "-2.850"]),
    (Mean(numerator: -1, denominator: 2), ["0", "0.0", "0.00", "-0.001"]),
    (Mean(numerator: -1, denominator: 3), ["0", "0.0", "0.00", "0.000"]),
  ])
  func `prints a fraction rounded once, half away from zero`(mean: Mean, texts: [String]) {
    #expect((0...3).map { mean.text(decimals: $0) } == texts)
  }
}
