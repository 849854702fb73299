import ArgumentParser
import WeatherAnalysis

/// What `--by` names.
struct SummaryKeys {
  /// The groupings, printed one after another.
  let groupings: [SummaryGrouping]

  /// The nation, then each region.
  static let standard = [SummaryGrouping(areas: []), SummaryGrouping(areas: [.region])]

  /// Reads a list such as `region,month`.
  init(_ text: String) throws {
    var areas: [SummaryGrouping.AreaKind] = []
    var periods: [SummaryGrouping.PeriodKind] = []
    for word in text.split(separator: ",").map(String.init) {
      if let area = SummaryGrouping.AreaKind(rawValue: word) {
        areas.append(area)
      } else if let period = SummaryGrouping.PeriodKind(rawValue: word) {
        periods.append(period)
      } else if word != "nation" {
        throw ValidationError(
          "'\(word)' is nothing to sum up by; expected nation, region, province, station, day, "
            + "month or year.")
      }
    }
    groupings = [SummaryGrouping(areas: areas, periods: periods)]
  }
}
