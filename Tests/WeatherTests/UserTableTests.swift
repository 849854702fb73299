import Testing
import Weather

@Suite struct UserTableTests {
  private static let header = "station_id,name_ko,province_ko,region_ko\n"

  @Test func `adds a station, by number in its place`() throws {
    let tables = try Tables.withStations(Self.header + "110,새별,경기도,수도권\n")
    let added = try #require(tables.stations[id: 110])
    #expect(added.name == "새별")
    #expect(added.province.name == "경기도")
    #expect(added.status == .active)
    #expect(added.wmoID == nil)
    #expect(tables.stations.stations.count == 108)
    #expect(tables.stations.stations.map(\.id) == tables.stations.stations.map(\.id).sorted())
  }

  @Test func `puts a station in place of the one with its number`() throws {
    let tables = try Tables.withStations(
      "station_id,name_ko,province_ko,region_ko,aliases\n108,한양,서울특별시,수도권,종로|서울관측소\n")
    #expect(tables.stations.stations.count == 107)
    #expect(tables.stations[name: "한양"]?.id == 108)
    #expect(tables.stations[name: "서울관측소"]?.id == 108)
    #expect(tables.stations[name: "서울"] == nil)
  }

  @Test func `takes a region of the same Korean name for the same region`() throws {
    let tables = try Tables.withStations(Self.header + "900,새별,경기도,수도권\n")
    #expect(tables.stations.regions.count == Tables.builtIn.stations.regions.count)
    #expect(tables.stations[id: 900]?.region == tables.stations[id: 108]?.region)
  }

