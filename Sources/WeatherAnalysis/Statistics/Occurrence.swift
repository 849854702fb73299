public import Weather

/// A day on which something was printed.
public struct Occurrence: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The station's number; where there are several, the lowest.
  public let stationID: Int
  /// At how many other stations it was printed on that day.
  public internal(set) var otherCount: Int

  /// The one of two that comes first, by what is before the other.
  static func merged(
    _ left: Occurrence?, _ right: Occurrence?, isBefore: (CalendarDate, CalendarDate) -> Bool
  ) -> Occurrence? {
    guard let left, let right else { return left ?? right }
    if left.date != right.date { return isBefore(left.date, right.date) ? left : right }
    var lowest = left.stationID < right.stationID ? left : right
    lowest.otherCount = left.otherCount + right.otherCount + 1
    return lowest
  }
}
