import Testing
import Weather

@testable import WeatherAnalysis

/// Checks that need the hour.
@Suite struct HourlyCheckTests {
  private let step = StepCheck(limits: Checks.limits)
  private let persistence = PersistenceCheck(
    neighbourhood: Checks.neighbourhood, limits: Checks.limits)

  private static let noon = StripHour(hour: 12, basis: .feed)

  /// What the step check says of 10.0 at noon beside values at other hours, `hours from noon, °C`.
  private func word(_ others: [(Int, String)]) -> String? {
    var strip = Checks.strip("2026-01-21", ["108 10.0"], hour: Self.noon)
    strip.hourly = others.map { offset, value in
      let hours = 12 + offset
      let day = hours < 0 ? 20 : hours > 23 ? 22 : 21
      return Checks.other("2026-01-\(day)", ["108 \(value)"], hour: (hours + 24) % 24)
    }
    return step.verdicts(on: strip).words.first
  }

  @Test(arguments: [
    (-1, "6.0", "passed"), (-1, "5.9", "step"), (-1, "14.1", "step"), (-2, "3.0", "passed"),
    (-2, "2.9", "step"), (-3, "1.0", "passed"), (-3, "0.9", "step"), (-4, "-5.0", "passed"),
    (-6, "-5.0", "passed"), (-6, "-5.1", "step"), (-7, "-15.0", "passed"),
    (-12, "-15.0", "passed"), (-12, "-15.1", "step"), (-13, "-90.0", "not checked"),
    (12, "-15.1", "step"), (13, "-90.0", "not checked"), (1, "5.9", "step"),
  ])
  func `holds a value against the nearest within twelve hours`(
    offset: Int, value: String, word: String
  ) {
    #expect(self.word([(offset, value)]) == word)
  }

  @Test func `suspects a peak, not a step that stays nor the values beside a peak`() {
    #expect(word([(-1, "1.0"), (1, "1.0")]) == "step")
    #expect(word([(-1, "1.0"), (1, "10.0")]) == "passed")
    #expect(word([(-1, "10.0"), (1, "1.0")]) == "passed")
    #expect(word([(-2, "10.0"), (-1, "1.0"), (1, "1.0")]) == "step")
    // The last of a series goes by the two before it.
    #expect(word([(-2, "10.0"), (-1, "1.0")]) == "passed")
    #expect(word([(-2, "1.0"), (-1, "1.0")]) == "step")
    #expect(word([(1, "1.0"), (5, "10.0")]) == "passed")
  }

  @Test func `cannot be made without hours, nor with strips that do not count`() {
    let hourless = Checks.strip(["108 10.0"])
    #expect(step.verdicts(on: hourless).words == ["not checked"])
    #expect(persistence.verdicts(on: hourless).words == ["not checked"])
    var strip = Checks.strip("2026-01-21", ["108 10.0"], hour: Self.noon)
    strip.hourly = [
      Checks.other("2026-01-21", ["108 1.0"], hour: 11, state: .frozen),
      Checks.other("2026-01-21", ["108 1.0"]), Checks.other("2026-01-21", ["108 1.0"], hour: 12),
    ]
    #expect(step.verdicts(on: strip).words == ["not checked"])
  }

  @Test func `does not go by an hour for which strips differ`() {
    #expect(word([(-1, "1.0"), (-1, "2.0")]) == "not checked")
    #expect(word([(-1, "1.0"), (-1, "1.0")]) == "step")
  }

  /// 서울 (108) with three neighbours, 동두천 (98), 인천 (112) and 수원 (119), over hours from noon.
  private func persistenceWord(
    _ hours: ClosedRange<Int>, movement: Int, value: (Int) -> String = { _ in "3.0" },
    neighbours: [Int] = [98, 112, 119]
  ) -> String? {
    func values(_ offset: Int) -> [String] {
      let moved = AirTemperature(
        tenthsOfCelsius: offset == hours.lowerBound ? movement : 0)
      return ["108 \(value(offset))"] + neighbours.map { "\($0) \(moved)" }
    }
    var strip = Checks.strip("2026-01-21", values(0), hour: Self.noon)
    strip.hourly = hours.filter { $0 != 0 }.map {
      Checks.other("2026-01-21", values($0), hour: 12 + $0)
    }
    return persistence.verdicts(on: strip).words.first
  }

  @Test func `suspects six equal values while the neighbours move by a degree`() {
    #expect(persistenceWord(-5...0, movement: 10) == "persistence")
    #expect(persistenceWord(-5...0, movement: 9) == "passed")
    #expect(persistenceWord(-4...1, movement: 10) == "persistence")
    #expect(persistenceWord(0...5, movement: 10) == "persistence")
    #expect(persistenceWord(-4...0, movement: 10) == "not checked")
  }

  @Test func `passes a value that is one of fewer equal ones`() {
    #expect(persistenceWord(-5...0, movement: 50) { $0 == -3 ? "3.1" : "3.0" } == "passed")
    #expect(
      persistenceWord(-9...5, movement: 50) { $0 == -5 || $0 == 1 ? "3.1" : "3.0" } == "passed")
  }

  @Test func `needs three neighbours that have every hour`() {
    #expect(persistenceWord(-5...0, movement: 50, neighbours: [98, 112]) == "not checked")
  }

  @Test func `tells by how much the neighbours moved`() throws {
    var strip = Checks.strip(
      "2026-01-21", ["108 3.0", "98 0.0", "112 1.0", "119 2.0"], hour: Self.noon)
    strip.hourly = (-5 ... -1).map {
      Checks.other("2026-01-21", ["108 3.0", "98 0.5", "112 2.2", "119 4.0"], hour: 12 + $0)
    }
    let verdict = try #require(persistence.verdicts(on: strip).verdict(at: 0))
    #expect(verdict.limit == .movement(AirTemperature(tenthsOfCelsius: 12)))
  }
}
