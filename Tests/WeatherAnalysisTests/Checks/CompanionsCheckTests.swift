import Testing
import Weather
import WeatherAnalysis

@Suite struct CompanionsCheckTests {
  private let check = CompanionsCheck(companions: Checks.tables.companions, limits: Checks.limits)

  /// A check of two stations, of which one other is enough.
  private static func ofTwo(departure: String = "0") throws -> CompanionsCheck {
    let table = """
      station_id,departure_c,covariance_98,covariance_108
      98,\(departure),4,2
      108,0,2,4
      """
    let limits = try QualityLimits(
      from: Array("limit,value\ncompanions_least,1\n".utf8), name: "l")
    return CompanionsCheck(
      companions: try Companions(
        from: Array(table.utf8), name: "c", stations: Checks.tables.stations), limits: limits)
  }

  @Test func `estimates a station from another by regression`() throws {
    // Of two normal values with variance 4 and covariance 2, the first given the second has the mean
    // 2/4 × 10 and the variance 4 - 2 × 2/4 = 3: 5 ± 5.5 × 1.732 = -4.53 to 14.53.
    let verdicts = try Self.ofTwo().verdicts(on: Checks.strip(["98 14.5", "108 10.0"]))
    #expect(verdicts.verdict(at: 0)?.bounds == "-4.5 14.5")
    #expect(verdicts.words == ["passed", "passed"])
    #expect(
      verdicts.verdict(at: 0)?.references == [.station(108, AirTemperature(tenthsOfCelsius: 100))])
  }

  @Test func `adds the stations' departures from the country's level`() throws {
    let verdicts = try Self.ofTwo(departure: "-1.5")
      .verdicts(on: Checks.strip(["98 3.5", "108 10.0"]))
    #expect(verdicts.verdict(at: 0)?.bounds == "-6.0 13.0")
  }

  @Test func `fails the worst first, and leaves it out for the rest`() throws {
    // 98 lies 14.6 - 5 = 9.6 from its estimate, 5.54 spreads; 108 lies 10 - 7.3 = 2.7 from its own.
    let verdicts = try Self.ofTwo().verdicts(on: Checks.strip(["98 14.6", "108 10.0"]))
    #expect(verdicts.words == ["companions", "not checked"])
  }

  @Test func `needs eight stations of the sixteen, and checks no others`() {
    let seven = Checks.eight(from: 0).dropLast()
    #expect(
      Set(check.verdicts(on: Checks.strip(Array(seven))).words) == ["not checked"])
    let eight = check.verdicts(on: Checks.strip(Checks.eight(from: 0) + ["90 1.0", "112 -"]))
    #expect(eight.words == Array(repeating: "passed", count: 8) + ["not checked", "not checked"])
  }

  @Test func `finds a minus sign lost from -6.0 and blames no other station`() throws {
    for strip in LiveStrips.common {
      for (station, temperature) in strip.airTemperatures where temperature.tenthsOfCelsius < -60 {
        let turned = LiveStrips.changing(
          strip, station: station, to: AirTemperature(tenthsOfCelsius: -temperature.tenthsOfCelsius)
        )
        let failed = check.verdicts(on: turned).failed.compactMap(\.index)
          .map { turned.observations[$0].stationID }
        #expect(failed.isEmpty || failed == [station])
      }
    }
  }

  @Test func `finds most minus signs lost from -4.0 and below`() {
    var planted = 0
    var found = 0
    for strip in LiveStrips.common {
      for (station, temperature) in strip.airTemperatures where temperature.tenthsOfCelsius <= -40 {
        let turned = LiveStrips.changing(
          strip, station: station, to: AirTemperature(tenthsOfCelsius: -temperature.tenthsOfCelsius)
        )
        planted += 1
        if check.verdicts(on: turned).failed.contains(where: {
          $0.index.map { turned.observations[$0].stationID } == station
        }) {
          found += 1
        }
      }
    }
    #expect(planted > 40)
    #expect(found * 100 >= planted * 85)
  }
}
