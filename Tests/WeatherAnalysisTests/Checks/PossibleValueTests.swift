import Testing
import Weather
import WeatherAnalysis

/// Checks that look at one value, or at one strip, alone.
@Suite struct PossibleValueTests {
  @Test(arguments: [
    // Inclusive limits; April to September, and October to March.
    ("2025-03-31", "-40.0", "passed"), ("2025-03-31", "-40.1", "range"),
    ("2025-03-31", "55.0", "passed"), ("2025-03-31", "55.1", "range"),
    ("2025-04-01", "-30.0", "passed"), ("2025-04-01", "-30.1", "range"),
    ("2025-09-30", "60.0", "passed"), ("2025-10-01", "55.1", "range"),
    ("2025-07-01", "-", "not checked"),
  ])
  func `rules out what is impossible in the season`(date: String, value: String, word: String) {
    let strip = Checks.strip(date, ["108 \(value)"])
    #expect(RangeCheck(limits: Checks.limits).verdicts(on: strip).words == [word])
  }

  @Test(arguments: [
    ("-32.6", "passed"), ("-32.7", "record"), ("41.0", "passed"), ("41.1", "record"),
    ("0.0", "passed"), ("-", "not checked"),
  ])
  func `suspects what breaks a record`(value: String, word: String) {
    let strip = Checks.strip(["108 \(value)", "112 1.0"])
    #expect(RecordCheck(limits: Checks.limits).verdicts(on: strip).words == [word, "passed"])
  }

  @Test func `takes another limit`() throws {
    let limits = try QualityLimits(
      from: Array("limit,value\nrecord_highest,41.5\n".utf8), name: "l")
    let strip = Checks.strip(["108 41.5", "112 41.6"])
    #expect(RecordCheck(limits: limits).verdicts(on: strip).words == ["passed", "record"])
  }

  @Test(arguments: [
    (["98 0.0", "105 0.0", "108 0.0"], "zeros"), (["98 0.0", "105 0.0", "108 0.1"], "passed"),
    (["98 0.0", "105 0.0", "108 0.0", "112 -"], "zeros"),
    (["98 0.0", "105 0.0"], "not checked"), (["98 0.0", "98 0.0", "105 0.0"], "not checked"),
    (["98 -", "105 -", "108 -"], "not checked"),
  ])
  func `rules out a strip that shows 0.0 everywhere`(values: [String], word: String) {
    #expect(ZerosCheck(limits: Checks.limits).verdicts(on: Checks.strip(values)).words == [word])
  }
}
