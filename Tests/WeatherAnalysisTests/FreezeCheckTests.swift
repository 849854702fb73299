import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct FreezeCheckTests {
  private func state(
    _ day: Int, of days: [Int], count: Int = 9, isListed: Bool = false
  ) -> StripState {
    let first = Written.date("2025-01-01")
    return FreezeCheck.state(
      on: first.adding(days: day), of: Set(days.map { first.adding(days: $0) }),
      temperatureCount: count, isListed: isListed)
  }

  @Test func `a fingerprint of one date is live`() {
    #expect(state(5, of: [5]) == .live)
  }

  @Test func `of two neighbouring dates the first is live`() {
    #expect(state(5, of: [5, 6]) == .live)
    #expect(state(6, of: [5, 6]) == .carriedOver)
  }

  @Test(arguments: [[5, 7], [5, 6, 7], [5, 6, 20], [5, 400]])
  func `under any other dates all are frozen`(days: [Int]) {
    #expect(days.allSatisfy { state($0, of: days) == .frozen })
  }

  @Test func `one that is listed is frozen on any date`() {
    #expect(state(5, of: [5], isListed: true) == .frozen)
    #expect(state(5, of: [5, 6], isListed: true) == .frozen)
  }

  @Test func `too few temperatures are not checked`() {
    #expect(state(5, of: [5, 7], count: 7) == .notChecked)
    #expect(state(5, of: [5, 7], count: 8) == .frozen)
  }

  @Test func `lists a strip that agrees on eight shared temperatures and on all of them`() throws {
    let freeze = try #require(WrittenObservations.tables.freezes.first)
    let check = FreezeCheck(freezes: [freeze])
    let ids = freeze.airTemperatures.keys.sorted()
    var observations = ids.prefix(8).map { id in
      Observation(
        stationID: id, presentWeather: nil, airTemperature: freeze.airTemperatures[id],
        rowRange: 0..<0)
    }
    #expect(check.listedFreeze(of: observations) == freeze.name)
    #expect(check.listedFreeze(of: Array(observations.dropLast())) == nil)
    observations[3].airTemperature = AirTemperature(tenthsOfCelsius: 555)
    #expect(check.listedFreeze(of: observations) == nil)
  }
}
