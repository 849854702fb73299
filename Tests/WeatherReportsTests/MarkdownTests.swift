import Testing
import WeatherReports

@Suite struct MarkdownTests {
  @Test func `is a table with titles, and numbers to the right`() {
    #expect(
      Rendered.text(.markdown, [[.text("서울"), .integer(3)], [.missing, .missing]]) == """
        | 이름 | 수 |
        | --- | ---: |
        | 서울 | 3 |
        |  |  |

        """)
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("<b>&", "&lt;b&gt;&amp;"), ("*_`[]#~", ##"\*\_\`\[\]\#\~"##),
    (#"\|"#, #"\\\|"#), ("a\nb", #"a\\u{A}b"#), ("\u{1B}[31m", #"\\u{1B}\[31m"#),
    ("|\u{301}", "\\|\u{301}"),
  ])
  func `escapes markup and controls`(text: String, written: String) {
    #expect(
      Array(Rendered.cell(.markdown, .text(text)).utf8) == Array("| \(written) |\n".utf8))
  }

  @Test func `writes counts for people`() {
    let counts = Cell.counts([NamedCount("맑음", 8), NamedCount("비", 2)])
    #expect(Rendered.cell(.markdown, counts) == "| 맑음 8, 비 2 |\n")
  }
}
