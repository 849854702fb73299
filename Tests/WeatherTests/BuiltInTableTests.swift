import Testing
import Weather

@Suite struct BuiltInTableTests {
  private let tables = Tables.builtIn

  @Test func `lists 107 stations by ascending number, each number once`() {
    let ids = tables.stations.stations.map(\.id)
    #expect(ids.count == 107)
    #expect(ids == Set(ids).sorted())
    #expect(ids.allSatisfy { (90...999).contains($0) })
  }

  @Test func `gives each name and alias of a station to one station`() {
    let names = tables.stations.stations.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    for station in tables.stations.stations {
      for name in [station.name] + station.aliases {
        #expect(tables.stations[name: name]?.id == station.id)
      }
    }
  }

  @Test(arguments: [
    ("고창", 172), ("고창군", 251), ("강릉", 105), ("북강릉", 104), ("춘천", 101), ("북춘천", 93),
    ("부산", 159), ("북부산", 296), ("청주", 131), ("서청주", 181), ("창원", 155), ("북창원", 255),
  ])
  func `keeps apart stations whose names are part of one another`(name: String, id: Int) {
    #expect(Tables.builtIn.stations[name: name]?.id == id)
  }

  @Test func `places every station in Korea`() {
    for station in tables.stations.stations {
      let place = station.coordinates
      #expect((3_300_000...3_870_000).contains(place.hundredThousandthsNorth), "\(station.name)")
      #expect((12_450_000...13_190_000).contains(place.hundredThousandthsEast), "\(station.name)")
      #expect((0...200_000).contains(station.elevation.centimetres), "\(station.name)")
    }
  }

  @Test func `gives every station its names, province and region`() {
    for station in tables.stations.stations {
      let names = [
        station.name, station.englishName, station.province.name, station.province.englishName,
        station.region.name, station.region.englishName,
      ]
      #expect(names.allSatisfy { !$0.isEmpty }, "\(station.id)")
      if let number = station.wmoID { #expect((47_000...47_999).contains(number)) }
    }
    #expect(tables.stations.provinces.count == 17)
  }

  @Test func `gives every area one English name`() {
    for areas in [tables.stations.provinces, tables.stations.regions] {
      #expect(Set(areas.map(\.name)).count == areas.count)
      #expect(Set(areas.map(\.englishName)).count == areas.count)
    }
  }

  @Test func `reads a station's place, height, numbers and record`() throws {
    let sokcho = try #require(tables.stations[id: 90])
    #expect(sokcho.coordinates.latitude == "38.25085")
    #expect(sokcho.coordinates.longitude == "128.56473")
    #expect(sokcho.elevation.metres == "17.53")
    #expect(sokcho.wmoID == 47090)
    #expect(sokcho.recordStart == CalendarDate(year: 1968, month: 1, day: 1))
    #expect(sokcho.status == .active)
    #expect(!sokcho.reportsWeather)
  }

  @Test func `gives each spelling of a condition to one condition, spaces aside`() {
    let spellings = tables.conditions.conditions.flatMap { condition in
      Set(([condition.label] + condition.variants).map { $0.filter { $0 != " " } })
    }
    #expect(Set(spellings).count == spellings.count)
    #expect(tables.conditions["구름 많음"]?.label == "구름많음")
    #expect(tables.conditions["비끝"]?.label == "비 끝남")
    #expect(tables.conditions["청명"] == nil)
  }

  @Test func `knows the English name, class and codes of every condition`() {
    for condition in tables.conditions.conditions {
      #expect(!condition.englishLabel.isEmpty, "\(condition.label)")
      #expect(condition.wmo4677.allSatisfy { (0...99).contains($0) }, "\(condition.label)")
    }
    #expect(tables.conditions["맑음"]?.cloudTenths == "0-2")
    #expect(tables.conditions["박무"]?.wmo4677 == [10])
    #expect(tables.conditions["흐리고 한때 비"]?.conditionClass == .forecast)
  }

  @Test func `uses every class but unknown`() {
    let used = Set(tables.conditions.conditions.map(\.conditionClass))
    #expect(used == Set(ConditionClass.allCases).subtracting([.unknown]))
  }

  @Test func `lists the freezes A to H with 16 stations each`() {
    #expect(tables.freezes.map(\.name) == ["A", "B", "C", "D", "E", "F", "G", "H"])
    for freeze in tables.freezes {
      #expect(freeze.airTemperatures.count == 16, "\(freeze.name)")
      #expect(freeze.firstSeen <= freeze.lastSeen, "\(freeze.name)")
    }
    #expect(tables.freezes[0].airTemperatures[108] == AirTemperature(tenthsOfCelsius: 32))
  }

  @Test func `lists the seasons in which strips were frozen`() {
    #expect(
      tables.freezeSeasons.map { "\($0.dates.lowerBound) \($0.dates.upperBound)" }
        == ["2024-03-29 2024-04-29", "2025-05-15 2025-10-30"])
    #expect(tables.freezeSeasons.map(\.stripsSeen) == [6, 26])
    #expect(tables.freezeSeasons.map(\.stripsFrozen) == [6, 26])
  }

  @Test func `lists every freeze within a season of freezes`() {
    for freeze in tables.freezes {
      let isInSeason = tables.freezeSeasons.contains {
        $0.dates.contains(freeze.firstSeen) && $0.dates.contains(freeze.lastSeen)
      }
      #expect(isInSeason, "\(freeze.name)")
    }
  }

  @Test(arguments: [
    ("108", [108]), ("47108", [108]), ("bukGANG", [104]), ("서울", [108]), ("북강", [104]),
    ("제주특별", [184, 185, 188, 189, 265]), ("JEJU", [184, 185, 188, 189, 265]), ("nowhere", []),
    ("1", []), ("고창", [172, 251]),
  ])
  func `finds stations by number or by part of a name`(word: String, ids: [Int]) {
    #expect(Tables.builtIn.stations.stations(matching: word).map(\.id) == ids)
  }

  @Test func `finds conditions by part of a word, in Korean or English, and by class`() {
    #expect(tables.conditions.conditions(matching: "맑").map(\.label) == ["맑음"])
    #expect(tables.conditions.conditions(matching: "HUMID").map(\.label) == ["박무"])
    #expect(
      tables.conditions.conditions(matching: "ice_pellets").map(\.label) == ["얼음싸라기"])
  }
}
