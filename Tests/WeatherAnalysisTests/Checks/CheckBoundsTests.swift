import TestSupport
import Testing
import Weather

@testable import WeatherAnalysis

/// Whoever is within the bounds passes the checks; so they may be asked first.
@Suite struct CheckBoundsTests {
  private static let control = QualityControl(tables: Checks.tables)
  private static let conditions = Checks.tables.conditions.conditions.map {
    PresentWeather(
      label: $0.label, printed: $0.label, conditionClass: $0.conditionClass)
  }

  /// Whether a strip is within the bounds of all checks.
  private static func isWithin(_ strip: CheckedStrip) throws -> Bool {
    let values = strip.observations.filter { $0.airTemperature != nil }
    let bounds = try #require(
      CheckBounds(of: control.checks, on: values.map(\.stationID), conditions: conditions))
    return bounds.holds(values)
  }

  @Test func `all real strips but one are within the bounds`() throws {
    let within = try LiveStrips.all.filter(Self.isWithin)
    #expect(LiveStrips.all.count == 45)
    #expect(within.count == 44)
  }

  @Test func `no check speaks against a strip that is within the bounds`() throws {
    var random = SeededGenerator(seed: 12)
    var counts = (within: 0, outside: 0, faults: 0)
    for strip in LiveStrips.all {
      for _ in 0..<60 {
        let changed = Self.changed(strip, &random)
        let judged = Self.control.judged(changed)
        let allCount = judged.allSatisfy(\.quality.counts)
        if try Self.isWithin(changed) {
          counts.within += 1
          #expect(allCount, "\(changed.observations)")
        } else {
          counts.outside += 1
        }
        if !allCount { counts.faults += 1 }
      }
    }
    #expect(counts.within > 300)
    #expect(counts.outside > 300)
    #expect(counts.faults > 300)
  }

  /// A strip with some temperatures moved, left out or exchanged, and other conditions.
  private static func changed(
    _ strip: CheckedStrip, _ random: inout SeededGenerator
  ) -> CheckedStrip {
    let move = Int.random(in: 0...120, using: &random)
    let share = Int.random(in: 1...20, using: &random)
    let observations = strip.observations.map { observation in
      var observation = observation
      if Int.random(in: 0..<share, using: &random) == 0,
        let tenths = observation.airTemperature?.tenthsOfCelsius
      {
        observation.airTemperature =
          Int.random(in: 0..<6, using: &random) == 0
          ? nil
          : AirTemperature(
            tenthsOfCelsius: tenths + (Bool.random(using: &random) ? move : -move))
        observation.presentWeather = conditions.randomElement(using: &random)
      }
      return observation
    }
    return CheckedStrip(
      date: strip.date, state: .live, layout: .other, observations: observations)
  }

  @Test(arguments: [("17.9", true), ("18.1", false), ("2.1", true), ("1.9", false)])
  func `a value within eight degrees of even neighbours is within the bounds`(
    value: String, isWithin: Bool
  ) throws {
    let tower = Neighbourhood(
      of: (101...104).map { Station.ofTests(id: $0, north: 37.0, metres: 0) }, radius: 150,
      height: 2000)
    let check = SpatialCheck(neighbourhood: tower, limits: Checks.limits)
    let strip = Checks.strip(["101 \(value)", "102 10.0", "103 10.0", "104 10.0"])
    let bounds = try #require(
      CheckBounds(of: [check], on: [101, 102, 103, 104], conditions: Self.conditions))
    #expect(bounds.holds(strip.observations) == isWithin)
  }

  @Test(arguments: [
    ("108 0.0", false), ("108 0.1", true), ("108 41.0", true), ("108 41.1", false),
    ("108 -30.0", true), ("108 -30.1", false), ("108 2.0 비", true), ("108 -10.1 비", false),
    ("108 2.0 눈", true), ("108 15.0 눈", false), ("108 15.0 모르는말", true),
  ])
  func `a value alone is within the bounds of what is possible`(
    value: String, isWithin: Bool
  ) throws {
    #expect(try Self.isWithin(Checks.strip([value])) == isWithin)
  }

  @Test func `without bounds of each check there are none`() {
    struct OtherCheck: QualityCheck {
      let name = "other"
      let weight = CheckWeight.additional
      let explanation = FrozenCheck().explanation
      func verdicts(on strip: CheckedStrip) -> CheckVerdicts { .none }
    }
    #expect(CheckBounds(of: [FrozenCheck()], on: [108], conditions: []) != nil)
    #expect(CheckBounds(of: [FrozenCheck(), OtherCheck()], on: [108], conditions: []) == nil)
  }
}

extension CheckBounds {
  /// Whether they hold values, each with a temperature, in the order of the stations.
  fileprivate func holds(_ values: [Observation]) -> Bool {
    let tenths = values.map { Int16($0.airTemperature?.tenthsOfCelsius ?? 0) }
    let indexes = values.map { observation in
      Int16(
        observation.presentWeather.flatMap { weather in
          Checks.tables.conditions.conditions.firstIndex { $0.label == weather.label }
        } ?? -1)
    }
    return hold(tenths.span, conditionIndexes: indexes.span)
  }
}
