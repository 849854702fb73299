import Testing
import WeatherReports

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("\u{1B}[31m", "\\u{1B}[31m"), ("\u{7}", "\\u{7}"), ("\u{9B}2J", "\\u{9B}2J"),
    ("a\nb\r\nc\td", "a\\u{A}b\\u{D}\\u{A}c\\u{9}d"), ("\u{7F}", "\\u{7F}"), ("\0", "\\u{0}"),
    ("\u{202E}abc\u{202C}", "\\u{202E}abc\\u{202C}"), ("\u{2066}\u{2069}", "\\u{2066}\\u{2069}"),
    ("\u{61C}", "\\u{61C}"), ("\u{200E}\u{200F}", "\\u{200E}\\u{200F}"),
    ("\u{200B}\u{FEFF}\u{AD}", "\\u{200B}\\u{FEFF}\\u{AD}"), ("\u{2028}", "\\u{2028}"),
    ("\u{E0041}", "\\u{E0041}"),
  ])
  func `shows what a terminal would obey`(text: String, shown: String) {
    #expect(TerminalText.escaped(text) == shown)
  }

  @Test(arguments: ["서울 -3.4℃", "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "· ≤ 漢字 😀", "\u{A0}", ""])
  func `leaves text as it is`(text: String) {
    #expect(Array(TerminalText.escaped(text).utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("서울", 4), ("서울a", 5), ("℃", 1), ("·", 1), ("≤", 1), ("漢字", 4),
    ("ａ１", 4), ("　", 2), ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1112}\u{1161}", 2),
    ("ㅎㅏㄴ", 6), ("（예）", 6), ("⛅", 2), ("⚡", 2), ("😀", 2), ("ｱ", 1), ("。", 2),
  ])
  func `measures columns`(text: String, width: Int) {
    #expect(TerminalText.width(of: text) == width)
  }
}
