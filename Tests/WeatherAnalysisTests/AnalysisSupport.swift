import TestSupport
import Weather
import WeatherAnalysis

/// Daily sums and summaries of observations that are written out.
enum Written {
  static let stations = WrittenObservations.tables.stations

  static func date(_ text: String) -> CalendarDate { WrittenObservations.date(text) }

  static func observation(_ line: String) -> Observation {
    WrittenObservations.read(line).observation
  }

  /// Each line is a strip of its own.
  static func sums(_ lines: some Sequence<String>, keepsValues: Bool = false) -> DailySums {
    var sums = DailySums(keepsValues: keepsValues)
    for (date, observation) in lines.map(WrittenObservations.read) {
      sums.add([observation], on: date)
    }
    return sums
  }

  static func summary(
    _ lines: [String], by areas: [SummaryGrouping.AreaKind] = [],
    _ periods: [PeriodKind] = [], from: String? = nil, to: String? = nil
  ) -> Summary {
    Summary(
      of: sums(lines), by: SummaryGrouping(areas: areas, periods: periods),
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

extension SummaryGroup {
  var observationCount: Int { count("observations") }
  var temperatureCount: Int { count("temperatures") }
  var minimum: Extreme? { extreme("minimum") }
  var maximum: Extreme? { extreme("maximum") }
  var mean: Mean? { degrees("mean") }
  var meanOfValues: Mean? { degrees("mean_of_values") }
  var stationIDs: [Int] { coverage.stationIDs }

  var conditions: ConditionTally {
    guard case .conditions(let tally) = self["conditions"] else { return ConditionTally() }
    return tally
  }

  func count(_ field: String) -> Int {
    guard case .count(let count) = self[field] else { return -1 }
    return count
  }

  func degrees(_ field: String) -> Mean? {
    guard case .degrees(let mean) = self[field] else { return nil }
    return mean
  }

  func extreme(_ field: String) -> Extreme? {
    guard case .extreme(let extreme) = self[field] else { return nil }
    return extreme
  }
}