  @Test func `rejects a name that belongs to another station`() {
    #expect(
      throws: Tables.failure(
        nil,
        "the name \"서울\" belongs to stations 108 and 901; each name must lead to one station")
    ) {
      try Tables.withStations(Self.header + "900,새별,경기도,수도권\n901,서울,경기도,수도권\n")
    }
  }

  @Test func `rejects an alias that is another station's name`() {
    #expect(
      throws: Tables.failure(
        nil,
        "the name \"부산\" belongs to stations 159 and 900; each name must lead to one station")
    ) {
      try Tables.withStations(
        "station_id,name_ko,province_ko,region_ko,aliases\n900,새별,경기도,수도권,샛별|부산\n")
    }
  }

  @Test func `rejects a number that a table gives twice`() {
    #expect(throws: Tables.failure(nil, "two stations have the number 900; expected one")) {
      try Tables.withStations(Self.header + "900,새별,경기도,수도권\n900,샛별,경기도,수도권\n")
    }
  }

  @Test(arguments: [
    (
      "station_id,name_ko,province_ko\n900,새별,경기도\n", 1,
      "no column \"region_ko\" in the header; expected one"
    ),
    (
      "\(header)900,새별,경기도,수도권\nabc,샛별,경기도,수도권\n", 3,
      "station_id is \"abc\"; expected a number from 1 to 99999"
    ),
    (
      "\(header)0,새별,경기도,수도권\n", 2,
      "station_id is \"0\"; expected a number from 1 to 99999"
    ),
    (
      "\(header)900,,경기도,수도권\n", 2,
      "name_ko is \"\"; expected a name of one to 40 letters without control characters"
    ),
    ("\(header)\n\n900,새별,경기도\n", 4, "3 values; expected 4, as in the header"),
    (
      "\(header)900,새별,경기도,수도권\n901,\"샛별,경기도,수도권\n", 3,
      "a quoted value is never closed; add the closing quote"
    ),
    ("", 1, "the file is empty; expected a header with station_id,name_ko,province_ko,region_ko"),
    (
      "station_id,name_ko,province_ko,region_ko,latitude\n900,새별,경기도,수도권,37.123456\n", 2,
      "latitude is \"37.123456\"; expected a number with at most 5 decimals"
    ),
    (
      "station_id,name_ko,province_ko,region_ko,record_start\n900,새별,경기도,수도권,2025-02-30\n", 2,
      "record_start is \"2025-02-30\"; expected a date, YYYY-MM-DD"
    ),
    (
      "station_id,name_ko,province_ko,region_ko,status\n900,새별,경기도,수도권,open\n", 2,
      "status is \"open\"; expected active, automatic or closed"
    ),
  ])
  func `says where a table of stations is wrong, what stands there and what is wanted`(
    text: String, line: Int, problem: String
  ) {
    #expect(throws: Tables.failure(line, problem)) { try Tables.withStations(text) }
  }

  @Test func `writes an error as file, line and problem`() {
    #expect(Tables.failure(3, "no number").description == "mine.csv:3: no number")
  }

  @Test func `leaves the tables as they were where a user's is wrong`() {
    var tables = Tables.builtIn
    #expect(throws: TableError.self) {
      try tables.addStations(from: Array((Self.header + "900,서울,경기도,수도권\n").utf8), name: "a")
    }
    #expect(tables.stations.stations == Tables.builtIn.stations.stations)
  }

  @Test func `adds a condition and its other spellings`() throws {
    let tables = try Tables.withConditions("label,class,variants\n청명,clear,푸른 하늘|쾌청\n")
    #expect(tables.conditions["푸른하늘"]?.label == "청명")
    #expect(tables.conditions["쾌 청"]?.conditionClass == .clear)
    #expect(tables.conditions.conditions.count == Tables.builtIn.conditions.conditions.count + 1)
  }

  @Test func `puts a condition in place of the one with its label`() throws {
    let tables = try Tables.withConditions("label,class,wmo_4677\n박무,fog,10|11\n")
    #expect(tables.conditions["박무"]?.conditionClass == .fog)
    #expect(tables.conditions["박무"]?.wmo4677 == [10, 11])
    #expect(tables.conditions.conditions.count == Tables.builtIn.conditions.conditions.count)
  }

  @Test func `rejects a spelling that belongs to another condition`() {
    #expect(
      throws: Tables.failure(
        nil, "\"구름 많음\" is written for \"구름많음\" and \"청명\"; each word must lead to one condition")
    ) {
      try Tables.withConditions("label,class,variants\n청명,clear,구름 많음\n")
    }
  }

  @Test(arguments: [
    ("label\n청명\n", 1, "no column \"class\" in the header; expected one"),
    (
      "label,class\n청명,sunny\n", 2,
      "class is \"sunny\"; expected one of "
        + ConditionClass.allCases.map(\.rawValue).joined(separator: ", ")
    ),
    (
      "label,class\n,clear\n", 2,
      "label is \"\"; expected one to 60 letters without control characters"
    ),
    (
      "label,class,wmo_4677\n청명,clear,100\n", 2,
      "wmo_4677 is \"100\"; expected codes from 00 to 99 with | between"
    ),
  ])
  func `says where a table of conditions is wrong`(text: String, line: Int, problem: String) {
    #expect(throws: Tables.failure(line, problem)) { try Tables.withConditions(text) }
  }

  @Test func `adds a freeze, and puts one in place of that of its name`() throws {
    let header = "freeze,first_seen,last_seen,station,temperature_c\n"
    let tables = try Tables.withFreezes(
      header + "A,2026-01-01,2026-01-02,서울,-1.5\nI,2026-02-01,2026-02-01,부산,\n")
    #expect(tables.freezes.map(\.name) == ["B", "C", "D", "E", "F", "G", "H", "A", "I"])
    #expect(tables.freezes[7].airTemperatures == [108: AirTemperature(tenthsOfCelsius: -15)])
    #expect(tables.freezes[7].lastSeen == CalendarDate(year: 2026, month: 1, day: 2))
    #expect(tables.freezes[8].airTemperatures.isEmpty)
  }

  @Test(arguments: [
    (
      "I,2026-01-02,2026-01-01,서울,1", 2,
      "first_seen is \"2026-01-02\" and last_seen is \"2026-01-01\"; "
        + "expected two dates, YYYY-MM-DD, in order"
    ),
    (
      "I,2026-01-01,2026-01-01,한양,1", 2,
      "no station is called \"한양\"; see 'weatherstrip stations'"
    ),
    (
      "I,2026-01-01,2026-01-01,서울,1.25", 2,
      "temperature_c is \"1.25\"; expected degrees with at most one decimal"
    ),
  ])
  func `says where a table of freezes is wrong`(row: String, line: Int, problem: String) {
    let text = "freeze,first_seen,last_seen,station,temperature_c\n\(row)\n"
    #expect(throws: Tables.failure(line, problem)) { try Tables.withFreezes(text) }
  }
}
