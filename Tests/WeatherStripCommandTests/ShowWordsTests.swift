import Foundation
import TestSupport
import Testing

/// What the words after `show` name, and what is said where that is nothing.
@Suite struct ShowWordsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.ingest([
      "a.txt": StripPage.text("2025.05.05", StripPage.rows(from: 10) + ["맑음홍성(예) 1.0℃"]),
      "b.txt": StripPage.text("2025.05.09", StripPage.rows(from: 20)),
      "c.txt": StripPage.text("2025.05.09", StripPage.rows(from: 30)),
    ])
  }

  @Test(arguments: [
    "홍성 2025-05-05", "Hongseong 2025-05-05", "hongseong 2025-05-05", "177 2025-05-05",
    "'홍성(예)' 2025-05-05", "2025-05-05 홍성", "2025-05-05 177",
  ])
  func `names a station and a date in any order`(words: String) throws {
    let result = try workspace.shell("$W show \(words) --language ko")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("2025-05-05, 날씨띠 52f88e40a668b8a9\n"))
    #expect(result.output.contains("홍성 (177)     1.0  맑음"))
    #expect(!result.output.contains("서울"))
  }

  @Test(arguments: ["52f88e40a668b8a9", "52F88E40A668B8A9", "2025-05-05"])
  func `names a strip by its id in small letters and capitals, or by its date`(word: String) throws
  {
    let result = try workspace.run("show", word, "--language", "ko")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("2025-05-05, 날씨띠 52f88e40a668b8a9\n"))
    #expect(result.output.contains("\n\n관측값 10건의 날씨띠, 1곳에서 발견:\n"))
  }

  @Test func `shows all strips of a date`() throws {
    let result = try workspace.run("show", "2025-05-09")
    #expect(result.output.components(separatedBy: "Live: it counts.").count == 3)
  }

  @Test(arguments: [
    (
      "1111111111111111", "1111111111111111: the store has no strip of this id",
      "1111111111111111: 그런 번호의 날씨띠가 없습니다"
    ),
    (
      "2025-05-07",
      "the store has no strip of 2025-05-07; the nearest dates are 2025-05-05 and 2025-05-09",
      "2025-05-07의 날씨띠가 없습니다 (가까운 날짜: 2025-05-05, 2025-05-09)"
    ),
    (
      "서울 2024-01-01", "the store has no strip of 2024-01-01; the nearest date is 2025-05-05",
      "2024-01-01의 날씨띠가 없습니다 (가까운 날짜: 2025-05-05)"
    ),
    (
      "속초 2025-05-05", "the strip of 2025-05-05 does not have Sokcho (90)",
      "2025-05-05의 날씨띠 1건에 속초(90)이 없습니다"
    ),
    (
      "속초 2025-05-09", "none of the 2 strips of 2025-05-09 has Sokcho (90)",
      "2025-05-09의 날씨띠 2건에 속초(90)이 없습니다"
    ),
  ])
  func `tells that there is nothing to show, and what is near`(
    words: String, english: String, korean: String
  ) throws {
    for (language, message) in [("en", english), ("ko", korean)] {
      let result = try workspace.shell("$W show \(words) --language \(language)")
      #expect(result.status == 1)
      #expect(result.output == "")
      #expect(result.errors == "weatherstrip: \(message)\n")
    }
  }

  @Test(arguments: [
    (
      "2025-02-30",
      "'2025-02-30' is neither a date such as 2025-04-04 nor a strip's id of 16 hexadecimal digits."
    ),
    ("서울 2025-02-30", "Neither '서울' nor '2025-02-30' is a date such as 2025-04-04."),
    ("2025-02-30 서울", "Neither '2025-02-30' nor '서울' is a date such as 2025-04-04."),
    (
      "한양 2025-05-05",
      "No station is called '한양'; 'weatherstrip stations 한양' finds it by a part of its name."
    ),
    (
      "2025-05-05 2025-05-09",
      "No station is called '2025-05-05'; 'weatherstrip stations 2025-05-05' finds it by a part of "
        + "its name."
    ),
    ("서울 2025-05-05 x", "Expected a station and a date, a date, or a strip's id."),
    ("2025-05-05 --text --format csv", "--text is for people; leave --format out."),
    ("2025-05-05 --extract -", "--extract needs a file: standard output is for the evidence."),
    (
      "$'\\e[31m'",
      "'\\u{1B}[31m' is neither a date such as 2025-04-04 nor a strip's id of 16 hexadecimal digits."
    ),
  ])
  func `tells what is wrong with the words`(words: String, message: String) throws {
    let result = try workspace.shell("$W show \(words)")
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("Error: \(message)\n"), "\(result.errors)")
  }

  @Test func `tells that there is no store`() throws {
    for command in ["show 2025-05-05", "reparse", "check", "check --repair"] {
      let result = try workspace.shell("$W \(command) --database no.sqlite")
      #expect(result.status == 1)
      #expect(
        result.errors == "weatherstrip: no.sqlite: there is no store here; make one with "
          + "'weatherstrip ingest', or name another with --database\n")
      #expect(!workspace.exists("no.sqlite"))
    }
  }
}
