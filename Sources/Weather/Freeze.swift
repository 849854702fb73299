/// A snapshot that sites went on printing under new dates, from the table of known freezes.
public struct Freeze: Hashable, Sendable {
  /// The freeze's letter or name, its identity.
  public let name: String
  /// The first date under which it was seen.
  public let firstSeen: CalendarDate
  /// The last date under which it was seen.
  public let lastSeen: CalendarDate
  /// Its air temperatures by station number.
  public let airTemperatures: [Int: AirTemperature]

  /// A freeze by its name, the dates between which it was seen, and its temperatures.
  public init(
    name: String, firstSeen: CalendarDate, lastSeen: CalendarDate,
    airTemperatures: [Int: AirTemperature]
  ) {
    self.name = name
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.airTemperatures = airTemperatures
  }
}

/// A time of the year in which the common layout printed nothing but frozen strips.
public struct FreezeSeason: Hashable, Sendable {
  /// The first and the last day.
  public let dates: ClosedRange<CalendarDate>
  /// How many strips of these days were looked at.
  public let stripsSeen: Int
  /// How many of them were frozen.
  public let stripsFrozen: Int
}
