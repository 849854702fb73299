import Weather
import WeatherAnalysis
import WeatherStore

extension WeatherStore {
  /// What the temperatures that a query asks for say of all climate days, by year.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  func climateYears(of query: ObservationQuery) throws -> [ClimateYear] {
    let parts = try inParts(of: query) { store, part in
      try store.climateYears(ofPart: part)
    }
    return parts.dropFirst().reduce(into: parts.first) { $0?.merge($1) }?.counts ?? []
  }

  private func climateYears(ofPart query: ObservationQuery) throws -> ClimateYears {
    var years = ClimateYears(ClimateDays.all, from: query.first, to: query.last)
    let extended = query.withTheDayBehind
    let answer: ClimateYears.Answer? = try temperatureLookup(of: extended)?.answer
    try forEachDay(extended) { try years.add($0, answer: answer) }
    try years.finish(answer: answer)
    return years
  }
}

extension ObservationQuery {
  /// The query with one day more: the last night ends on the day behind, and the last day's hour 24 is
  /// that day's hour 0.
  var withTheDayBehind: ObservationQuery {
    var extended = self
    extended.last = last?.adding(days: 1)
    return extended
  }
}
