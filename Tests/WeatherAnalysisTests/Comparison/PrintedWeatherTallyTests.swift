import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct `A tally of printed weather` {
  private static func hour(
    _ phenomena: Set<ConditionClass>?, _ precipitation: Precipitation? = nil
  ) -> OfficialHour {
    OfficialHour(airTemperature: nil, precipitation: precipitation, phenomena: phenomena)
  }

  private static func tally(
    _ observations: [(word: String, hour: OfficialHour)]
  ) -> PrintedWeatherTally {
    var tally = PrintedWeatherTally()
    for (word, hour) in observations {
      tally.add(WrittenObservations.weather(word), of: 108, hour)
    }
    return tally
  }

  /// What a count is not zero for, `rain 1`, in the order of the fields.
  private static func words(_ count: PrintedWeatherCount) -> String {
    let fields = [
      ("rain", count.rain), ("snow", count.snow), ("either", count.rainOrSnow),
      ("mist", count.mist), ("haze", count.haze), ("other", count.other),
      ("nothing", count.nothing), ("wet", count.precipitation), ("dry", count.dry),
    ]
    return fields.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  @Test(
    arguments: [
      ([.rain], "rain 1, either 1"), ([.drizzle], "rain 1, either 1"),
      ([.shower], "rain 1, either 1"), ([.icePellets], "rain 1, either 1"),
      ([.hail], "rain 1, either 1"), ([.thunder], "rain 1, either 1"),
      ([.snow], "snow 1, either 1"), ([.sleet], "rain 1, snow 1, either 1"),
      ([.rain, .snow], "rain 1, snow 1, either 1"), ([.mist, .fog], "mist 1"),
      ([.haze, .dust], "haze 1"), ([.other], "other 1"), ([.ended], "other 1"),
      ([.rain, .mist, .other], "rain 1, either 1, mist 1, other 1"), ([], "nothing 1"),
    ] as [(Set<ConditionClass>, String)])
  func `counts an hour under each kind of weather noted`(
    phenomena: Set<ConditionClass>, words: String
  ) throws {
    let row = try #require(Self.tally([("맑음", Self.hour(phenomena))]).rows.first)
    #expect(Self.words(row) == words)
    #expect(row.phenomenaKnown == 1)
    #expect(row.precipitationKnown == 0)
  }

  @Test(
    arguments: [
      (nil, .none, "dry 1"), (nil, .amount(tenthsOfMillimetre: 0), "wet 1"),
      (nil, .amount(tenthsOfMillimetre: 5), "wet 1"), ([], .none, "nothing 1, dry 1"),
      ([], .amount(tenthsOfMillimetre: 0), "nothing 1, wet 1"),
      ([], .amount(tenthsOfMillimetre: 5), "wet 1"),
      ([.rain], .amount(tenthsOfMillimetre: 5), "rain 1, either 1, wet 1"),
      ([.mist], .none, "mist 1, dry 1"),
    ] as [(Set<ConditionClass>?, Precipitation, String)])
  func `counts precipitation whether the weather is known or not`(
    phenomena: Set<ConditionClass>?, precipitation: Precipitation, words: String
  ) throws {
    let row = try #require(Self.tally([("-", Self.hour(phenomena, precipitation))]).rows.first)
    #expect(Self.words(row) == words)
    #expect(row.phenomenaKnown == (phenomena == nil ? 0 : 1))
    #expect(row.precipitationKnown == 1)
  }

  @Test func `has a row a class, words that no table knows, then nothing printed`() {
    let hour = Self.hour([])
    let tally = Self.tally([
      ("-", hour), ("모르는말", hour), ("비", hour), ("박무", hour), ("맑음", hour), ("-", hour),
      ("약한비", hour),
    ])
    let rows = tally.rows.map {
      "\($0.conditionClass?.rawValue ?? "-") \($0.isPrinted) \($0.observations)"
    }
    #expect(
      rows == ["clear true 1", "mist true 1", "rain true 2", "unknown true 1", "- false 2"])
  }

  @Test func `leaves out hours of which nothing is known`() {
    let tally = Self.tally([("-", Self.hour(nil)), ("맑음", Self.hour(nil))])
    #expect(tally.rows.isEmpty)
    #expect(tally.unknownCount == 2)
    #expect(tally.stationIDs.isEmpty)
  }

  @Test func `knows at which stations weather is noted`() {
    var tally = PrintedWeatherTally()
    tally.add(nil, of: 108, Self.hour(nil, Precipitation.none))
    tally.add(nil, of: 108, Self.hour([]))
    tally.add(nil, of: 108, Self.hour(nil, Precipitation.none))
    tally.add(nil, of: 90, Self.hour(nil, Precipitation.none))
    tally.add(nil, of: 95, Self.hour(nil))
    #expect(tally.stationIDs == [90, 108])
    #expect(tally.stationsWithPhenomena == [108])
  }
}
