import Testing
import Weather

@testable import WeatherReports

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("서울 & <b>", "서울 &amp; &lt;b&gt;"),
    (#"" onload="x"#, "&quot; onload=&quot;x"),
    ("'", "&#39;"),
    // A quote with a combining mark is one Character; the bytes are escaped all the same.
    ("\"\u{301} onmouseover=", "&quot;\u{301} onmouseover="),
    ("<\u{20D2}script>", "&lt;\u{20D2}script&gt;"),
    ("&amp;", "&amp;amp;"),
    ("</script>", "&lt;/script&gt;"),
    ("a\u{202E}b\u{2066}c", #"a\u{202E}b\u{2066}c"#),
    ("\u{1B}[31m\u{9B}\u{0}", #"\u{1B}[31m\u{9B}\u{0}"#),
    ("\u{FFFE}\u{FFFF}", #"\u{FFFE}\u{FFFF}"#),
    ("plain 맑음 6.2℃", "plain 맑음 6.2℃"), ("", ""),
  ])
  func `escapes by byte and shows what would be hidden`(text: String, escaped: String) {
    #expect(Array(MarkupText.escaped(text).utf8) == Array(escaped.utf8))
  }
}

@Suite struct PathDataTests {
  @Test func `writes steps in halves, letters only where they change`() {
    var path = PathData()
    path.move(1, 2)
    path.line(3.04, 1)
    path.line(4, 0.5)
    path.line(4, 9)
    path.line(0, 9)
    path.close()
    path.move(2, 3)
    path.line(2, 3)
    #expect(path.text == "M2 4l4-2 2-1v17h-8zm2 2h0")
  }

  @Test func `never adds up what it rounds away`() {
    var path = PathData()
    path.move(0, 0)
    for step in 1...30 { path.line(Double(step) * 0.77, Double(step) * 0.77) }
    // 30 steps of 0.77 end at 23.1, 46 halves, though a single one rounds to 2.
    let numbers = path.text.dropFirst("M0 0l".count).split(separator: " ").compactMap { Int($0) }
    #expect(numbers.reduce(0, +) == 2 * 46)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.04, "0"), (0.05, ".1"), (-0.25, "-.3"), (12.34, "12.3"),
    (-3.0, "-3"), (-0.04, "0"),
  ])
  func `writes numbers with a decimal at most`(number: Double, text: String) {
    #expect(SVGNumber.text(number) == text)
  }
}

@Suite struct RoundTicksTests {
  @Test(arguments: [
    (0, 100, 6, [0, 20, 40, 60, 80, 100]),
    (-163, 361, 7, [-200, -100, 0, 100, 200, 300, 400]),
    // In steps of 20 there would be seven.
    (-7, 93, 6, [-50, 0, 50, 100]),
    (3, 3, 5, [3, 4]),
    (0, 1, 2, [0, 1]),
    (-40, -31, 3, [-40, -35, -30]),
    (0, 11_904, 6, [0, 5000, 10_000, 15_000]),
  ])
  func `are round, and hold the ends between them`(
    low: Int, high: Int, count: Int, ticks: [Int]
  ) {
    #expect(RoundTicks(from: low, to: high, atMost: count).ticks == ticks)
  }

  @Test func `place values between their ends`() {
    let scale = RoundTicks(from: -100, to: 300, atMost: 5)
    #expect(scale.ticks == [-100, 0, 100, 200, 300])
    #expect(scale.fraction(of: 0) == 0.25)
    #expect(scale.fraction(of: 300) == 1)
  }
}

@Suite struct DateAxisTests {
  private static func axis(
    _ first: String, _ last: String, _ count: Int, _ language: Language = .korean
  ) throws -> [String] {
    let dates = try #require(CalendarDate(first))...(#require(CalendarDate(last)))
    return DateAxis(dates, language: language, atMost: count).ticks.map { tick in
      "\(tick.date) \(tick.label)" + (tick.context.map { " / \($0)" } ?? "")
    }
  }

  @Test func `marks days of a few days`() throws {
    #expect(
      try Self.axis("2025-01-30", "2025-02-01", 5) == [
        "2025-01-30 30 / 2025년 1월", "2025-01-31 31", "2025-02-01 1 / 2025년 2월",
      ])
  }

  @Test func `marks Mondays of some weeks`() throws {
    // 2025-04-07 is a Monday.
    #expect(
      try Self.axis("2025-04-01", "2025-04-20", 4, .english) == [
        "2025-04-07 7 / Apr 2025", "2025-04-14 14",
      ])
  }

  @Test func `marks the months of a year, and names the year once`() throws {
    #expect(
      try Self.axis("2024-11-10", "2025-03-31", 6) == [
        "2024-12-01 12월 / 2024년", "2025-01-01 1월 / 2025년", "2025-02-01 2월", "2025-03-01 3월",
      ])
    #expect(
      try Self.axis("2024-01-01", "2024-12-31", 4, .english) == [
        "2024-01-01 Jan / 2024", "2024-04-01 Apr", "2024-07-01 Jul", "2024-10-01 Oct",
      ])
  }

  @Test func `marks years of long times, however long`() throws {
    #expect(
      try Self.axis("2015-06-01", "2024-12-31", 6) == [
        "2016-01-01 2016", "2018-01-01 2018", "2020-01-01 2020", "2022-01-01 2022",
        "2024-01-01 2024",
      ])
    #expect(
      try Self.axis("0001-01-01", "2024-12-31", 5) == [
        "0500-01-01 500", "1000-01-01 1000", "1500-01-01 1500", "2000-01-01 2000",
      ])
  }
}

@Suite struct TemperatureScaleTests {
  @Test func `parts temperatures at round numbers, a bound belonging to the class above`() {
    let scale = TemperatureScale(covering: -123...278)
    #expect(scale.count == 9)
    #expect(scale.name(ofClass: 0) == "-15 ~ -10")
    #expect(
      [-12_300, -10_000, -9_999, 0, 27_800, 30_000].map(scale.index(ofThousandths:))
        == [0, 1, 1, 3, 8, 8])
  }

  @Test func `has decimals where its steps do`() {
    #expect(TemperatureScale(covering: 101...132).name(ofClass: 0) == "10.0 ~ 10.5")
  }

  @Test func `uses colours from the coldest to the hottest`() {
    let ten = TemperatureScale(covering: 0...100)
    #expect((0..<10).map(ten.colour(ofClass:)) == Array(0..<10))
    let five = TemperatureScale(coveringThousandths: [0, 25_000])
    #expect((0..<five.count).map(five.colour(ofClass:)) == [0, 2, 5, 7, 9])
  }
}

@Suite struct TimeStepTests {
  @Test(arguments: [
    (1, 10, 1), (10, 10, 1), (11, 10, 7), (70, 10, 7), (71, 10, 14), (3653, 640, 7),
    (739_000, 640, 1155),
  ])
  func `are days, weeks or several weeks`(dayCount: Int, count: Int, days: Int) {
    #expect(TimeSteps.daysAStep(dayCount: dayCount, atMost: count) == days)
  }
}
