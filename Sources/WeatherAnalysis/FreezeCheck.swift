public import Weather

/// Tells live strips from frozen ones, from the set of strips alone.
public struct FreezeCheck: Sendable {
  private let freezes: [Freeze]

  /// So many temperatures are needed to tell.
  public static let leastTemperatures = 8

  /// A check against these known freezes.
  public init(freezes: [Freeze]) {
    self.freezes = freezes
  }

  /// The name of the known freeze with which a strip agrees: on eight or more shared temperatures,
  /// and on all of them. Nil where there is none.
  public func listedFreeze(of observations: [Observation]) -> String? {
    if observations.isByStation {
      return freezes.first { Self.agrees($0, with: observations) }?.name
    }
    return listedFreeze(ofAny: observations)
  }

  /// Whether observations, one a station, agree with a freeze.
  private static func agrees(_ freeze: Freeze, with observations: [Observation]) -> Bool {
    var shared = 0
    for observation in observations {
      guard let temperature = observation.airTemperature,
        let frozen = freeze.airTemperatures[observation.stationID]
      else { continue }
      guard temperature == frozen else { return false }
      shared += 1
    }
    return shared >= leastTemperatures
  }

  /// The same for stations that may have several values.
  func listedFreeze(ofAny observations: [Observation]) -> String? {
    var values: [Int: Set<AirTemperature>] = [:]
    for observation in observations {
      guard let temperature = observation.airTemperature else { continue }
      values[observation.stationID, default: []].insert(temperature)
    }
    guard values.count >= Self.leastTemperatures else { return nil }
    return freezes.first { freeze in
      let shared = freeze.airTemperatures.filter { values[$0.key] != nil }
      return shared.count >= Self.leastTemperatures
        && shared.allSatisfy { values[$0.key]?.contains($0.value) == true }
    }?.name
  }

  /// The state of a strip.
  ///
  /// - Parameters:
  ///   - date: the strip's date.
  ///   - dates: all dates under which its fingerprint was seen, this one among them.
  ///   - temperatureCount: how many stations of the strip have a temperature.
  ///   - isListed: whether it agrees with a known freeze.
  ///   - trueDate: the date of its temperatures in the official record, where that is known: then the
  ///     strip of this date counts, and no other.
  public static func state(
    on date: CalendarDate, of dates: Set<CalendarDate>, temperatureCount: Int, isListed: Bool,
    trueDate: CalendarDate? = nil
  ) -> StripState {
    if let trueDate {
      if date == trueDate { return .live }
      return date == trueDate.adding(days: 1) ? .carriedOver : .frozen
    }
    guard temperatureCount >= leastTemperatures else { return .notChecked }
    if isListed { return .frozen }
    guard let first = dates.min(), let last = dates.max(), dates.count > 1 else { return .live }
    let isCarriedOver = dates.count == 2 && last.dayNumber - first.dayNumber == 1
    guard isCarriedOver else { return .frozen }
    return date == first ? .live : .carriedOver
  }
}
