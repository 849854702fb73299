import Testing

@testable import WeatherReports

@Suite struct ExcerptTextTests {
  /// The excerpt of a text in which these words are marked; the strip is all from the first mark to
  /// the last one's end.
  private static func excerpt(
    _ text: String, marks: [String], offset: Int = 0, firstLine: Int = 1
  ) -> String {
    let ranges = marks.map { word -> Range<Int> in
      guard let range = text.firstRange(of: word) else { preconditionFailure("no \(word)") }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + offset
      return start..<start + word.utf8.count
    }
    let whole = (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0)
    return ExcerptText(
      of: Array(text.utf8), offset: offset, firstLine: firstLine, around: whole, marks: ranges
    ).text
  }

  @Test func `shows four lines around the strip, its rows marked in terminal columns`() {
    let text = "1\n2\n3\n4\n5\n날짜\n  • 서울 6.2℃\n부산 1.0℃ ｆ\n끝\n\n3\n4\n5\n"
    #expect(
      Self.excerpt(text, marks: ["서울 6.2℃", "1.0℃ ｆ"]) == """
           3 | 3
           4 | 4
           5 | 5
           6 | 날짜
        >  7 |   • 서울 6.2℃
             |     ^^^^^^^^^
        >  8 | 부산 1.0℃ ｆ
             |      ^^^^^^^
           9 | 끝
          10 |\u{20}
          11 | 3
          12 | 4

        """)
  }

  @Test func `counts lines and bytes from where the text begins`() {
    #expect(
      Self.excerpt("가\n서울 1.0℃\n", marks: ["서울 1.0℃"], offset: 5000, firstLine: 99) == """
           99 | 가
        > 100 | 서울 1.0℃
              | ^^^^^^^^^

        """)
  }

  @Test func `marks several rows of one line, in whatever order they come`() {
    #expect(
      Self.excerpt("a 서울 1℃ b 부산 2℃ c\n", marks: ["부산 2℃", "서울 1℃"]) == """
        > 1 | a 서울 1℃ b 부산 2℃ c
            |   ^^^^^^^   ^^^^^^^

        """)
  }

  @Test func `marks a row of two lines in both`() {
    #expect(
      Self.excerpt("x 맑음\r\n서울 1℃\r\n", marks: ["맑음\r\n서울 1℃"]) == """
        > 1 | x 맑음
            |   ^^^^
        > 2 | 서울 1℃
            | ^^^^^^^

        """)
  }

  @Test func `shows decomposed Hangul in the columns that it takes`() {
    // 서울 written in letters: U+1109 U+1165, U+110B U+116E U+11AF.
    let seoul = "\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}"
    #expect(Self.excerpt("\(seoul) 1℃\n", marks: ["1℃"]) == "> 1 | \(seoul) 1℃\n    |      ^^\n")
  }

  @Test func `shortens long lines before, behind and without a mark`() {
    let long = String(repeating: "가", count: 1000)
    let part = String(repeating: "가", count: 60)
    #expect(
      Self.excerpt("\(long)\n\(long)서울 1℃\(long)\n", marks: ["서울 1℃"]) == """
          1 | \(part)\(part)…
        > 2 | …\(part)서울 1℃\(part)…
            | \(String(repeating: " ", count: 121))^^^^^^^

        """)
  }

  @Test func `cuts no character of a long line in two`() {
    for letter in ["가".decomposedLetters, "한".decomposedLetters, "😀", "e\u{301}", "a"] {
      for start in ["", "a", "aa", "aaa"] {
        let long = start + String(repeating: letter, count: 400)
        let shown = Self.excerpt("서울 1℃\(long)\n", marks: ["서울 1℃"])
        #expect(!shown.contains("\u{FFFD}"))
        #expect(shown.contains("서울 1℃" + long.prefix(60) + "…\n"), "\(letter)")
      }
    }
  }

  @Test
  func `lets no control through, and shows tabs and the parts of markup as blanks or nothing`() {
    #expect(
      Self.excerpt("\u{1B}[2J\t맑음\u{1F}서울 1℃\u{202E}\n", marks: ["맑음\u{1F}서울 1℃"]) == """
        > 1 | \\u{1B}[2J 맑음서울 1℃\\u{202E}
            | \(String(repeating: " ", count: 10))^^^^^^^^^^^

        """)
  }

  @Test func `is empty where the strip is not in the text`() {
    #expect(ExcerptText(of: [], around: 5..<9, marks: [5..<9]).text == "")
    #expect(ExcerptText(of: Array("a\nb\n".utf8), around: 50..<90, marks: [60..<70]).text == "")
  }
}

extension String {
  fileprivate var decomposedLetters: String {
    switch self {
    case "가": "\u{1100}\u{1161}"
    default: "\u{1112}\u{1161}\u{11AB}"
    }
  }
}
