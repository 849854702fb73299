/// A value that a quality check keeps from counting, with the strip that printed it.
public struct DoubtfulValue: Hashable, Sendable {
  /// The strip's date.
  public let date: CalendarDate
  /// The strip's id, 16 hexadecimal digits.
  public let stripID: String
  /// The value.
  public let observation: Observation

  /// A value of a strip.
  public init(date: CalendarDate, stripID: String, observation: Observation) {
    self.date = date
    self.stripID = stripID
    self.observation = observation
  }
}
