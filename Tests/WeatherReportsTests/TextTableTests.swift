import Testing
import WeatherReports

@Suite struct TextTableTests {
  @Test func `aligns Hangul two columns wide`() {
    let text = Rendered.text(
      .table,
      [[.text("서울"), .integer(3)], [.text("Jeju"), .integer(12)], [.text("한a"), .missing]])
    #expect(
      text == """
        이름  수
        ----  --
        서울   3
        Jeju  12
        한a

        """)
  }

  @Test func `of nothing is its heading`() {
    #expect(Rendered.text(.table, []) == "이름  수\n----  --\n")
  }

  @Test func `aligns decomposed Hangul and combining marks as they are shown`() {
    let decomposed = "\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}"
    let text = Rendered.text(
      .table, [[.text(decomposed), .integer(1)], [.text("e\u{301}e\u{301}"), .integer(2)]])
    #expect(
      Array(text.utf8)
        == Array("이름  수\n----  --\n\(decomposed)   1\ne\u{301}e\u{301}     2\n".utf8))
  }

  @Test func `shows controls escaped, and measures them so`() {
    let text = Rendered.text(.table, [[.text("a\u{1B}[2J\nb"), .integer(1)]])
    #expect(
      text == """
        이름              수
        ----------------  --
        a\\u{1B}[2J\\u{A}b   1

        """)
  }

  @Test func `leaves no blanks at the end of a line`() {
    let columns = [ReportColumn("a"), ReportColumn("b")]
    let text = Rendered.text(.table, columns: columns, [[.text("x"), .missing]])
    #expect(text == "a  b\n-  -\nx\n")
  }

  @Test func `keeps blanks before a last letter of several bytes, and a line of blanks empty`() {
    let columns = [ReportColumn("a"), ReportColumn("b")]
    let text = Rendered.text(
      .table, columns: columns, [[.missing, .text("눈")], [.missing, .missing]])
    #expect(text == "a  b\n-  --\n   눈\n\n")
  }
}
