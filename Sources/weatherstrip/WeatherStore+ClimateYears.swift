import Weather
import WeatherAnalysis
import WeatherStore

extension WeatherStore {
  /// What the temperatures that a query asks for say of all climate days, by year.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  func climateYears(of query: ObservationQuery) throws -> [ClimateYear] {
    var years = ClimateYears(ClimateDays.all, from: query.first, to: query.last)
    var extended = query
    // The last night ends on the day after, and its hour 24 is that day's hour 0.
    extended.last = query.last.map { $0.adding(days: 1) }
    let answer: ClimateYears.Answer? = try temperatureLookup(of: extended)?.answer
    try forEachDay(extended) { try years.add($0, answer: answer) }
    return try years.counts(answer: answer)
  }
}
