import Testing
import Weather
import WeatherAnalysis

@Suite struct DateCheckTests {
  private let check = DateCheck(limits: Checks.limits)

  private func word(
    captured: String? = nil, flags: QualityFlag..., hour: StripHour? = nil
  ) -> String? {
    let set = flags.reduce(into: QualityFlags()) { $0.formUnion(QualityFlags($1)) }
    let strip = Checks.strip(
      "2025-04-04", ["108 6.2"], hour: hour, captured: captured, flags: set)
    return check.verdicts(on: strip).words.first
  }

  @Test(arguments: [
    // Korea is nine hours ahead of UTC: 2025-04-04 lasts from 15:00 of the day before to 15:00.
    ("2025-04-03T14:49:59Z", "date_after_capture"), ("2025-04-03T14:50:00Z", "passed"),
    ("2025-04-03T15:00:00Z", "passed"), ("2025-04-04T14:59:59Z", "passed"),
    ("2025-04-05T14:59:59Z", "passed"), ("2025-04-05T15:00:00Z", "date_far_from_capture"),
    ("2030-01-01T00:00:00Z", "date_far_from_capture"),
  ])
  func `takes the capture's day in Korea, the day before, and ten minutes for the clocks`(
    captured: String, word: String
  ) {
    #expect(self.word(captured: captured) == word)
  }

  @Test func `goes by the weekday where no capture is known`() {
    #expect(word() == "passed")
    #expect(word(flags: .weekdayMismatch) == "weekday_mismatch")
    #expect(word(flags: .weekdayMissing) == "not checked")
    #expect(word(flags: .dateFromCapture) == "not checked")
  }

  @Test func `lets a capture speak beside the weekday`() {
    let day = "2025-04-04T03:00:00Z"
    #expect(word(captured: day, flags: .weekdayMissing) == "passed")
    #expect(word(captured: day, flags: .weekdayMismatch) == "weekday_mismatch")
    #expect(
      word(captured: "2025-05-04T03:00:00Z", flags: .weekdayMismatch) == "date_far_from_capture")
  }

  @Test(arguments: [StripHour.Basis.feed, .inferred])
  func `takes the word of the feed and of the official record for date and hour`(
    basis: StripHour.Basis
  ) {
    let hour = StripHour(hour: 9, basis: basis)
    #expect(word(hour: hour) == "passed")
    #expect(word(flags: .weekdayMissing, hour: hour) == "passed")
    #expect(word(flags: .weekdayMismatch, hour: hour) == "weekday_mismatch")
  }

  @Test func `takes the official record's word against a late capture`() {
    let late = "2025-05-04T03:00:00Z"
    #expect(word(captured: late, hour: StripHour(hour: 9, basis: .inferred)) == "passed")
    #expect(
      word(captured: late, hour: StripHour(hour: 9, basis: .feed)) == "date_far_from_capture")
  }

  @Test func `tells the dates that pass`() throws {
    let strip = Checks.strip("2025-04-01", ["108 6.2"], captured: "2025-04-04T14:55:00Z")
    let verdict = try #require(check.verdicts(on: strip).verdict(at: 0))
    let first = try #require(CalendarDate("2025-04-03"))
    #expect(verdict.limit == .dates(first...first.adding(days: 2)))
  }

  @Test func `names the captures that prove a date`() throws {
    let captures = check.captures(proving: try #require(CalendarDate("2025-04-04")))
    #expect(captures.lowerBound == UTCTime(iso8601: "2025-04-03T14:50:00Z"))
    #expect(captures.upperBound == UTCTime(iso8601: "2025-04-05T15:00:00Z"))
  }
}
