public import Weather

/// A station on a day, or in an hour of it.
public struct StationDay: Hashable, Comparable, Sendable {
  /// The day's number above the station's and the hour's, so that one comparison orders all.
  private let place: Int

  /// Station numbers have five digits at most.
  private static let stations = 100_000
  /// The hours, and none.
  private static let hours = 25

  /// A station on a day. The station's number is 0 to 99999.
  ///
  /// - Parameter hour: 0...23 (KST) where the hours of a day are told apart and it is known.
  public init(date: CalendarDate, stationID: Int, hour: Int? = nil) {
    precondition((0..<Self.stations).contains(stationID), "a station's number has five digits")
    place = (date.dayNumber * Self.stations + stationID) * Self.hours + (hour ?? -1) + 1
  }

  /// The day.
  public var date: CalendarDate {
    CalendarDate(dayNumber: Self.floor(place, Self.stations * Self.hours).quotient)
  }

  /// The station's number.
  public var stationID: Int {
    Self.floor(place, Self.stations * Self.hours).remainder / Self.hours
  }

  /// The hour (KST); nil for a whole day, and for an hour that is not known.
  public var hour: Int? {
    let hour = Self.floor(place, Self.hours).remainder
    return hour == 0 ? nil : hour - 1
  }

  public static func < (left: StationDay, right: StationDay) -> Bool {
    left.place < right.place
  }

  /// Division that rounds down: days before 1970 have negative numbers.
  private static func floor(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
