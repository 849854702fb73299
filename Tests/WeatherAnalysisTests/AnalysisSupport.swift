import TestSupport
import Weather
import WeatherAnalysis

/// Daily sums and summaries of observations that are written out.
enum Written {
  static let stations = WrittenObservations.tables.stations

  static func date(_ text: String) -> CalendarDate { WrittenObservations.date(text) }

  static func sums(_ lines: some Sequence<String>) -> DailySums {
    var sums = DailySums()
    for (date, observation) in lines.map(WrittenObservations.read) {
      sums.add(observation, on: date)
    }
    return sums
  }

  static func summary(
    _ lines: [String], by areas: [SummaryGrouping.AreaKind] = [],
    _ periods: [SummaryGrouping.PeriodKind] = [], from: String? = nil, to: String? = nil
  ) -> Summary {
    Summary(
      of: sums(lines).sorted, by: SummaryGrouping(areas: areas, periods: periods),
      from: from.map(date), to: to.map(date), stations: stations)
  }

  /// The one group of a summary of the nation.
  static func nation(_ lines: String...) throws -> SummaryGroup {
    guard let group = summary(lines).groups.first else { throw NoGroup() }
    return group
  }

  struct NoGroup: Error {}

  /// The names of what groups have in common, `수도권 2025-04`.
  static func names(_ summary: Summary) -> [String] {
    summary.groups.map { group in
      let key = group.key
      let parts = [
        key.region?.name, key.province?.name, key.stationID.map(String.init), key.period?.name,
      ]
      return parts.compactMap(\.self).joined(separator: " ")
    }
  }
}
