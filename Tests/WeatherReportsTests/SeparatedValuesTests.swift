import Testing
import WeatherReports

@Suite struct CommaSeparatedValuesTests {
  @Test func `has a header, CRLF line ends and empty cells for what is missing`() {
    let text = Rendered.text(.csv, [[.text("서울"), .integer(3)], [.missing, .missing]])
    #expect(text == "name,count\r\n서울,3\r\n,\r\n")
  }

  @Test func `of nothing is its header`() {
    #expect(Rendered.text(.csv, []) == "name,count\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("\"", "\"\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("a;b|c", "a;b|c"),
    (" a ", " a "), ("", ""),
  ])
  func `quotes commas, quotes and line ends`(text: String, written: String) {
    #expect(Rendered.cell(.csv, .text(text)) == written + "\r\n")
  }

  @Test func `doubles a quote that a combining mark follows`() {
    // To Swift, quote and mark are one character, which is no quote.
    let text = Rendered.cell(.csv, .text("a\"\u{301}b"))
    #expect(Array(text.utf8) == Array("\"a\"\"\u{301}b\"\r\n".utf8))
  }

  @Test func `quotes a comma that a combining mark follows`() {
    #expect(
      Array(Rendered.cell(.csv, .text("a,\u{301}b")).utf8) == Array("\"a,\u{301}b\"\r\n".utf8))
  }

  @Test(arguments: ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
  func `defuses what a spreadsheet would run`(sign: String) {
    #expect(Rendered.cell(.csv, .text(sign + "1+1")) == "'\(sign)1+1\r\n")
    #expect(Rendered.cell(.tsv, .text(sign + "1+1")) == "'\(sign)1+1\n")
    #expect(Rendered.cell(.csv, .text("1\(sign)1")) == "1\(sign)1\r\n")
  }

  @Test func `defuses a sign that a combining mark follows`() {
    #expect(
      Array(Rendered.cell(.csv, .text("=\u{301}A1")).utf8) == Array("'=\u{301}A1\r\n".utf8))
  }

  @Test(arguments: [("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\"")])
  func `defuses blanks that a spreadsheet drops`(text: String, written: String) {
    #expect(Rendered.cell(.csv, .text(text)) == written + "\r\n")
  }

  @Test func `quotes and defuses at once`() {
    #expect(
      Rendered.cell(.csv, .text("=HYPERLINK(\"x\",1)"))
        == "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n")
  }

  @Test func `leaves numbers below zero and a dash alone as they are`() {
    #expect(Rendered.cell(.csv, .number("-3.4")) == "-3.4\r\n")
    #expect(Rendered.cell(.csv, .integer(-3)) == "-3\r\n")
    #expect(Rendered.cell(.csv, .text("-")) == "-\r\n")
  }

  @Test func `writes counts and flags`() {
    let counts = Cell.counts([NamedCount("맑음", 8), NamedCount("비 또는 눈", 2)])
    #expect(Rendered.cell(.csv, counts) == "맑음:8;비 또는 눈:2\r\n")
    #expect(Rendered.cell(.csv, .counts([NamedCount("뇌우,우박", 1)])) == "\"뇌우,우박:1\"\r\n")
    #expect(Rendered.cell(.csv, .counts([])) == "\r\n")
    #expect(Rendered.cell(.csv, .flag(true)) + Rendered.cell(.csv, .flag(false)) == "yes\r\nno\r\n")
  }

  @Test func `begins with a byte order mark where asked to`() {
    let csv = Rendered.text(.csv, marksEncoding: true, [])
    let tsv = Rendered.text(.tsv, marksEncoding: true, [])
    #expect(Array(csv.utf8) == [0xEF, 0xBB, 0xBF] + Array("name,count\r\n".utf8))
    #expect(Array(tsv.utf8) == [0xEF, 0xBB, 0xBF] + Array("name\tcount\n".utf8))
    #expect(Rendered.text(.json, marksEncoding: true, []).utf8.first == UInt8(ascii: "["))
  }
}

@Suite struct TabSeparatedValuesTests {
  @Test func `has a header, LF line ends and empty cells for what is missing`() {
    let text = Rendered.text(.tsv, [[.text("서울, 강남"), .integer(3)], [.missing, .missing]])
    #expect(text == "name\tcount\n서울, 강남\t3\n\t\n")
  }

  @Test(arguments: [
    ("a\tb", #"a\tb"#), ("a\nb", #"a\nb"#), ("a\r\nb", #"a\r\nb"#), (#"a\b"#, #"a\\b"#),
    (#"a\tb"#, #"a\\tb"#), ("\"a\"", "\"a\""), ("\t=1", #"'\t=1"#),
  ])
  func `keeps a cell on its line`(text: String, written: String) {
    #expect(Rendered.cell(.tsv, .text(text)) == written + "\n")
  }

  @Test func `escapes a tab that a combining mark follows`() {
    #expect(
      Array(Rendered.cell(.tsv, .text("a\t\u{301}b")).utf8)
        == Array("a\\t\u{301}b\n".utf8))
  }
}
