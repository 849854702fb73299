import StripParsing
import Testing
import Weather

@Suite struct LongListTests {
  /// Rows of 20 bytes, line end included.
  private static let rows = Array(String(repeating: "맑음서울 3.2℃\n", count: 30_000).utf8)

  @Test func `ends a list with the line that reaches 262,144 bytes`() {
    let page = Parsing.parse(Self.rows)
    #expect(page.strips.isEmpty)
    // Row 13,107 is the last to start within 262,144 bytes of the first.
    #expect(page.rejections.map(\.range) == [0..<262_159, 262_160..<524_319, 524_320..<599_999])
    #expect(page.rejections.allSatisfy { $0.reason == .missingDate })
  }

  @Test func `gives a date line to the list below it alone`() {
    let page = Parsing.parse(Array("2025.04.04 (금)\n".utf8) + Self.rows)
    #expect(page.strips.map(\.byteRange) == [0..<262_176])
    #expect(page.strips.map(\.observations.count) == [1])
    #expect(page.rejections.map(\.range.lowerBound) == [262_177, 524_337])
  }

  @Test func `ends no list within a line`() {
    let line = Array(String(repeating: "맑음서울 3.2℃ ", count: 20_000).utf8)
    let page = Parsing.parse(line + [0x0A] + line)
    #expect(page.rejections.map(\.range) == [0..<399_999, 400_001..<800_000])
  }

  @Test(arguments: [70_000, 262_150, 400_000])
  func `ends long lists at the same places in windows`(step: Int) {
    for page in [Self.rows, Array("2025.04.04 (금)\n".utf8) + Self.rows] {
      let whole = Parsing.parse(page)
      let inWindows = Parsing.parseInWindows(page) { step }
      #expect(inWindows.rejections.map(\.range) == whole.rejections.map(\.range))
      #expect(inWindows.strips.map(\.byteRange) == whole.strips.map(\.byteRange))
    }
  }
}
