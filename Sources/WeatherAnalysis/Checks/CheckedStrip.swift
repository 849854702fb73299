public import Weather

/// A strip as the quality checks look at it, with what they may compare it with.
public struct CheckedStrip: Sendable {
  /// The strip's date.
  public var date: CalendarDate
  /// The strip's hour, where known.
  public var hour: StripHour?
  /// Whether it is frozen.
  public var state: StripState
  /// The layout in which it was printed.
  public var layout: StripLayout
  /// Of the captures of the pages that printed it, the one that speaks best for its date; nil where
  /// none is known.
  public var captureTime: UTCTime?
  /// Its observations, with the flags of their texts.
  public let observations: [Observation]
  /// The air temperatures of its stations; of a station with several values, none.
  public let airTemperatures: [Int: AirTemperature]
  /// Strips of other dates that may share temperatures with it, those of its own fingerprint left
  /// out.
  public var lookAlikes: [OtherStrip]
  /// Strips of the same and the neighbouring dates, where the date lies in a freeze season.
  public var neighbours: [OtherStrip]
  /// Strips whose hour is known and within twelve hours of its own, where that is known.
  public var hourly: [OtherStrip]
  /// Whether verdicts are to name what values were compared with, which takes time.
  public var isExplained = false

  /// A strip without anything to compare it with.
  public init(
    date: CalendarDate, hour: StripHour? = nil, state: StripState, layout: StripLayout,
    captureTime: UTCTime? = nil, observations: [Observation]
  ) {
    self.date = date
    self.hour = hour
    self.state = state
    self.layout = layout
    self.captureTime = captureTime
    self.observations = observations
    airTemperatures = observations.airTemperatures
    lookAlikes = []
    neighbours = []
    hourly = []
  }

  /// Whether the official record has the strip's temperatures at its date and hour.
  public var isProvenByRecord: Bool { hour?.basis == .inferred }
}

/// A strip with which another is compared.
public struct OtherStrip: Hashable, Sendable {
  /// The strip's id, 16 hexadecimal digits.
  public var stripID: String
  /// The strip's date.
  public var date: CalendarDate
  /// The strip's hour (0...23, KST), where known.
  public var hour: Int?
  /// Whether it is frozen.
  public var state: StripState
  /// The layout in which it was printed.
  public var layout: StripLayout
  /// The air temperatures of its stations; of a station with several values, none.
  public var airTemperatures: [Int: AirTemperature]

  /// A strip by its parts.
  public init(
    stripID: String, date: CalendarDate, hour: Int? = nil, state: StripState, layout: StripLayout,
    airTemperatures: [Int: AirTemperature]
  ) {
    self.stripID = stripID
    self.date = date
    self.hour = hour
    self.state = state
    self.layout = layout
    self.airTemperatures = airTemperatures
  }
}

extension [Observation] {
  /// The air temperature of each station; of a station with several values, none.
  public var airTemperatures: [Int: AirTemperature] {
    var temperatures = [Int: AirTemperature](minimumCapacity: count)
    var ambiguous: Set<Int> = []
    for observation in self {
      guard let temperature = observation.airTemperature else { continue }
      let other = temperatures.updateValue(temperature, forKey: observation.stationID)
      if let other, other != temperature { ambiguous.insert(observation.stationID) }
    }
    for station in ambiguous { temperatures[station] = nil }
    return temperatures
  }
}
