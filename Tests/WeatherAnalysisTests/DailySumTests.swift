import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct DailySumTests {
  @Test func `adds up what a station printed on a day`() throws {
    let sums = Written.sums([
      "2025-04-04 108 6.2 맑음", "2025-04-04 108 -1.3 맑음", "2025-04-04 108 - 흐림",
      "2025-04-04 108 4.0 -", "2025-04-04 133 9.9 비", "2025-04-05 108 9.9 비",
    ])
    let day = StationDay(date: Written.date("2025-04-04"), stationID: 108)
    let sum = try #require(sums.sums[day])
    #expect(sum.observationCount == 4)
    #expect(sum.temperatures.count == 3)
    #expect(sum.temperatures.tenths == 89)
    #expect(sum.temperatures.minimum == AirTemperature(tenthsOfCelsius: -13))
    #expect(sum.temperatures.maximum == AirTemperature(tenthsOfCelsius: 62))
    let counts = sum.conditions.counts.map { "\($0.key.label ?? "-") \($0.count)" }
    #expect(counts == ["맑음 2", "흐림 1", "- 1"])
    #expect(sums.sums.count == 3)
  }

  @Test func `gives days in order of date and station`() {
    let sums = Written.sums([
      "2025-04-05 98 1.0 -", "2025-04-04 133 1.0 -", "2025-04-04 108 1.0 -",
    ])
    #expect(
      sums.days.flatMap { day in day.entries.map { "\(day.date) \($0.stationID)" } }
        == ["2025-04-04 108", "2025-04-04 133", "2025-04-05 98"])
  }

  @Test(arguments: [
    ([1], 100), ([1, 0, 0], 33), ([2, 0, 0], 67), ([-1, 0, 0], -33), ([-2, 0, 0], -67),
    ([1, 0, 0, 0, 0, 0, 0, 0], 13), ([-1, 0, 0, 0, 0, 0, 0, 0], -13), ([5, -5], 0),
  ])
  func `rounds a day's mean to thousandths, half away from zero`(tenths: [Int], mean: Int) {
    var sum = TemperatureSum()
    for value in tenths { sum.add(AirTemperature(tenthsOfCelsius: value)) }
    #expect(sum.meanThousandths == mean)
  }

  @Test func `has no mean without a temperature`() {
    #expect(TemperatureSum().meanThousandths == nil)
  }

  @Test(arguments: 1...40)
  func `merges to the same in any split and order`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let lines = RandomObservations.lines(count: 120, using: &random)
    let whole = Written.sums(lines)
    let partCount = Int.random(in: 1...7, using: &random)
    var parts = Array(repeating: [String](), count: partCount)
    for line in lines.shuffled(using: &random) {
      parts[Int.random(in: 0..<partCount, using: &random)].append(line)
    }
    var merged = DailySums()
    for part in parts { merged.merge(Written.sums(part)) }
    #expect(merged == whole)
    var nested = DailySums()
    for part in parts.reversed() {
      var step = Written.sums(part)
      step.merge(nested)
      nested = step
    }
    #expect(nested == whole)
  }

  @Test func `merges with nothing to itself`() {
    let sums = Written.sums(["2025-04-04 108 6.2 맑음"])
    var merged = sums
    merged.merge(DailySums())
    #expect(merged == sums)
  }
}
