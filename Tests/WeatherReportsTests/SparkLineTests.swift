import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherReports

@Suite struct SparkLineTests {
  private static func line(_ values: [String], from first: String, to last: String) throws -> String
  {
    var sums = DailySums()
    for value in values {
      let read = WrittenObservations.read(value)
      sums.add([read.observation], on: read.date)
    }
    let summary = Summary(
      of: sums, by: SummaryGrouping(areas: []), [Statistics.spark],
      from: WrittenObservations.date(first), to: WrittenObservations.date(last),
      stations: WrittenObservations.tables.stations)
    let group = try #require(summary.groups.first)
    guard case .series(let series) = group["spark"] else { return "" }
    return try #require(group.sparkLine(of: series, within: summary.dates))
  }

  @Test func `goes from the lowest daily mean to the highest, a dot where there is none`() throws {
    let values = [
      "2025-04-01 108 0.0 -", "2025-04-02 108 7.0 -", "2025-04-04 108 3.0 -",
      "2025-04-05 108 1.0 -",
    ]
    // Eighths of the range of 7: 0, 7, none, 3, 1.
    #expect(try Self.line(values, from: "2025-04-01", to: "2025-04-06") == "▁█·▄▂·")
  }

  @Test func `stands in the middle where all are the same`() throws {
    let values = ["2025-04-01 108 5.0 -", "2025-04-03 108 5.0 -"]
    #expect(try Self.line(values, from: "2025-04-01", to: "2025-04-03") == "▄·▄")
  }

  @Test func `has thirty bars at most, each the mean of its days`() throws {
    // 60 days make 30 bars of two: the first of -4 and 8, mean 2; the last of one day of 0.
    let values = [
      "2025-04-01 108 -4.0 -", "2025-04-02 108 8.0 -", "2025-05-30 108 0.0 -",
    ]
    let line = try Self.line(values, from: "2025-04-01", to: "2025-05-30")
    #expect(line == "█" + String(repeating: "·", count: 28) + "▁")
  }
}

@Suite struct ConditionShareTests {
  @Test func `are percents of all, rounded half away from zero`() {
    let counts = [NamedCount("맑음", 2), NamedCount("비", 1), NamedCount("unknown", 5)]
    #expect(
      ConditionShares.of(counts)
        == .shares([
          NamedShare(name: "맑음", percent: "25.0"), NamedShare(name: "비", percent: "12.5"),
          NamedShare(name: "unknown", percent: "62.5"),
        ]))
    #expect(ConditionShares.of([]) == .missing)
    #expect(
      ConditionShares.of([NamedCount("a", 1), NamedCount("b", 2)])
        == .shares([
          NamedShare(name: "a", percent: "33.3"), NamedShare(name: "b", percent: "66.7"),
        ]))
  }

  @Test(arguments: [
    (OutputFormat.csv, "=맑음:25.0;b:75.0", "'=맑음:25.0;b:75.0\r\n"),
    (.ndjson, "=맑음", #"{"c":{"=맑음":25.0,"b":75.0}}"# + "\n"),
    (.table, "", "=맑음 25.0%, b 75.0%\n"),
  ])
  func `are written as names with numbers`(format: OutputFormat, _: String, text: String) {
    let cell = Cell.shares([
      NamedShare(name: "=맑음", percent: "25.0"), NamedShare(name: "b", percent: "75.0"),
    ])
    #expect(Rendered.text(format, columns: [ReportColumn("c")], [[cell]]).hasSuffix(text))
  }
}
