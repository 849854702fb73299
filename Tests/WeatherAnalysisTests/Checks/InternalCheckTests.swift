import Testing
import Weather
import WeatherAnalysis

@Suite struct InternalCheckTests {
  private let check = InternalCheck(conditions: Checks.tables.conditions, limits: Checks.limits)

  @Test(arguments: [
    ("눈", "15.0", "internal"), ("눈", "0.0", "passed"), ("소낙눈/약", "15.0", "internal"),
    ("진눈깨비", "15.0", "internal"), ("진눈깨비", "2.0", "passed"), ("어는비", "5.0", "internal"),
    ("어는비", "-5.0", "passed"), ("약한언비", "5.0", "internal"), ("얼음싸라기", "15.0", "internal"),
    ("비", "-15.0", "internal"), ("비", "25.0", "passed"), ("소나기", "-15.0", "internal"),
    ("맑음", "-25.0", "not checked"), ("안개", "25.0", "not checked"), ("-", "5.0", "not checked"),
    ("눈", "-", "not checked"), ("눈 끝남", "15.0", "not checked"), ("모르는말", "15.0", "not checked"),
  ])
  func `holds the condition against the temperature`(
    condition: String, value: String, word: String
  ) {
    let written = Self.observation(108, value, condition)
    let strip = CheckedStrip(
      date: CalendarDate(dayNumber: 20_000), state: .live, layout: .common,
      observations: [written])
    #expect(check.verdicts(on: strip).words == [word])
  }

  @Test(arguments: [
    ("눈", QualityLimit.internalSnowHighest), ("진눈깨비", .internalSleetHighest),
    ("어는비", .internalFreezingRainHighest), ("얼음싸라기", .internalIcePelletsHighest),
  ])
  func `passes a condition up to its limit`(condition: String, limit: QualityLimit) {
    let tenths = limit.standard
    for (tenths, word) in [(tenths, "passed"), (tenths + 1, "internal")] {
      let value = AirTemperature(tenthsOfCelsius: tenths).description
      let strip = Checks.strip(["108 \(value) \(condition)"])
      #expect(check.verdicts(on: strip).words == [word])
    }
  }

  /// An observation whose condition may hold blanks.
  private static func observation(
    _ station: Int, _ value: String, _ condition: String
  ) -> Observation {
    let label = Checks.tables.conditions[condition]
    let weather = PresentWeather(
      label: label?.label ?? condition, printed: condition,
      conditionClass: label?.conditionClass ?? .unknown)
    return Observation(
      stationID: station, presentWeather: condition == "-" ? nil : weather,
      airTemperature: AirTemperature(value), rowRange: 0..<0)
  }
}
