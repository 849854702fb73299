/// A snapshot of the country, with all strips of pages that printed it.
public struct PrintedSnapshot: Hashable, Sendable {
  /// What tells it from others.
  public var fingerprint: Fingerprint
  /// The strips, by ascending date. They have no hour, or one that was found before.
  public var strips: [PrintedStrip]
  /// The air temperatures, by station; of a station with several, none.
  public var airTemperatures: [Int: AirTemperature]
  /// The conditions printed, as labels, by station; of a station with several, none.
  public var conditions: [Int: String]

  /// A snapshot by its parts.
  public init(
    fingerprint: Fingerprint, strips: [PrintedStrip], airTemperatures: [Int: AirTemperature],
    conditions: [Int: String] = [:]
  ) {
    self.fingerprint = fingerprint
    self.strips = strips
    self.airTemperatures = airTemperatures
    self.conditions = conditions
  }
}

/// A strip of pages that printed a snapshot.
public struct PrintedStrip: Hashable, Sendable {
  /// The strip's id, 16 hexadecimal digits.
  public var stripID: String
  /// The date printed.
  public var date: CalendarDate
  /// The hour that was found before; nil where none was.
  public var hour: StripHour?
  /// Whether the strip counts.
  public var state: StripState
  /// The listed freeze whose temperatures it has; nil where there is none.
  public var freeze: String?

  /// A strip by its parts.
  public init(
    stripID: String, date: CalendarDate, hour: StripHour? = nil, state: StripState,
    freeze: String? = nil
  ) {
    self.stripID = stripID
    self.date = date
    self.hour = hour
    self.state = state
    self.freeze = freeze
  }
}
