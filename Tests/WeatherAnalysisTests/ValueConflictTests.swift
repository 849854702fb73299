import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct ValueConflictTests {
  private func judged(_ values: String...) -> [String] {
    let observations = values.map { WrittenObservations.read("2025-01-01 108 " + $0).observation }
    return ValueConflict.judged(observations).map { observation in
      let temperature = observation.airTemperature?.description ?? "-"
      return "\(temperature) \(observation.presentWeather?.label ?? "-") \(observation.flags.names)"
    }
  }

  @Test func `the same value twice is one`() {
    #expect(judged("1.0 맑음", "1.0 맑음") == ["1.0 맑음 "])
  }

  @Test func `a value that only lacks something is marked, the fuller one not`() {
    #expect(judged("1.0 -", "1.0 맑음") == ["1.0 - value_conflict", "1.0 맑음 "])
    #expect(judged("- 맑음", "1.0 맑음") == ["1.0 맑음 ", "- 맑음 value_conflict"])
  }

  @Test func `values that contradict one another are all marked`() {
    #expect(
      judged("2.0 맑음", "1.0 맑음") == ["1.0 맑음 value_conflict", "2.0 맑음 value_conflict"])
    #expect(
      judged("1.0 흐림", "1.0 맑음") == ["1.0 맑음 value_conflict", "1.0 흐림 value_conflict"])
  }

  @Test func `a condition printed as a tilde is told from none`() {
    #expect(judged("1.0 ~", "1.0 -") == ["1.0 - value_conflict", "1.0 ~ "])
  }
}
