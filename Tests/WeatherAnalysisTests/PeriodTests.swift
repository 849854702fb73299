import Testing
import WeatherAnalysis

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-02", "2025-02-01", "2025-02-28"), ("2025-12", "2025-12-01", "2025-12-31"),
    ("2025-04-04", "2025-04-04", "2025-04-04"), ("0001", "0001-01-01", "0001-12-31"),
    ("9999", "9999-01-01", "9999-12-31"),
  ])
  func `reads a year, a month or a day`(text: String, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.name == text)
    #expect(period.dates == Written.date(first)...Written.date(last))
  }

  @Test(arguments: [
    "", "25", "202", "20255", "0000", "2025-", "2025-4", "2025-13", "2025-00", "2025-02-30",
    "2025-04-4", "2025/04/04", "2025-04-04 ", " 2025", "２０２５", "+025", "2025-04-04-01", "오늘",
  ])
  func `reads nothing else`(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func `of a kind holds its date`() {
    let date = Written.date("2024-02-29")
    #expect(Period(kind: .day, holding: date) == Period("2024-02-29"))
    #expect(Period(kind: .month, holding: date) == Period("2024-02"))
    #expect(Period(kind: .year, holding: date) == Period("2024"))
  }
}
