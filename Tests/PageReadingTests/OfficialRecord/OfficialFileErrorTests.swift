import TestSupport
import Testing
import Weather

@testable import PageReading

@Suite struct `Files of the data portal that are refused` {
  private static let header = "지점,일시,기온(°C)\n"

  private static func problem(_ text: String) -> OfficialFileError? {
    OfficialText.refusal(of: Array(text.utf8))
  }

  private static func error(_ line: Int?, _ problem: OfficialFileError.Problem) -> OfficialFileError
  {
    OfficialFileError(location: "record.csv", line: line, problem: problem)
  }

  @Test(arguments: ["", "\n", "\r\n \r\n", "\u{FEFF}", "\u{FEFF}\n"])
  func `are empty`(text: String) throws {
    #expect(Self.problem(text) == Self.error(nil, .empty))
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "record.csv")
    #expect(throws: OfficialFileError(location: path, line: nil, problem: .empty)) {
      try OfficialFile(reading: Input(location: path, isNamed: true))
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0xC0, 0xC9], .utf16), ([0xFE, 0xFF, 0xC9, 0xC0], .utf16),
      ([0xFF, 0xFE], .utf16),
      (Array("SQLite format 3\0".utf8), .unsupported(kind: "an SQLite database")),
      ([0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 20), .unsupported(kind: "a ZIP archive")),
      (Array("%PDF-1.4\n".utf8), .unsupported(kind: "a PDF")),
    ] as [([UInt8], OfficialFileError.Problem)])
  func `are no text in a character set that is read`(
    bytes: [UInt8], problem: OfficialFileError.Problem
  ) {
    #expect(OfficialText.refusal(of: bytes) == Self.error(nil, problem))
  }

  @Test(
    arguments: [
      ("지점,지점명,일시,습도(%)\n", 1, .unknownHeader(columns: ["지점", "지점명", "일시", "습도(%)"])),
      ("\n\n지점,일시\n", 3, .unknownHeader(columns: ["지점", "일시"])),
      ("일시,기온(°C)\n", 1, .unknownHeader(columns: ["일시", "기온(°C)"])),
      ("지점,평균기온(°C)\n", 1, .unknownHeader(columns: ["지점", "평균기온(°C)"])),
      ("131,2024-01-01 01:00,1\n", 1, .unknownHeader(columns: ["131", "2024-01-01 01:00", "1"])),
      ("기온\n", 1, .unknownHeader(columns: ["기온"])),
      (
        "1,2,3,4,5,6,7,8,9,10\n", 1,
        .unknownHeader(columns: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"])
      ),
      (
        "1,2,3,4,5,6,7,8,9,10,11\n", 1,
        .unknownHeader(columns: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "…"])
      ),
      (
        "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다,\u{1B}[31m\0\n", 1,
        .unknownHeader(columns: [
          "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나…", "\u{FFFD}[31m\u{FFFD}",
        ])
      ),
      (
        "지점,일시,기온(°C),최고기온(°C)\n", 1,
        .ambiguousHeader(columns: ["지점", "일시", "기온(°C)", "최고기온(°C)"])
      ),
      ("지점,일시,지점,기온(°C)\n", 1, .repeatedColumn("지점")),
      ("지점,일시,기온(°C),기온(℃)\n", 1, .repeatedColumn("기온(°C)")),
      ("지점,일시,기온(°C),현상번호(국내식),현상번호(국내식)\n", 1, .repeatedColumn("현상번호(국내식)")),
      ("지점,일시,최고기온(°C),최고기온(°C)\n", 1, .repeatedColumn("최고기온(°C)")),
    ] as [(String, Int, OfficialFileError.Problem)])
  func `have another header`(text: String, line: Int, problem: OfficialFileError.Problem) {
    #expect(Self.problem(text) == Self.error(line, problem))
  }

  @Test func `may name a column twice that is not read`() throws {
    #expect(
      try OfficialText.hours("지점,일시,기온(°C),습도,습도,최대기온,최대기온\n131,2024-01-01 01:00,1,,,,")
        == ["131 2024-01-01 01:00 1.0 - - @2"])
    #expect(
      try OfficialText.days("지점,일시,최고기온(°C),강수량(mm),강수량(mm)\n131,2024-01-01,1,,")
        == ["131 2024-01-01 - - 1.0 @2"])
  }

  @Test(
    arguments: [
      ("131,2024-01-01 01:00\n", 2, .valueCount(found: 2, expected: 3)),
      (
        "131,2024-01-01 01:00,1\n\n131,2024-01-01 02:00,1,\n", 4, .valueCount(found: 4, expected: 3)
      ),
      ("131\n", 2, .valueCount(found: 1, expected: 3)),
      ("131,\"2024-01-01 01:00,1\n", 2, .openQuote),
      ("131,\"2024-01-01 01:00\"\"\n\n,1\n", 2, .openQuote),
      ("131,2024-01-01 01:00,1\n\"131\" ,2024-01-01 02:00,1\n", 3, .textBehindQuote),
      ("131,2024-01-01 01:00,\"1\"\r", nil, nil),
      ("131,2024-01-01 01:00,\"1\"\rx", 2, .textBehindQuote),
      (
        "131,2024-01-01 01:00,1\r131,2024-01-01 02:00,2", 2,
        .valueCount(found: 5, expected: 3)
      ),
      (
        "131,2024-01-01 01:00,\"1\"\"2\"\n", 2,
        .value("1\"\"2", column: "기온(°C)", expected: .airTemperature)
      ),
      (
        "131,2024-01-01 01:00,1\u{1B}\0\n", 2,
        .value("1\u{FFFD}\u{FFFD}", column: "기온(°C)", expected: .airTemperature)
      ),
      (
        "131,2024-01-01 01:00,1234567890123456789012345678901\n", 2,
        .value("123456789012345678901234567890…", column: "기온(°C)", expected: .airTemperature)
      ),
    ] as [(String, Int?, OfficialFileError.Problem?)])
  func `have a row that can't be read`(
    rows: String, line: Int?, problem: OfficialFileError.Problem?
  ) {
    #expect(Self.problem(Self.header + rows) == problem.map { Self.error(line, $0) })
  }

  @Test(arguments: ["2", "x", "19", "-", "0.0"])
  func `have an unknown flag`(flag: String) {
    #expect(
      Self.problem("지점,일시,기온(°C),기온 QC플래그\n131,2024-01-01 01:00,1,\(flag)")
        == Self.error(2, .value(flag, column: "기온 QC플래그", expected: .flag)))
  }

  @Test func `say a value in the file's character set`() {
    let bytes = OfficialText.cp949(Self.header + "청주,2024-01-01 01:00,1")
    #expect(
      OfficialText.refusal(of: bytes)
        == Self.error(2, .value("청주", column: "지점", expected: .stationNumber)))
  }

  @Test func `have a row longer than is read`() {
    let limit = OfficialFileParser.recordLimit
    let name = String(repeating: "x", count: limit)
    #expect(Self.problem("지점,일시,기온(°C),\(name)\n") == Self.error(1, .longRecord(limit: limit)))
    #expect(Self.problem("\(Self.header)131,\"\(name)") == Self.error(2, .longRecord(limit: limit)))
    let row = "131,2024-01-01 01:00,1,"
    let fill = String(repeating: "x", count: limit - row.utf8.count - 1)
    #expect(Self.problem("지점,일시,기온(°C),이름\n\(row)\(fill)\n") == nil)
    #expect(
      Self.problem("지점,일시,기온(°C),이름\n\(row)\(fill)x\n")
        == Self.error(2, .longRecord(limit: limit)))
  }

  @Test func `are gone, or a folder`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "nowhere.csv")
    let gone = InputError(location: path, problem: .missing)
    let error = OfficialFileError(location: path, line: nil, problem: .input(gone))
    #expect(throws: error) { try OfficialFile(reading: Input(location: path, isNamed: true)) }
    #expect(error.description == gone.description)
    let refusal = #expect(throws: OfficialFileError.self) {
      try OfficialFile(reading: Input(location: folder.path, isNamed: true))
    }
    guard case .input(let reason)? = refusal?.problem else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(reason.location == folder.path)
  }

  @Test func `are damaged gzip, whatever their rows say`() throws {
    let text = Self.header + "131,2024-01-01 01:00,1\n"
    let first = Gzip.member(Array(text.utf8))
    var broken = Gzip.member(Array("131,2024-01-01 02:00,wrong\n".utf8))
    broken[broken.count - 6] ^= 0xFF
    for (bytes, offset, damage) in [
      (Array(first.dropLast(4)), 0, Damage.Problem.truncatedMember),
      (first + broken, first.count, .corruptMember),
      (first + Array("garbage".utf8), first.count, .noMember),
    ] {
      let folder = try TemporaryFolder()
      let path = try folder.write(bytes, to: "record.csv.gz")
      let problem = OfficialFileError.Problem.damaged(offset: offset, damage)
      #expect(throws: OfficialFileError(location: path, line: nil, problem: problem)) {
        try OfficialFile(reading: Input(location: path, isNamed: true))
      }
    }
  }

  @Test func `have a mistake in whole gzip`() throws {
    let text = Self.header + "131,2024-01-01 01:00,wrong\n"
    let folder = try TemporaryFolder()
    let path = try folder.write(Gzip.member(Array(text.utf8)), to: "record.csv.gz")
    let problem = OfficialFileError.Problem.value(
      "wrong", column: "기온(°C)", expected: .airTemperature)
    #expect(throws: OfficialFileError(location: path, line: 2, problem: problem)) {
      try OfficialFile(reading: Input(location: path, isNamed: true))
    }
  }

  @Test(
    arguments: [
      (
        3, .value("00:30", column: "일시", expected: .fullHour),
        "record.csv:3: \"00:30\" in column 일시; expected a full hour, as hourly values have; "
          + "download hourly values, not those of minutes"
      ),
      (
        2, .value("12.34", column: "기온(°C)", expected: .airTemperature),
        "record.csv:2: \"12.34\" in column 기온(°C); expected degrees Celsius from -90.0 to 60.0 with "
          + "one decimal at most; correct the value, or fetch the file again"
      ),
      (
        7, .valueCount(found: 4, expected: 3),
        "record.csv:7: 4 values; expected 3, as in the header; correct the row, or fetch the file "
          + "again"
      ),
      (nil, .utf16, "record.csv: is UTF-16; expected UTF-8 or CP949; save it as one of these"),
      (
        nil, .damaged(offset: 12, .truncatedMember),
        "record.csv: the gzip data that begins at byte 12 breaks off; expected a whole file; fetch "
          + "it again"
      ),
      (
        1, .unknownHeader(columns: ["a", "b"]),
        "record.csv:1: columns a, b; expected 지점, 일시 and 기온(°C) for hourly values, or 지점, 일시 and "
          + "one or more of 평균기온(°C), 최저기온(°C), 최고기온(°C) for daily ones; download these as CSV "
          + "from KMA's data portal (ASOS)"
      ),
      (
        1, .repeatedColumn("지점"),
        "record.csv:1: column 지점 stands twice; expected it once; delete one of the two"
      ),
    ] as [(Int?, OfficialFileError.Problem, String)])
  func `are told of in English`(line: Int?, problem: OfficialFileError.Problem, text: String) {
    #expect(Self.error(line, problem).description == text)
  }

  @Test func `are told of in Korean`() {
    #expect(
      Self.error(7, .valueCount(found: 4, expected: 3)).text(in: .korean)
        == "record.csv:7: 값이 4개입니다. 머리글처럼 3개여야 하니, 줄을 고치거나 파일을 다시 받아 주세요")
    #expect(
      Self.error(2, .value("2", column: "기온 QC플래그", expected: .flag)).text(in: .korean)
        == "record.csv:2: 기온 QC플래그 열에 \"2\"이(가) 있습니다. 0(정상), 1(오류), 9(결측)이거나 비어 있어야 "
        + "합니다. 값을 고치거나 파일을 다시 받아 주세요")
  }
}
