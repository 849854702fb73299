import TestSupport
import Testing
import Weather

@testable import PageReading

@Suite struct `Values of the data portal` {
  private static let hourly = "지점,일시,기온(°C)\n"

  @Test(
    arguments: [
      ("-.4", -4), (".6", 6), ("7", 70), ("-0.4", -4), ("12.30", 123), ("12.3", 123), ("12.0", 120),
      ("12.300000", 123), ("-0", 0), ("0", 0), ("007", 70), (" -4.5 ", -45), ("60.0", 600),
      ("-90", -900), ("", nil), ("  ", nil),
    ] as [(String, Int?)])
  func `are tenths of a degree`(value: String, tenths: Int?) throws {
    let rows = try OfficialText.file(Array("\(Self.hourly)131,2024-01-01 01:00,\(value)".utf8))
      .hours
    #expect(rows.map(\.hour.airTemperature?.tenthsOfCelsius) == [tenths])
  }

  @Test(
    arguments: [
      "12.34", "60.1", "-90.1", "1e1", "+1", "--1", "-", ".", "1.", "1,0", "1 0", "abc", "12.3x",
      "0x1",
      "1234567", "99999999999999999999", "１", "-.", "NaN", "12.304",
    ])
  func `are no temperatures where they are no such number`(value: String) {
    let bytes = Array("\(Self.hourly)131,2024-01-01 01:00,\"\(value)\"".utf8)
    #expect(
      OfficialText.refusal(of: bytes)
        == OfficialFileError(
          location: "record.csv", line: 2,
          problem: .value(value, column: "기온(°C)", expected: .airTemperature)))
  }

  @Test(
    arguments: [
      ("2024-01-01 01:00", "2024-01-01 01:00"), ("2024-01-01 1:00", "2024-01-01 01:00"),
      ("2024-01-01T13:00", "2024-01-01 13:00"), ("2024-01-01   13:00", "2024-01-01 13:00"),
      ("2024-01-01 13:00:00", "2024-01-01 13:00"), ("2024/01/01 13:00", "2024-01-01 13:00"),
      ("2024.01.01 13:00", "2024-01-01 13:00"), ("2024-01-02 00:00", "2024-01-02 00:00"),
      ("2024-01-01 0:00", "2024-01-01 00:00"), ("2024-01-01 24:00", "2024-01-02 00:00"),
      ("2023-12-31 24:00", "2024-01-01 00:00"), ("2024-02-29 23:00", "2024-02-29 23:00"),
      (" 2024-01-01 01:00 ", "2024-01-01 01:00"),
    ])
  func `are hours of the calendar`(value: String, time: String) throws {
    let rows = try OfficialText.file(Array("\(Self.hourly)131,\(value),".utf8)).hours
    #expect(rows.map(\.time.description) == [time])
  }

  @Test(
    arguments: [
      ("2024-01-01", .hour), ("2024-02-30 01:00", .hour), ("2023-02-29 01:00", .hour),
      ("2024-01-01 25:00", .hour), ("2024-01-01 1:0", .hour), ("2024-01-01 01", .hour),
      ("24-01-01 01:00", .hour), ("2024-1-1 01:00", .hour), ("2024-01/01 01:00", .hour),
      ("20240101 01:00", .hour), ("2024-01-01t01:00", .hour), ("2024-01-01T 01:00", .hour),
      ("2024-01-01 01:00:00.0", .hour), ("2024-01-01 01:60", .hour), ("2024-01-01 01:00Z", .hour),
      ("2024-01-01 001:00", .hour), ("0000-01-01 01:00", .hour), ("", .hour),
      ("2024-01-01 00:30", .fullHour), ("2024-01-01 24:01", .fullHour),
      ("2024-01-01 01:00:30", .fullHour),
    ] as [(String, OfficialFileError.ValueKind)])
  func `are no hours where they are no full hours`(
    value: String, expected: OfficialFileError.ValueKind
  ) {
    #expect(
      OfficialText.refusal(of: Array("\(Self.hourly)131,\(value),1".utf8))
        == OfficialFileError(
          location: "record.csv", line: 2,
          problem: .value(value, column: "일시", expected: expected)))
  }

  @Test(
    arguments: [
      "2024-01-09", "2024/01/09", "2024.01.09", "2024-01-09 00:00", "2024-01-09 0:00:00",
      "2024-01-09T00:00",
    ])
  func `are dates`(value: String) throws {
    #expect(
      try OfficialText.days("지점,일시,평균기온(°C)\n131,\(value),1") == ["131 2024-01-09 1.0 - - @2"])
  }

  @Test(
    arguments: [
      "2024-01-32", "2024-01", "2024-01-09 01:00", "2024-01-09 00:01", "2024-01-09 24:00", "",
      "20240109", "2024-01-09 ,", "2024-01-09x",
    ])
  func `are no dates where the calendar has none`(value: String) {
    #expect(
      OfficialText.refusal(of: Array("지점,일시,평균기온(°C)\n131,\"\(value)\",1".utf8))
        == OfficialFileError(
          location: "record.csv", line: 2, problem: .value(value, column: "일시", expected: .date)))
  }

  @Test(arguments: [("1", 1), ("90", 90), ("090", 90), (" 999999", 999_999)])
  func `are numbers of stations`(value: String, number: Int) throws {
    let rows = try OfficialText.file(Array("\(Self.hourly)\(value),2024-01-01 01:00,1".utf8)).hours
    #expect(rows.map(\.stationID) == [number])
  }

  @Test(arguments: ["0", "-1", "1000000", "131.0", "청주", "", "99999999999999999999", "1 1"])
  func `are no numbers of stations where there can be no such station`(value: String) {
    #expect(
      OfficialText.refusal(of: Array("\(Self.hourly)\(value),2024-01-01 01:00,1".utf8))
        == OfficialFileError(
          location: "record.csv", line: 2,
          problem: .value(value, column: "지점", expected: .stationNumber)))
  }

  @Test(
    arguments: [
      ("1.5", "", 15, 0), ("1.5", "0", 15, 0), ("1.5", "1", nil, 1), ("1.5", "9", nil, 1),
      ("-99.9", "9", nil, 1), ("?", "1", nil, 1), ("", "1", nil, 0), ("", "9", nil, 0),
      ("", "", nil, 0),
      ("", "0", nil, 0),
    ] as [(String, String, Int?, Int)])
  func `are left out and counted where their flag says so`(
    value: String, flag: String, tenths: Int?, count: Int
  ) throws {
    let text = "지점,일시,기온(°C),기온 QC플래그\n131,2024-01-01 01:00,\(value),\(flag)\n"
    let file = try OfficialText.file(Array(text.utf8))
    #expect(file.hours.map(\.hour.airTemperature?.tenthsOfCelsius) == [tenths])
    #expect(file.flaggedCount == count)
  }

  @Test(
    arguments: [
      ("", "", Precipitation.none), ("", "0", Precipitation.none), ("", "9", nil), ("", "1", nil),
      ("0", "", .amount(tenthsOfMillimetre: 0)), (".1", "", .amount(tenthsOfMillimetre: 1)),
      ("12.5", "0", .amount(tenthsOfMillimetre: 125)),
      ("999.9", "", .amount(tenthsOfMillimetre: 9999)), ("0", "9", .amount(tenthsOfMillimetre: 0)),
      ("3.5", "1", nil), ("-5", "1", nil),
    ] as [(String, String, Precipitation?)])
  func `tell no precipitation from precipitation that is not known`(
    value: String, flag: String, precipitation: Precipitation?
  ) throws {
    let text = "지점,일시,기온(°C),강수량(mm),강수량 QC플래그\n131,2024-01-01 01:00,1,\(value),\(flag)\n"
    let file = try OfficialText.file(Array(text.utf8))
    #expect(file.hours.map(\.hour.precipitation) == [precipitation])
    #expect(file.flaggedCount == 0)
  }

  @Test(arguments: [("", Precipitation.none), ("0.2", .amount(tenthsOfMillimetre: 2))])
  func `of precipitation need no flag`(value: String, precipitation: Precipitation) throws {
    let text = "지점,일시,기온(°C),강수량(mm)\n131,2024-01-01 01:00,1,\(value)\n"
    #expect(
      try OfficialText.file(Array(text.utf8)).hours.map(\.hour.precipitation) == [precipitation])
  }

  @Test(
    arguments: [
      ("-.1", "", .value("-.1", column: "강수량(mm)", expected: .precipitation)),
      ("1000", "", .value("1000", column: "강수량(mm)", expected: .precipitation)),
      ("0.25", "9", .value("0.25", column: "강수량(mm)", expected: .precipitation)),
      ("0", "2", .value("2", column: "강수량 QC플래그", expected: .flag)),
      ("0", "-1", .value("-1", column: "강수량 QC플래그", expected: .flag)),
    ] as [(String, String, OfficialFileError.Problem)])
  func `of precipitation are refused where there can be none such`(
    value: String, flag: String, problem: OfficialFileError.Problem
  ) {
    let text = "지점,일시,기온(°C),강수량(mm),강수량 QC플래그\n131,2024-01-01 01:00,1,\(value),\(flag)\n"
    #expect(
      OfficialText.refusal(of: Array(text.utf8))
        == OfficialFileError(location: "record.csv", line: 2, problem: problem))
  }

  @Test(
    arguments: [
      ("", []), ("01", [.rain]), ("1", [.rain]), ("02", [.drizzle]), ("04", [.shower]),
      ("05", [.snow]), ("06", [.sleet]), ("16", [.fog]), ("19", [.mist]), ("40", [.haze]),
      ("42", [.dust]), ("1901", [.mist, .rain]), ("501", [.snow, .rain]),
      ("40194", [.shower, .rain, .other]), ("010101", [.rain]), ("10", [.other]), ("50", [.other]),
      ("00", [.other]), ("99", [.other]),
      (
        "01020405061619404210",
        [.rain, .drizzle, .shower, .snow, .sleet, .fog, .mist, .haze, .dust, .other]
      ),
    ] as [(String, Set<ConditionClass>)])
  func `are phenomena in numbers of two digits`(
    value: String, phenomena: Set<ConditionClass>
  ) throws {
    let text = "지점,일시,기온(°C),현상번호(국내식)\n131,2024-01-01 01:00,1,\(value)\n"
    #expect(try OfficialText.file(Array(text.utf8)).hours.map(\.hour.phenomena) == [phenomena])
  }

  @Test(arguments: ["x", "1x", "19 01", "-1", "1.0", "1９"])
  func `are no phenomena where they are no digits`(value: String) {
    let text = "지점,일시,기온(°C),현상번호(국내식)\n131,2024-01-01 01:00,1,\(value)\n"
    #expect(
      OfficialText.refusal(of: Array(text.utf8))
        == OfficialFileError(
          location: "record.csv", line: 2,
          problem: .value(value, column: "현상번호(국내식)", expected: .phenomena)))
  }
}
