import Testing
import Weather

@Suite struct UTCTimeTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-01T09:00:00+09:00", 0), ("1970-01-01", -32_400),
    ("2025-04-04T09:30:00Z", 1_743_759_000), ("2025-04-04T18:30+09:00", 1_743_759_000),
    ("2025-04-04 18:30", 1_743_759_000), ("2025-04-04T18:30:00", 1_743_759_000),
    ("2025-04-04T18:30:00.999", 1_743_759_000), ("2025-04-04T18:30:00.5+0900", 1_743_759_000),
    ("2025-04-04T18:30+09", 1_743_759_000), ("2025-04-04T00:30:00-09:00", 1_743_759_000),
    ("2025-04-04T15:00+05:30", 1_743_759_000), ("2025-04-04T05:00:00-0430", 1_743_759_000),
    ("1969-12-31T23:59:59Z", -1),
  ])
  func `reads ISO 8601, without an offset as Korean time`(text: String, seconds: Int) {
    #expect(UTCTime(iso8601: text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "", "2025", "2025-04-04T", "2025-04-04T09", "2025-04-04T24:00Z", "2025-04-04T09:60Z",
    "2025-04-04T09:30:61Z", "2025-02-30T09:30Z", "2025-04-04T09:30Zulu", "2025-04-04T09:30+24:00",
    "2025-04-04T09:30+9", "2025-04-04T09:30+09:60", "2025-04-04T09:30:00.Z", "20250404T093000Z",
    "2025-04-04T09:30Z ", " 2025-04-04", "어제", "2025-04-04x09:30", "2025-04-04T09:30:00 KST",
  ])
  func `rejects a text that is no instant`(text: String) {
    #expect(UTCTime(iso8601: text) == nil)
  }

  @Test(arguments: [
    ("2026-03-01T14:59:59Z", "2026-03-01"), ("2026-03-01T15:00:00Z", "2026-03-02"),
    ("2026-03-01 23:59:59", "2026-03-01"), ("2026-03-02 00:00", "2026-03-02"),
    ("2026-03-02", "2026-03-02"), ("2025-12-31T15:00:00Z", "2026-01-01"),
    ("1969-12-31T14:59:59Z", "1969-12-31"), ("1969-12-31T15:00:00Z", "1970-01-01"),
  ])
  func `knows the date in Korea on both sides of midnight`(text: String, date: String) {
    #expect(UTCTime(iso8601: text)?.dateInKorea.description == date)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_743_759_000, "2025-04-04T09:30:00Z"),
    (-1, "1969-12-31T23:59:59Z"), (86_399, "1970-01-01T23:59:59Z"),
    (-86_400, "1969-12-31T00:00:00Z"), (-86_401, "1969-12-30T23:59:59Z"),
  ])
  func `is written in UTC, and read back`(seconds: Int, text: String) {
    let time = UTCTime(secondsSince1970: seconds)
    #expect(time.description == text)
    #expect(UTCTime(iso8601: text) == time)
  }

  @Test func `orders by instant`() {
    #expect(UTCTime(secondsSince1970: -1) < UTCTime(secondsSince1970: 0))
  }
}
