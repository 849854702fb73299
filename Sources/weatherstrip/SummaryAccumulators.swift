import StripIngestion
import Weather
import WeatherAnalysis
import WeatherStore

/// Sums up days in several ways at once.
struct SummaryAccumulators: Sendable {
  /// One for each grouping.
  private(set) var all: [SummaryAccumulator]
  /// Whether the hours of a day are told apart.
  let isByHour: Bool
  /// Whether each temperature is needed.
  let needsValues: Bool

  /// Nothing added yet.
  ///
  /// - Parameter coversAll: whether it is told how complete all groups together are.
  init(
    _ groupings: [SummaryGrouping], _ statistics: [any Statistic], _ stations: StationCatalogue,
    coversAll: Bool
  ) {
    all = groupings.map {
      SummaryAccumulator(by: $0, statistics, stations: stations, coversAll: coversAll)
    }
    isByHour = groupings.contains(where: \.isByHour)
    needsValues = statistics.contains(where: \.needsValues)
  }

  /// Adds a day.
  mutating func add(_ day: DayOfSums) {
    for index in all.indices { all[index].add(day) }
  }

  /// These with the days of sums.
  func adding(_ sums: PrintedSums) -> SummaryAccumulators {
    var summed = self
    sums.forEachDay { summed.add($0) }
    return summed
  }

  /// These with the days that a query asks for, the parts of its dates side by side.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  func adding(_ query: ObservationQuery, of store: WeatherStore) throws -> SummaryAccumulators {
    let parts = try store.inParts(of: query) { store, part in
      var sums = self
      try store.forEachDay(part, isByHour: isByHour, keepsValues: needsValues) { sums.add($0) }
      return sums
    }
    return parts.dropFirst().reduce(into: parts.first ?? self) { whole, part in
      for index in whole.all.indices { whole.all[index].merge(part.all[index]) }
    }
  }
}
