import Weather
import WeatherAnalysis
import WeatherStore

extension WeatherStore {
  /// The daily sums of what a query asks for.
  func dailySums(_ query: ObservationQuery) throws -> DailySums {
    var sums = DailySums()
    try forEachDay(query) { day in
      for entry in day.entries {
        sums.merge(entry.sum, for: StationDay(date: day.date, stationID: entry.stationID))
      }
    }
    return sums
  }
}

extension DailySums {
  /// The sums by ascending date and station.
  var sorted: [(day: StationDay, sum: DailySum)] {
    sums.sorted { $0.key < $1.key }.map { (day: $0.key, sum: $0.value) }
  }
}
