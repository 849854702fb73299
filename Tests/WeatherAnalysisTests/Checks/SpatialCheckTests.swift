import Testing
import Weather

@testable import WeatherAnalysis

/// Values worked out by hand. Around 서울 (108, 85.67 m) within 150 km stand among others 동두천 (98),
/// 인천 (112) and 수원 (119).
@Suite struct SpatialCheckTests {
  private let check = SpatialCheck(neighbourhood: Checks.neighbourhood, limits: Checks.limits)

  private func verdict(_ values: [String]) throws -> CheckVerdict {
    try #require(check.verdicts(on: Checks.strip(values)).verdict(at: 0))
  }

  /// Four stations on one spot, 100 m above one another.
  private static func tower(_ metres: Int...) -> Neighbourhood {
    Neighbourhood(
      of: metres.enumerated().map { index, metres in
        Station.ofTests(id: 101 + index, north: 37.0, metres: metres)
      }, radius: 150, height: 2000)
  }

  @Test func `takes eight degrees either side of the mean of even neighbours`() throws {
    let check = SpatialCheck(neighbourhood: Self.tower(0, 0, 0, 0), limits: Checks.limits)
    for (value, word) in [
      ("18.0", "passed"), ("18.1", "spatial"), ("2.0", "passed"), ("1.9", "spatial"),
    ] {
      let strip = Checks.strip(["101 \(value)", "102 10.0", "103 10.0", "104 10.0"])
      let verdict = try #require(check.verdicts(on: strip).verdict(at: 0))
      #expect(verdict.word == word)
      #expect(verdict.bounds == "2.0 18.0")
      #expect(
        verdict.references
          == [102, 103, 104].map {
            .station($0, AirTemperature(tenthsOfCelsius: 100))
          })
    }
  }

  @Test func `takes four times the neighbours' spread where that is more than two degrees`() throws
  {
    // Mean 10; variance (36 + 36 + 0) / 3 = 24; with a third more 32; four times its root is 22.63.
    let check = SpatialCheck(neighbourhood: Self.tower(0, 0, 0, 0), limits: Checks.limits)
    let strip = Checks.strip(["101 30.0", "102 4.0", "103 16.0", "104 10.0"])
    let verdict = try #require(check.verdicts(on: strip).verdict(at: 0))
    #expect(verdict.bounds == "-12.6 32.6")
    #expect(verdict.word == "passed")
  }

  @Test func `reduces the neighbours to the station's height`() throws {
    // A thousand metres up it is 6.5 °C colder.
    let check = SpatialCheck(neighbourhood: Self.tower(1000, 0, 0, 0), limits: Checks.limits)
    let strip = Checks.strip(["101 3.5", "102 10.0", "103 10.0", "104 10.0"])
    let verdicts = check.verdicts(on: strip)
    #expect(verdicts.verdict(at: 0)?.bounds == "-4.5 11.5")
    #expect(verdicts.words == ["passed", "passed", "passed", "passed"])
    // For the others it reads as 10.0 down there.
    #expect(verdicts.verdict(at: 1)?.bounds == "2.0 18.0")
  }

  @Test func `leaves a failed value out of the neighbours of others`() throws {
    let check = SpatialCheck(neighbourhood: Self.tower(0, 0, 0, 0, 0, 0), limits: Checks.limits)
    let values = ["101 90.0", "102 10.0", "103 10.0", "104 10.0", "105 19.0", "106 10.0"]
    // With 90 among them the others' spread is wide, and 19 passes; without it their mean is 10.
    #expect(
      check.verdicts(on: Checks.strip(values)).words == [
        "spatial", "passed", "passed", "passed", "spatial", "passed",
      ])
  }

  @Test func `needs three neighbours within 150 km that differ by 2,000 m at most`() {
    let far = Neighbourhood(
      of: [
        .ofTests(id: 101, north: 37.0), .ofTests(id: 102, north: 38.34),
        .ofTests(id: 103, north: 38.36), .ofTests(id: 104, north: 35.66),
        .ofTests(id: 105, north: 37.0, metres: 2001), .ofTests(id: 106, north: 37.0, metres: 2000),
      ], radius: 150, height: 2000)
    // A degree of latitude is 111.195 km: 1.34 is 149.0, 1.36 is 151.2.
    #expect(far.neighbours(of: 101).map(\.stationID) == [102, 104, 106])
    let check = SpatialCheck(neighbourhood: far, limits: Checks.limits)
    let values = ["101 30.0", "102 1.0", "103 1.0", "104 1.0", "105 1.0"]
    #expect(check.verdicts(on: Checks.strip(values)).words.first == "not checked")
    #expect(check.verdicts(on: Checks.strip(values + ["106 -12.0"])).words.first == "spatial")
  }

  @Test func `knows no neighbours of a station whose place is not known`() {
    let place = Neighbourhood(
      of: [.ofTests(id: 101, north: 0, east: 0), .ofTests(id: 102, north: 37)], radius: 20_000,
      height: 2000)
    #expect(place.neighbours(of: 101).isEmpty)
    #expect(place.neighbours(of: 102).isEmpty)
    #expect(place.neighbours(of: 999).isEmpty)
  }

  @Test func `judges both values of a station that has two, and takes neither for a neighbour`() {
    let check = SpatialCheck(neighbourhood: Self.tower(0, 0, 0, 0), limits: Checks.limits)
    let values = ["101 10.0", "101 30.0", "102 10.0", "103 10.0", "104 10.0"]
    #expect(
      check.verdicts(on: Checks.strip(values)).words == [
        "passed", "spatial", "not checked", "not checked", "not checked",
      ])
  }

  @Test func `finds the stuck sensor of 2024-05-16 among real neighbours`() throws {
    let strip = try #require(LiveStrips.all.first { $0.date.description == "2024-05-16" })
    let verdicts = check.verdicts(on: strip)
    let failed = verdicts.failed.compactMap(\.index).map { strip.observations[$0].stationID }
    #expect(failed == [175])
  }
}

extension Station {
  /// A station at 127° E or elsewhere.
  static func ofTests(
    id: Int, north: Double, east: Double = 127, metres: Int = 0
  ) -> Station {
    let table = """
      station_id,name_ko,province_ko,region_ko,latitude,longitude,elevation_m
      \(id),시험\(id),도,권,\(north),\(east),\(metres)
      """
    var tables = Checks.tables
    do { try tables.addStations(from: Array(table.utf8), name: "t") } catch {
      preconditionFailure("\(error)")
    }
    guard let station = tables.stations[id: id] else { preconditionFailure("no station") }
    return station
  }
}
