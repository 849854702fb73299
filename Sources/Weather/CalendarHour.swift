/// A full hour of the calendar in Korea (KST), 00:00 being the first of its date.
public struct CalendarHour: Hashable, Comparable, Sendable {
  /// Hours since 1970-01-01 00:00 KST, which is hour 0.
  public let number: Int

  /// The hour this many hours after 1970-01-01 00:00 KST.
  public init(number: Int) {
    self.number = number
  }

  /// The hour (0...23) of a date; 24 is that of 0 of the next.
  public init(date: CalendarDate, hour: Int) {
    number = date.dayNumber * 24 + hour
  }

  /// The date.
  public var date: CalendarDate {
    CalendarDate(dayNumber: (number - hour) / 24)
  }

  /// The hour of the date, 0...23.
  public var hour: Int { (number % 24 + 24) % 24 }

  /// KMA's day, which runs from 00:01 to 24:00: 00:00 belongs to the day before.
  public var officialDay: CalendarDate {
    CalendarHour(number: number - 1).date
  }

  /// The hour this many hours later, or earlier where negative.
  public func adding(hours: Int) -> CalendarHour {
    CalendarHour(number: number + hours)
  }

  public static func < (left: CalendarHour, right: CalendarHour) -> Bool {
    left.number < right.number
  }
}

extension CalendarHour: CustomStringConvertible {
  /// `YYYY-MM-DD HH:00`.
  public var description: String { "\(date) \(hour.padded(to: 2)):00" }
}
