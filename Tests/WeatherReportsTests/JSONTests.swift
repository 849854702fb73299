import Foundation
import Testing
import WeatherReports

@Suite struct JSONTests {
  private let rows: [[Cell]] = [[.text("서울"), .number("-3.4")], [.missing, .missing]]

  @Test func `is an array of objects with fields in order, one a line`() {
    #expect(
      Rendered.text(.json, rows) == """
        [
        {"name":"서울","count":-3.4},
        {"name":null,"count":null}
        ]

        """)
  }

  @Test func `of nothing is an empty array`() {
    #expect(Rendered.text(.json, []) == "[]\n")
  }

  @Test func `as lines is an object a line and nothing else`() {
    #expect(
      Rendered.text(.ndjson, rows) == """
        {"name":"서울","count":-3.4}
        {"name":null,"count":null}

        """)
    #expect(Rendered.text(.ndjson, []) == "")
  }

  @Test func `writes counts as an object in their order, and flags as booleans`() {
    let counts = Cell.counts([NamedCount("흐림", 2), NamedCount("맑음", 1), NamedCount("\"", 1)])
    #expect(Rendered.cell(.ndjson, counts) == #"{"c":{"흐림":2,"맑음":1,"\"":1}}"# + "\n")
    #expect(Rendered.cell(.ndjson, .counts([])) == #"{"c":{}}"# + "\n")
    #expect(Rendered.cell(.ndjson, .flag(true)) == #"{"c":true}"# + "\n")
  }

  @Test(arguments: [
    ("\"", #"\""#), (#"\"#, #"\\"#), ("\n", #"\n"#), ("\r\n", #"\r\n"#), ("\t", #"\t"#),
    ("\u{8}", #"\u0008"#), ("\u{1B}", #"\u001b"#), ("\u{0}", #"\u0000"#),
    ("\u{7F}", #"\u007f"#), ("\u{9B}", #"\u009b"#), ("\u{2028}", #"\u2028"#),
    ("\u{202E}", #"\u202e"#), ("\u{61C}", #"\u061c"#), ("\u{200B}", #"\u200b"#),
    ("\u{E0041}", #"\udb40\udc41"#), ("/", "/"), ("℃ 한", "℃ 한"), ("😀", "😀"),
    ("\"\u{301}", "\\\"\u{301}"),
  ])
  func `escapes what JSON asks for and what terminals obey`(text: String, written: String) throws {
    let line = Rendered.cell(.ndjson, .text(text))
    #expect(Array(line.utf8) == Array("{\"c\":\"\(written)\"}\n".utf8))
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    #expect(read?["c"].map { Array($0.utf8) } == Array(text.utf8))
  }
}
