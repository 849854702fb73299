/// An observation with all that is known of it, as `export` and `parse` print it.
public struct ObservationRecord: Hashable, Sendable {
  /// The strip's date.
  public var date: CalendarDate
  /// The strip's hour (KST), where known.
  public var hour: StripHour?
  /// The observation itself.
  public var observation: Observation
  /// Whether it counts in summaries.
  public var isCounted: Bool
  /// The strip's id, 16 hexadecimal digits.
  public var stripID: String
  /// In how many sources the strip was seen.
  public var sightingCount: Int
  /// The source of the earliest sighting.
  public var source: Source

  /// A record by its parts.
  public init(
    date: CalendarDate, hour: StripHour?, observation: Observation, isCounted: Bool,
    stripID: String, sightingCount: Int, source: Source
  ) {
    self.date = date
    self.hour = hour
    self.observation = observation
    self.isCounted = isCounted
    self.stripID = stripID
    self.sightingCount = sightingCount
    self.source = source
  }
}
