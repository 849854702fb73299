import Foundation
import TestSupport
import Testing

/// What `reparse` prints.
@Suite struct ReparseCommandTests {
  private let workspace: Workspace
  private static let mist = "label,class\n보라,mist\n"

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.mist, to: "mist.csv")
    try workspace.ingest([
      "a.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10) + ["보라속초 3.1℃"])
    ])
  }

  private func reparse(_ options: String) throws -> CommandResult {
    try workspace.shell("$W reparse \(options)")
  }

  @Test func `prints each change as a table in both languages`() throws {
    let english = try reparse("--dry-run --conditions mist.csv --language en")
    #expect(english.status == 0)
    #expect(
      english.output == """
        Date        Strip             Station  Change  Before  Now
        ----------  ----------------  -------  ------  ------  --------
        2025-05-05  52f88e40a668b8a9  Sokcho   added           3.1 보라

        """)
    #expect(
      english.errors == """
        Dry run, nothing is changed: 1 text read again; 1 strip changed; values and states: 1 added.
        Rejections that are gone: 1.

        """)
    let korean = try reparse("--conditions mist.csv --language ko")
    #expect(
      korean.output == """
        날짜        날씨띠            지점  변화    전  후
        ----------  ----------------  ----  ------  --  --------
        2025-05-05  52f88e40a668b8a9  속초  더해짐      3.1 보라

        """)
    #expect(
      korean.errors == """
        글 1건을 다시 읽음; 바뀐 날씨띠 1건: 더해진 값 1건.
        읽지 못했던 줄과 날씨띠 1건이 달라졌습니다.

        """)
    let same = try reparse("--conditions mist.csv --language en")
    #expect(same.errors == "1 text read again; nothing has changed.\n")
    let back = try reparse("--language en --format csv")
    #expect(
      back.output == """
        date,hour,strip_id,state_before,state,station_id,station,change,temperature_before_c,\
        temperature_c,condition_before,condition,flags_before,flags,condition_class_before,\
        condition_class,strip_id_before\r
        2025-05-05,,52f88e40a668b8a9,live,live,90,속초,removed,3.1,,보라,,,,mist,,\r

        """)
    #expect(
      back.errors == """
        1 text read again; 1 strip changed; values and states: 1 taken away.
        New rejections: 1.

        """)
  }

  @Test func `tells a condition's class where that alone has changed, and a state`() throws {
    try workspace.write("label,class\n맑음,fog\n", to: "fog.csv")
    let freeze = zip(StripPage.nine, ["1.0", "2.1", "3.2", "4.3", "5.4", "6.5", "7.6", "8.7"])
      .map { "Z,2025-05-05,2025-05-05,\($0),\($1)\n" }.joined()
    try workspace.write(
      "freeze,first_seen,last_seen,station,temperature_c\n" + freeze, to: "freeze.csv")
    let fog = try reparse("--dry-run --conditions fog.csv --language en")
    #expect(fog.output.contains("changed  1.0 맑음 [clear]  1.0 맑음 [fog]\n"))
    #expect(fog.errors.hasSuffix("1 strip changed; values and states: 9 changed.\n"))
    let frozen = try reparse("--freezes freeze.csv --language en")
    #expect(
      frozen.output.hasSuffix("2025-05-05  52f88e40a668b8a9           state   live    frozen\n"))
    #expect(frozen.errors.hasSuffix("1 strip changed; values and states: 1 of another state.\n"))
    let korean = try reparse("--language ko")
    #expect(korean.errors == "글 1건을 다시 읽음; 바뀐 날씨띠 1건: 달라진 상태 1건.\n")
    #expect(korean.output.hasSuffix("상태  frozen  live\n"))
  }

  @Test func `changes no byte on trial, and needs no right to write`() throws {
    let before = try workspace.bytes(of: "weatherstrip.sqlite")
    let trial = try workspace.shell(
      "chmod 444 weatherstrip.sqlite; $W reparse --dry-run --conditions mist.csv --format ndjson")
    #expect(trial.status == 0)
    #expect(trial.output.split(separator: "\n").count == 1)
    #expect(
      trial.output.contains(#""change":"added","temperature_before_c":null,"temperature_c":3.1"#))
    #expect(try workspace.bytes(of: "weatherstrip.sqlite") == before)
    #expect(try workspace.names() == ["a.txt", "mist.csv"])
  }

  @Test func `tells damaged texts`() throws {
    var bytes = try workspace.bytes(of: "weatherstrip.sqlite")
    let text = Array("보라속초 3.1℃\n기상청".utf8)
    let place = try #require(bytes.firstRange(of: text))
    bytes[place.lowerBound] ^= 1
    try workspace.write(bytes, to: "damaged.sqlite")
    let english = try reparse("--database damaged.sqlite --language en")
    #expect(english.status == 0)
    #expect(
      english.errors == """
        1 text read again; nothing has changed.
        Places whose text is damaged or can't be read by itself, left as they are: 1.

        """)
    let korean = try reparse("--database damaged.sqlite --language ko")
    #expect(
      korean.errors == """
        글 1건을 다시 읽음; 바뀐 것 없음.
        글이 손상되었거나 따로 떼어 읽을 수 없어 그대로 둔 곳 1건.

        """)
  }
}
