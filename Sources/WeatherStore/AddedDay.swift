internal import Weather
internal import WeatherAnalysis

/// What strips that are new add to the sums of their date.
struct AddedDay {
  /// The sums by station.
  private(set) var sums: [Int: DailySum] = [:]
  /// How many strips there are of the same stations, of which something counts.
  private(set) var stripCounts: [[Int]: Int] = [:]

  /// Adds a strip of this date of which each station has one value.
  mutating func add(_ strip: NewStrip) {
    guard strip.alone.state.counts else { return }
    let hour = strip.alone.found.strip.hour?.hour
    var stationIDs: [Int] = []
    for observation in strip.observations where observation.quality.counts {
      sums[observation.stationID, default: DailySum()].add(
        ConditionKey(observation.presentWeather), observation.airTemperature, hour: hour)
      stationIDs.append(observation.stationID)
    }
    if !stationIDs.isEmpty { stripCounts[stationIDs.sorted(), default: 0] += 1 }
  }
}
