public import Weather

/// A lowest or highest temperature.
public struct Extreme: Hashable, Sendable {
  /// The temperature.
  public let temperature: AirTemperature
  /// The day; where there are several, the earliest.
  public let date: CalendarDate
  /// The hour (0...23, KST) of that day; where there are several, the earliest; nil where none is
  /// known.
  public let hour: Int?
  /// The station's number; where several had it on that day, the lowest.
  public let stationID: Int
  /// On how many other days or at how many other stations it was the same.
  public internal(set) var otherCount: Int

  /// The extreme of two, by what is beyond the other.
  static func merged(
    _ left: Extreme?, _ right: Extreme?, isBeyond: (AirTemperature, AirTemperature) -> Bool
  ) -> Extreme? {
    guard let left, let right else { return left ?? right }
    if isBeyond(left.temperature, right.temperature) { return left }
    if isBeyond(right.temperature, left.temperature) { return right }
    var first = (left.date, left.stationID) < (right.date, right.stationID) ? left : right
    first.otherCount = left.otherCount + right.otherCount + 1
    return first
  }
}
