import ArgumentParser
import Weather
import WeatherAnalysis

/// What `--by` names.
struct SummaryKeys {
  private var areas: [SummaryGrouping.AreaKind] = []
  private var periods: [PeriodKind] = []
  private var isByMonthOfYear = false
  /// Whether hours of the day are told apart.
  private(set) var isByHour = false

  /// Everything that can be named.
  private static let names =
    ["nation"] + SummaryGrouping.AreaKind.allCases.map(\.rawValue)
    + PeriodKind.allCases.reversed().map(\.rawValue) + ["month-of-year", "hour"]

  /// Nothing is told apart.
  init() {}

  /// Reads a list such as `region,month`.
  init(_ text: String) throws {
    for word in text.split(separator: ",").map(String.init) {
      if let area = SummaryGrouping.AreaKind(rawValue: word) {
        areas.append(area)
      } else if let period = PeriodKind(rawValue: word) {
        periods.append(period)
      } else if word == "month-of-year" {
        isByMonthOfYear = true
      } else if word == "hour" {
        isByHour = true
      } else if word != "nation" {
        let names = Self.names.dropLast().joined(separator: ", ")
        throw ValidationError(
          "'\(word)' is nothing to sum up by; expected \(names) or \(Self.names.last ?? "").")
      }
    }
  }

  /// Whether a user's groups of stations are told apart.
  var isByGroup: Bool { areas.contains(.group) }

  /// The grouping by what was named.
  ///
  /// - Parameter groups: the user's groups of stations; where there are any and no area is named,
  ///   they are told apart.
  func grouping(_ groups: [StationGroup]) -> SummaryGrouping {
    SummaryGrouping(
      areas: areas.isEmpty && !groups.isEmpty ? [.group] : areas, periods: periods,
      isByMonthOfYear: isByMonthOfYear, isByHour: isByHour, stationGroups: groups)
  }

  /// The nation, then each region; a user's groups, where there are any.
  static func standard(_ groups: [StationGroup]) -> [SummaryGrouping] {
    groups.isEmpty
      ? [SummaryGrouping(areas: []), SummaryGrouping(areas: [.region])]
      : [SummaryGrouping(areas: [.group], stationGroups: groups)]
  }
}

/// By what observations are grouped.
struct GroupingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Group by nation, region, province, station or group, and by day, month, season, year, "
        + "month-of-year or hour; several with commas are crossed.", valueName: "list"),
    transform: SummaryKeys.init)
  var by: SummaryKeys?

  @Option(
    help: ArgumentHelp(
      "Stations called by one name, as coast=속초,강릉,동해; can be given several times.",
      valueName: "name=stations"))
  var group: [String] = []

  func validate() throws {
    if by?.isByGroup == true, group.isEmpty {
      throw ValidationError("--by group needs groups; name them, as --group coast=속초,강릉,동해.")
    }
  }

  /// The user's groups of stations.
  func stationGroups(_ stations: StationCatalogue) throws -> [StationGroup] {
    var groups: [StationGroup] = []
    for text in group {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let names = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : []
      guard !parts[0].isEmpty, !names.isEmpty else {
        throw ValidationError(
          "'\(text)' is no group; expected a name and its stations, as coast=속초,강릉,동해.")
      }
      let name = String(parts[0])
      guard !groups.contains(where: { $0.name == name }) else {
        throw ValidationError("Two groups are called '\(name)'; give each its own name.")
      }
      groups.append(
        StationGroup(
          name: name, stationIDs: Set(try names.map { try stations.station(named: $0).id })))
    }
    return groups
  }
}
