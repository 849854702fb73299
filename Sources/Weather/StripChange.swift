/// What became of a strip when its texts were read again.
public struct StripChange: Hashable, Sendable {
  /// The strip's id, 16 hexadecimal digits.
  public var stripID: String
  /// The id that it had before, where another combination of temperatures gave it another; nil
  /// elsewhere.
  public var previousID: String?
  /// The strip's date.
  public var date: CalendarDate
  /// The strip's hour, where known.
  public var hour: StripHour?
  /// Its state before; nil where it was not there.
  public var stateBefore: StripState?
  /// Its state now; nil where it is gone.
  public var stateAfter: StripState?
  /// The values that have changed, by ascending station number.
  public var observations: [ObservationChange]

  /// A change by its parts.
  public init(
    stripID: String, previousID: String? = nil, date: CalendarDate, hour: StripHour?,
    stateBefore: StripState?,
    stateAfter: StripState?, observations: [ObservationChange]
  ) {
    self.stripID = stripID
    self.previousID = previousID
    self.date = date
    self.hour = hour
    self.stateBefore = stateBefore
    self.stateAfter = stateAfter
    self.observations = observations
  }

  /// Whether nothing has changed.
  public var isNothing: Bool {
    previousID == nil && stateBefore == stateAfter && observations.isEmpty
  }
}

/// A value that was added, taken away or changed.
public struct ObservationChange: Hashable, Sendable {
  /// The station's number.
  public var stationID: Int
  /// The value before; nil where there was none.
  public var before: Observation?
  /// The value now; nil where there is none.
  public var after: Observation?

  /// A change by its parts.
  public init(stationID: Int, before: Observation?, after: Observation?) {
    self.stationID = stationID
    self.before = before
    self.after = after
  }

  /// The changes that lead from a strip's observations to others. Where in a page a value stands
  /// makes no difference.
  public static func changes(
    from before: [Observation], to after: [Observation]
  ) -> [ObservationChange] {
    let stations = Set((before + after).map(\.stationID)).sorted()
    return stations.flatMap { stationID -> [ObservationChange] in
      let old = before.filter { $0.stationID == stationID }
      let new = after.filter { $0.stationID == stationID }
      let gone = old.filter { value in !new.contains { $0.isSame(as: value) } }
      let added = new.filter { value in !old.contains { $0.isSame(as: value) } }
      return (0..<max(gone.count, added.count)).map { index in
        ObservationChange(
          stationID: stationID, before: index < gone.count ? gone[index] : nil,
          after: index < added.count ? added[index] : nil)
      }
    }
  }
}

extension Observation {
  fileprivate func isSame(as other: Observation) -> Bool {
    presentWeather == other.presentWeather && airTemperature == other.airTemperature
      && flags == other.flags
  }
}
