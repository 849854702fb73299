import TestSupport
import Testing
import Weather

@testable import PageReading

@Suite struct `Reader of data portal files` {
  private static let hourly =
    "지점,지점명,일시,기온(°C),기온 QC플래그,강수량(mm),강수량 QC플래그,현상번호(국내식)\n"

  @Test func `reads hourly values as they are downloaded`() throws {
    let bytes = Fixtures.bytes("official/hourly-131-2024-01.csv")
    let file = try OfficialText.file(bytes)
    #expect(file.kind == .hourly)
    #expect(file.days.isEmpty)
    #expect(file.flaggedCount == 1)
    #expect(file.hours.count == 72)
    let rows = file.hours.map(OfficialText.words)
    #expect(
      [0, 3, 6, 8, 11, 21, 23].map { rows[$0] } == [
        "131 2024-01-01 01:00 -8.2 none [] @2", "131 2024-01-01 04:00 - none [] @5",
        "131 2024-01-01 07:00 -6.8 - [] @8", "131 2024-01-01 09:00 -4.9 none [] @10",
        "131 2024-01-01 12:00 -1.1 none [haze] @13",
        "131 2024-01-01 22:00 -5.5 none [dust haze] @23",
        "131 2024-01-02 00:00 -7.8 none [] @25",
      ])
    #expect(
      [28, 29, 30, 31, 32, 50, 61, 71].map { rows[$0] } == [
        "131 2024-01-02 05:00 - none [snow] @30", "131 2024-01-02 06:00 -2.9 none [snow] @31",
        "131 2024-01-02 07:00 -2.5 0.0 [mist snow] @32",
        "131 2024-01-02 08:00 -1.6 0.3 [mist snow] @33",
        "131 2024-01-02 09:00 -0.4 1.2 [mist sleet] @34", "131 2024-01-03 03:00 0.6 none [] @52",
        "131 2024-01-03 14:00 3.9 2.5 [mist rain] @63", "131 2024-01-04 00:00 -0.1 none [] @73",
      ])
  }

  @Test func `reads daily values as they are downloaded`() throws {
    let file = try OfficialText.file(Fixtures.bytes("official/daily-131-2024-01.csv"))
    #expect(file.kind == .daily)
    #expect(file.hours.isEmpty)
    #expect(file.flaggedCount == 0)
    #expect(
      file.days.map(OfficialText.words) == [
        "131 2024-01-01 -4.5 -8.6 0.4 @2", "131 2024-01-02 -0.7 -4.3 2.9 @3",
        "131 2024-01-03 1.4 -1.4 4.2 @4",
      ])
  }

  @Test func `reads hours that agree with the days`() throws {
    let hourly = try OfficialText.file(Fixtures.bytes("official/hourly-131-2024-01.csv"))
    let daily = try OfficialText.file(Fixtures.bytes("official/daily-131-2024-01.csv"))
    for row in daily.days {
      let hours = hourly.hours.filter { $0.time.officialDay == row.date }
      let temperatures = hours.compactMap(\.hour.airTemperature)
      #expect(hours.count == 24)
      #expect(temperatures.allSatisfy { row.day.holds($0) == true })
      let eight = hours.filter { $0.time.hour % 3 == 0 }.compactMap(\.hour.airTemperature)
      let sum = eight.reduce(0) { $0 + $1.tenthsOfCelsius }
      #expect(FixedPoint.roundedQuotient(sum, eight.count) == row.day.mean?.tenthsOfCelsius)
    }
  }

  @Test func `reads CP949 and UTF-8, with a mark or without, as the same`() throws {
    let text =
      Self.hourly + "131,청주,2024-01-01 01:00,-.4,,.3,,1901\r\n131,청주,2024-01-01 02:00,7,,,9,\r\n"
    let utf8 = Array(text.utf8)
    let expected = [
      "131 2024-01-01 01:00 -0.4 0.3 [mist rain] @2", "131 2024-01-01 02:00 7.0 - [] @3",
    ]
    for bytes in [utf8, [0xEF, 0xBB, 0xBF] + utf8, OfficialText.cp949(text)] {
      #expect(try OfficialText.file(bytes).hours.map(OfficialText.words) == expected)
    }
  }

  @Test func `finds columns by name, in any order`() throws {
    #expect(
      try OfficialText.hours("습도(%),기온(°C),일시,지점\n62,-.4,2024-01-01 01:00,131\n")
        == ["131 2024-01-01 01:00 -0.4 - - @2"])
    #expect(
      try OfficialText.hours(
        "현상번호(국내식),강수량 QC플래그,기온 QC플래그,강수량(mm),기온(°C),일시,지점\n"
          + "05,,0,.6,-.4,2024-01-01 01:00,131")
        == ["131 2024-01-01 01:00 -0.4 0.6 [snow] @2"])
    #expect(
      try OfficialText.days("최고기온(°C),일시,최저기온(°C),지점명,지점,평균기온(°C)\n9,2024-01-01,-3,청주,131,2.5\n")
        == ["131 2024-01-01 2.5 -3.0 9.0 @2"])
  }

  @Test(
    arguments: [
      ("평균기온(°C)", "1.5 - -"), ("최저기온(°C)", "- 1.5 -"), ("최고기온(°C)", "- - 1.5"),
    ])
  func `takes one of the daily temperatures for enough`(name: String, words: String) throws {
    #expect(
      try OfficialText.days("지점,일시,\(name)\n131,2024-01-01,1.5\n")
        == ["131 2024-01-01 \(words) @2"])
  }

  @Test(
    arguments: [
      "지점,일시,기온(℃)", "지점,일시,기온(˚C)", "지점,일시,기온(ºC)", " 지점 ,일시\t,\u{3000}기온(°C)\u{A0}",
      "\u{110C}\u{1175}\u{110C}\u{1165}\u{11B7},일시,기온(°C)", "\"지점\",\"일시\",\"기온(°C)\"",
    ])
  func `takes other writings of a name for the same`(header: String) throws {
    #expect(
      try OfficialText.hours("\(header)\n131,2024-01-01 01:00,1.5\n")
        == ["131 2024-01-01 01:00 1.5 - - @2"])
  }

  @Test func `reads the unit in one character in CP949`() throws {
    let bytes = OfficialText.cp949("지점,일시,기온(℃)\n131,2024-01-01 01:00,1.5\n")
    #expect(
      try OfficialText.file(bytes).hours.map(OfficialText.words)
        == ["131 2024-01-01 01:00 1.5 - - @2"])
  }

  @Test func `reads quoted values, which may hold commas, quotes and line ends`() throws {
    let text =
      "\"지점\",\"이름, \"\"말\"\"\n둘째 줄\",일시,기온(°C)\r\n"
      + "\"131\",\"청주, \"\"옛\"\"\r\n, \n\",\"2024-01-01 01:00\",\"-.4\"\r\n"
      + "131,a\"b,2024-01-01 02:00,\"\"\r\n131,\"\",2024-01-01 03:00,1"
    #expect(
      try OfficialText.hours(text) == [
        "131 2024-01-01 01:00 -0.4 - - @3", "131 2024-01-01 02:00 - - - @6",
        "131 2024-01-01 03:00 1.0 - - @7",
      ])
  }

  @Test(arguments: ["\n", "\r\n"], ["", "\n", "\r\n", "\r", "\n\n \r\n"])
  func `reads any line end, and skips blank lines`(lineEnd: String, fileEnd: String) throws {
    let lines = [
      "", "지점,일시,기온(°C)", "", "131,2024-01-01 01:00,1", "  ", "131,2024-01-01 02:00,2",
    ]
    #expect(
      try OfficialText.hours(lines.joined(separator: lineEnd) + fileEnd) == [
        "131 2024-01-01 01:00 1.0 - - @4", "131 2024-01-01 02:00 2.0 - - @6",
      ])
  }

  @Test func `reads several stations, in file order`() throws {
    #expect(
      try OfficialText.days(
        "지점,일시,평균기온(°C)\n131,2024-01-02,1\n90,2024-01-01,2\n131,2024-01-01,3\n90,2024-01-01,2\n")
        == [
          "131 2024-01-02 1.0 - - @2", "90 2024-01-01 2.0 - - @3", "131 2024-01-01 3.0 - - @4",
          "90 2024-01-01 2.0 - - @5",
        ])
  }

  @Test func `takes a header without rows for a file without rows`() throws {
    let file = try OfficialText.file(Array("지점,일시,최고기온(°C)".utf8))
    #expect(file.kind == .daily)
    #expect(file.days.isEmpty)
  }

  @Test func `undoes gzip, of several members too`() throws {
    let bytes = Fixtures.bytes("official/hourly-131-2024-01.csv")
    let plain = try OfficialText.file(bytes)
    #expect(try OfficialText.file(Gzip.member(bytes)).hours == plain.hours)
    let parts = [bytes[..<2], bytes[2..<5000], bytes[5000...]].map { Gzip.member(Array($0)) }
    #expect(try OfficialText.file(parts.flatMap(\.self)).hours == plain.hours)
  }

  @Test func `says the path as given`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("지점,일시,최고기온(°C)", to: "days.csv")
    #expect(try OfficialFile(reading: Input(location: path, isNamed: true)).location == path)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func `reads the same whatever the pieces`(size: Int) throws {
    let bytes = Fixtures.bytes("official/hourly-131-2024-01.csv")
    let quoted = Array(
      "\"지점\",일시,기온(°C),\"\"\"a\"\",\n\"\r\n131,2024-01-01 01:00,1,\"\"\r\n\r\n1,2024-01-01 02:00,,\r"
        .utf8)
    for text in [bytes, quoted] {
      var parser = OfficialFileParser(location: "-")
      for start in stride(from: 0, to: text.count, by: size) {
        try parser.add(Array(text[start..<min(start + size, text.count)]), isFinal: false)
      }
      try parser.add([], isFinal: true)
      #expect(try parser.finished().hours == OfficialText.file(text).hours)
    }
  }
}
