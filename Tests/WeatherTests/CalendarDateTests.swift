import Testing
import Weather

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("1970-03-01", 59), ("1972-02-29", 789),
    ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2024-02-29", 19_782), ("2025-04-04", 20_182),
    ("2026-02-17", 20_501), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `counts days from 1970`(text: String, number: Int) {
    #expect(CalendarDate(text)?.dayNumber == number)
    #expect(CalendarDate(dayNumber: number).description == text)
  }

  @Test(arguments: [
    ("2018-03-24", Weekday.saturday), ("2025-04-04", .friday), ("2026-01-23", .friday),
    ("2026-02-17", .tuesday), ("1970-01-01", .thursday), ("1945-08-15", .wednesday),
    ("2000-01-01", .saturday), ("2025-12-01", .monday), ("2024-06-30", .sunday),
  ])
  func `knows the day of the week`(text: String, weekday: Weekday) {
    #expect(CalendarDate(text)?.weekday == weekday)
  }

  @Test func `prints the syllables of Korean calendars`() {
    #expect(String(Weekday.allCases.map(\.koreanSyllable)) == "월화수목금토일")
  }

  @Test func `walks through 200 years day by day and comes back`() {
    var expected = (year: 1900, month: 1, day: 1)
    var weekday = Weekday.monday.rawValue
    var number = -25_567
    while expected.year < 2100 {
      let date = CalendarDate(dayNumber: number)
      let (year, month, day) = date.components
      guard (year, month, day) == expected, date.weekday.rawValue == weekday,
        CalendarDate(year: year, month: month, day: day) == date,
        CalendarDate(date.description) == date
      else {
        Issue.record("day \(number) is \(date); expected \(expected)")
        return
      }
      number += 1
      weekday = weekday % 7 + 1
      expected.day += 1
      if expected.day > Self.length(of: expected.month, expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(number == 47_482)
  }

  /// The days of a month from 1900 to 2099, in which only 1900 lacks its leap day.
  private static func length(of month: Int, _ year: Int) -> Int {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return month == 2 && year % 4 == 0 && year != 1900 ? 29 : lengths[month - 1]
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29)])
  func `gives February its leap day in leap years`(year: Int, length: Int) {
    #expect(CalendarDate.length(ofMonth: 2, inYear: year) == length)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (length == 29))
  }

  @Test(arguments: [
    (2025, 2, 30), (2025, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
    (2025, 1, 32), (0, 1, 1), (10_000, 1, 1), (2025, -1, 1), (2025, 1, -1),
  ])
  func `rejects a day that the calendar does not have`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2025", "2025-04", "2025-4-4", "2025-04-04-01", "25-04-04", "2025.04.04", "2025-04-31",
    "2025-04-0a", "+025-04-04", "2025-04--4", "２０２５-04-04", " 2025-04-04", "2025-04-04 ",
  ])
  func `rejects a text that is no date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `adds days over the ends of months and years, both ways`() throws {
    let date = try #require(CalendarDate("2024-02-28"))
    #expect(date.adding(days: 2).description == "2024-03-01")
    #expect(date.adding(days: -59).description == "2023-12-31")
  }

  @Test func `orders by day`() throws {
    let dates = ["2025-01-31", "2024-12-31", "2025-02-01"].compactMap { CalendarDate($0) }
    #expect(dates.sorted().map(\.description) == ["2024-12-31", "2025-01-31", "2025-02-01"])
  }

  @Test(arguments: [
    (1, 1, 1, "0001-01-01"), (987, 10, 9, "0987-10-09"), (2024, 2, 29, "2024-02-29"),
    (9999, 12, 31, "9999-12-31"),
  ])
  func `is written with four digits of the year`(year: Int, month: Int, day: Int, text: String) {
    #expect(CalendarDate(year: year, month: month, day: day)?.description == text)
  }

  @Test func `is written with more digits where it lies far off`() {
    let last = CalendarDate(year: 9999, month: 12, day: 31)
    #expect(last?.adding(days: 1).description == "10000-01-01")
  }
}
