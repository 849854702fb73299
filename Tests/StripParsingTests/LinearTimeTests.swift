import StripParsing
import Testing
import Weather

/// Texts on which a parser that looks twice at what it has seen takes minutes.
@Suite struct LinearTimeTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "2℃/", "1-1℃", "• 서울 1℃ • 안내 ", "서울 1℃ 기상청 제공 ", "• 맑음서울 ", "℃", "•", "1~1~",
    ])
  func `reads a long line in a time that grows with its length`(part: String) {
    let repeats = 300_000 / part.utf8.count
    let text = "2025.04.04\n서울 " + String(repeating: part, count: repeats) + "\n서울 1℃\n"
    #expect(Parsing.parse(text).consumed == text.utf8.count)
  }

  @Test(.timeLimit(.minutes(1)))
  func `reads many values for one station in a time that grows with their number`() {
    let lines = (0..<10_000).map { "맑음\($0)\u{1F}서울 1.0℃" }
    let page = Parsing.parse("2025.04.04\n" + lines.joined(separator: "\n"))
    #expect(page.strips.flatMap(\.observations).count == 10_000)
  }
}
