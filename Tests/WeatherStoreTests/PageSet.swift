import Testing
import Weather
import WeatherStore

/// Pages that bear on one another, and what becomes of them.
struct PageSet: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var pages: [PageFindings]
  /// The dates and states of the strips, in order.
  var states: [String]
  /// How many observations contradict one another or are less complete than others.
  var suspectCount = 0

  static let all: [PageSet] = {
    do {
      return [
        try layouts(), try frozen(), try carriedOver(), try mixed(), try hours(), try frozenHours(),
        try partlyFrozen(), try season(), try leap(), try captures(),
      ]
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  private static let strip = SketchedPage.rows(from: -35)
  private static let other = SketchedPage.rows(from: 120)
  private static let more = ["비속초 3.1℃", "인천 -0.4℃"]

  /// One strip in four layouts, one of which contradicts another, and a strip of the same date.
  private static func layouts() throws -> PageSet {
    var lessComplete = strip
    lessComplete[2] = "서울 -1.3℃"
    let contradicting = ["비속초 3.3℃", "눈인천 -0.4℃"]
    return PageSet(
      testDescription: "layouts of one strip",
      pages: [
        try SketchedPage.findings("2025.01.10 (금)", strip, at: "b"),
        try SketchedPage.findings("2025.01.10", more + strip, at: "c", captured: "2025-01-10"),
        try SketchedPage.findings("2025-01-10", lessComplete, at: "a", captured: "2025-01-09"),
        try SketchedPage.findings("2025.01.10", strip.reversed() + contradicting, at: "d"),
        try SketchedPage.findings("2025.01.10", other, at: "e"),
      ],
      states: ["2025-01-10 live", "2025-01-10 live"], suspectCount: 4)
  }

  /// One strip under three dates, the first two neighbours, and live ones of the same dates.
  private static func frozen() throws -> PageSet {
    PageSet(
      testDescription: "a strip under three dates",
      pages: [
        try SketchedPage.findings("2025.06.01", strip, at: "a"),
        try SketchedPage.findings("2025.06.02", strip + more, at: "b"),
        try SketchedPage.findings("2025.06.10", strip, at: "c"),
        try SketchedPage.findings("2025.06.02", other, at: "d"),
        try SketchedPage.findings("2025.06.10", more, at: "e"),
      ],
      states: [
        "2025-06-01 frozen", "2025-06-02 frozen", "2025-06-02 live", "2025-06-10 frozen",
        "2025-06-10 not_checked",
      ],
      // Of a freeze season: no other strip shows those of 06-02 and 06-10 to be live.
      suspectCount: 11)
  }

  /// A strip carried over the end of a year, repeats on both days, and a row that is rejected.
  private static func carriedOver() throws -> PageSet {
    PageSet(
      testDescription: "a strip carried over midnight",
      pages: [
        try SketchedPage.findings("2024.12.31", strip, at: "a"),
        try SketchedPage.findings("2025.01.01", strip, at: "b", captured: "2025-01-01T01:00Z"),
        try SketchedPage.findings("2025.01.01", strip + more, at: "c"),
        try SketchedPage.findings("2024.12.31", ["보라속초 1.0℃"] + strip, at: "d"),
        try SketchedPage.findings("2025.01.01", other, at: "e"),
      ],
      states: ["2024-12-31 live", "2025-01-01 carried_over", "2025-01-01 live"])
  }

  /// All of it: carried over in one layout, contradicted, frozen by a page with two strips.
  private static func mixed() throws -> PageSet {
    let two =
      SketchedPage.text("2025.03.03", other) + SketchedPage.text("2025.03.05", strip + more)
    return PageSet(
      testDescription: "repeats, contradictions and freezes",
      pages: [
        try SketchedPage.findings("2025.03.01", strip, at: "f"),
        try SketchedPage.findings("2025.03.02", strip + more, at: "e", captured: "2025-03-02"),
        try SketchedPage.findings("2025.03.02", strip + ["비속초 3.5℃"], at: "d"),
        try SketchedPage.findings("2025.03.02", other, at: "c"),
        try SketchedPage.findings(in: two, at: "b"),
        try SketchedPage.findings("2025.03.02 (월)", other, at: "a", captured: "2025-03-02"),
      ],
      states: [
        "2025-03-01 frozen", "2025-03-02 frozen", "2025-03-02 live", "2025-03-03 carried_over",
        "2025-03-05 frozen",
      ],
      suspectCount: 2)
  }

  /// Pages and the feed of one day: two hours with the same temperatures, a value that the feed
  /// contradicts, one that a page prints without its condition, and another strip without an hour.
  private static func hours() throws -> PageSet {
    PageSet(
      testDescription: "a strip with and without its hour",
      pages: [
        try SketchedPage.findings("2025.01.10", strip, at: "d", captured: "2025-01-10T09:00Z"),
        try SketchedPage.findings("2025.01.10", ["비속초 3.3℃", "인천 -0.4℃"] + strip, at: "c"),
        try SketchedPage.feed("2025.01.10", hour: 15, strip + more, at: "b"),
        try SketchedPage.feed(
          "2025.01.10", hour: 9, strip + ["비속초 3.1℃", "눈인천 -0.4℃"], at: "e",
          captured: "2025-01-10T00:10Z"),
        try SketchedPage.findings("2025.01.10", other, at: "a"),
      ],
      states: ["2025-01-10 live", "2025-01-10 live", "2025-01-10 live"], suspectCount: 3)
  }

  /// A strip with and without its hour on two neighbouring dates and one long after, and a page on
  /// which both a strip and its copy stand.
  private static func frozenHours() throws -> PageSet {
    let two = SketchedPage.text("2025.06.02", strip + more) + SketchedPage.text("2025.06.03", other)
    return PageSet(
      testDescription: "a strip with its hour under three dates",
      pages: [
        try SketchedPage.feed("2025.06.01", hour: 23, strip + more, at: "a"),
        try SketchedPage.findings("2025.06.01", strip, at: "b"),
        try SketchedPage.findings(in: two, at: "c"),
        try SketchedPage.feed("2025.06.02", hour: 0, strip, at: "d"),
        try SketchedPage.feed("2025.06.03", hour: 1, other, at: "e"),
        try SketchedPage.findings("2025.06.20", strip, at: "f"),
      ],
      states: [
        "2025-06-01 frozen", "2025-06-02 frozen", "2025-06-03 live", "2025-06-20 frozen",
      ])
  }

  /// A strip most of whose temperatures two other dates share, and one that is like no other.
  private static func partlyFrozen() throws -> PageSet {
    let others = ["비고창 3.1℃", "비강화 3.2℃", "비보은 3.3℃", "비금산 3.4℃"]
    let moved = ["비동두천 -9.0℃"] + strip.dropFirst()
    return PageSet(
      testDescription: "strips that are partly frozen",
      pages: [
        try SketchedPage.findings("2025.01.10", strip, at: "a"),
        try SketchedPage.findings("2025.01.14", moved, at: "b"),
        try SketchedPage.findings("2025.02.20", moved.dropLast() + ["비제주 9.9℃"] + others, at: "c"),
        try SketchedPage.findings("2025.03.01", other, at: "d"),
      ],
      states: [
        "2025-01-10 live", "2025-01-14 live", "2025-02-20 live", "2025-03-01 live",
      ],
      // 9 and 9 values agree in 8, and 9 and 13 in 8 of 9; a and c in 7.
      suspectCount: 9 + 9 + 13)
  }

  /// Strips of a freeze season: one alone; one of another layout; two that would show one another to
  /// be live, were not one of them printed in another layout too.
  private static func season() throws -> PageSet {
    PageSet(
      testDescription: "strips of a freeze season",
      pages: [
        try SketchedPage.findings("2025.06.10", strip, at: "a"),
        try SketchedPage.findings("2025.06.11", other, at: "b"),
        try SketchedPage.findings("2025.06.20", SketchedPage.rows(from: 55), at: "c"),
        try SketchedPage.findings(
          "2025.06.21", SketchedPage.rows(from: 75).map { $0.replacing(" ", with: "") }, at: "d"),
        try SketchedPage.findings(
          "2025.06.10", strip.map { $0.replacing(" ", with: "") }, at: "e"),
      ],
      states: [
        "2025-06-10 live", "2025-06-11 live", "2025-06-20 live", "2025-06-21 live",
      ], suspectCount: 18)
  }

  /// The feed over midnight, with a leap of one station and back.
  private static func leap() throws -> PageSet {
    let hours = [("2025.01.10", 22), ("2025.01.10", 23), ("2025.01.11", 0), ("2025.01.11", 1)]
    return PageSet(
      testDescription: "hours with a leap",
      pages: try hours.enumerated().map { index, hour in
        let rows = SketchedPage.rows(from: index) + ["백령도 \(index == 2 ? 20 : 1).\(index)℃"]
        return try SketchedPage.feed(hour.0, hour: hour.1, rows, at: "p\(index)")
      },
      states: [
        "2025-01-10 live", "2025-01-10 live", "2025-01-11 live", "2025-01-11 live",
      ], suspectCount: 1)
  }

  /// A strip seen by captures of which one proves its date, and one seen by wrong ones alone.
  private static func captures() throws -> PageSet {
    PageSet(
      testDescription: "captures that prove a date, or do not",
      pages: [
        try SketchedPage.findings("2025.01.10", strip, at: "a", captured: "2025-03-01T00:00Z"),
        try SketchedPage.findings("2025.01.10", strip, at: "b", captured: "2025-01-11T00:00Z"),
        try SketchedPage.findings("2025.01.10", strip, at: "c", captured: "2025-01-09T00:00Z"),
        try SketchedPage.findings("2025.02.10", other, at: "d", captured: "2025-02-01T00:00Z"),
        try SketchedPage.findings("2025.02.10", other, at: "e"),
      ],
      states: ["2025-01-10 live", "2025-02-10 live"], suspectCount: 9)
  }
}
