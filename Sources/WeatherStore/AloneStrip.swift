internal import Weather
internal import WeatherAnalysis

/// A strip as it is if no other is like it or bears on it.
struct AloneStrip: Sendable {
  let found: FoundStrip
  /// The known freeze with which it agrees.
  let freeze: String?
  let state: StripState
  /// How many stations have a temperature.
  let temperatureCount: Int
  let commonTemperatures: CommonTemperatures

  init(_ found: FoundStrip, _ control: QualityControl) {
    let strip = found.strip
    self.found = found
    temperatureCount = strip.observations.stationsWithTemperature
    freeze = control.freezeCheck.listedFreeze(of: strip.observations)
    state = FreezeCheck.state(
      on: strip.date, of: [strip.date], temperatureCount: temperatureCount,
      isListed: freeze != nil)
    commonTemperatures = CommonTemperatures(of: strip.observations)
  }

  /// The strip's observations, judged.
  func judged(captureTime: UTCTime?, _ control: QualityControl) -> [Observation] {
    control.judged(
      CheckedStrip(
        date: found.strip.date, hour: found.strip.hour, state: state, layout: .other,
        captureTime: captureTime, observations: found.strip.observations))
  }
}

extension [Observation] {
  /// How many stations have a temperature.
  var stationsWithTemperature: Int {
    if isByStation { return count { $0.airTemperature != nil } }
    return Set(lazy.filter { $0.airTemperature != nil }.map(\.stationID)).count
  }
}
