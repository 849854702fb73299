import Weather

/// A date as most strips print it, `2025.04.04 (금)`, its weekday being right.
enum CommonDate {
  /// The bytes of a date, with a blank before the bracket.
  static let length = 16

  /// The date that starts at a position, and where it ends.
  static func read(
    _ page: borrowing Span<UInt8>, at start: Int
  ) -> (date: CalendarDate, end: Int)? {
    guard start + length <= page.count, page[start + 4] == UInt8(ascii: "."),
      page[start + 7] == UInt8(ascii: "."), let century = digits(page, start),
      let year = digits(page, start + 2), let month = digits(page, start + 5),
      let day = digits(page, start + 8)
    else { return nil }
    let bracket = page[start + 10] == 0x20 ? start + 11 : start + 10
    guard page[bracket] == UInt8(ascii: "("), page[bracket + 4] == UInt8(ascii: ")"),
      let date = CalendarDate(year: century * 100 + year, month: month, day: day),
      page.word(at: bracket + 1, length: 3) == syllables[date.weekday.rawValue - 1]
    else { return nil }
    return (date, bracket + 5)
  }

  /// The syllables of weekdays, Monday first, as `word` gives their bytes.
  private static let syllables = Weekday.allCases.map { weekday in
    Array(String(weekday.koreanSyllable).utf8).span.word(at: 0, length: 3)
  }

  private static func digits(_ page: borrowing Span<UInt8>, _ position: Int) -> Int? {
    let tens = page[position] &- 0x30
    let ones = page[position + 1] &- 0x30
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
