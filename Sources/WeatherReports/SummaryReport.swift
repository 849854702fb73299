public import Weather
public import WeatherAnalysis

/// A summary's groups row by row, with all figures, for machines.
public struct SummaryReport: Sendable {
  private let stations: StationCatalogue
  private let isSelection: Bool
  private let evidence: ExtremeEvidence?

  /// A report with the names of these stations.
  ///
  /// - Parameters:
  ///   - isSelection: whether only some stations were asked for, so that all of them together are a
  ///     `selection`, not the `nation`.
  ///   - evidence: the strips that printed the extremes, where they are to be named.
  public init(
    stations: StationCatalogue, isSelection: Bool = false, evidence: ExtremeEvidence? = nil
  ) {
    self.stations = stations
    self.isSelection = isSelection
    self.evidence = evidence
  }

  /// The fields, in their order. New ones are added at the end; none is renamed.
  public var columns: [ReportColumn] {
    Self.columns
      + (evidence == nil
        ? [] : [ReportColumn("minimum_strip_id"), ReportColumn("maximum_strip_id")])
  }

  private static let columns = [
    ReportColumn("area"),
    ReportColumn("region"),
    ReportColumn("province"),
    ReportColumn("station_id", isNumeric: true),
    ReportColumn("station"),
    ReportColumn("period"),
    ReportColumn("observations", isNumeric: true),
    ReportColumn("temperatures", isNumeric: true),
    ReportColumn("days", isNumeric: true),
    ReportColumn("days_in_period", isNumeric: true),
    ReportColumn("stations", isNumeric: true),
    ReportColumn("minimum_c", isNumeric: true),
    ReportColumn("minimum_station_id", isNumeric: true),
    ReportColumn("minimum_station"),
    ReportColumn("minimum_date"),
    ReportColumn("minimum_others", isNumeric: true),
    ReportColumn("maximum_c", isNumeric: true),
    ReportColumn("maximum_station_id", isNumeric: true),
    ReportColumn("maximum_station"),
    ReportColumn("maximum_date"),
    ReportColumn("maximum_others", isNumeric: true),
    ReportColumn("mean_c", isNumeric: true),
    ReportColumn("mean_of_values_c", isNumeric: true),
    ReportColumn("conditions"),
    ReportColumn("condition_classes"),
  ]

  /// The cells of a group.
  public func cells(for group: SummaryGroup) -> [Cell] {
    let key = group.key
    return [
      .text(key.areaKind ?? (isSelection ? "selection" : "nation")),
      Cell(key.region?.name),
      Cell(key.province?.name),
      key.stationID.map(Cell.integer) ?? .missing,
      Cell(key.stationID.flatMap { stations[id: $0]?.name }),
      Cell(key.period?.name),
      .integer(group.observationCount),
      .integer(group.temperatureCount),
      .integer(group.dayCount),
      .integer(group.daysInPeriod),
      .integer(group.stationIDs.count),
    ] + cells(for: group.minimum) + cells(for: group.maximum) + [
      group.mean.map { .number($0.text(decimals: 2)) } ?? .missing,
      group.meanOfValues.map { .number($0.text(decimals: 2)) } ?? .missing,
      .counts(ConditionCounts.byLabel(group.conditions, unknown: "unknown", name: \.label)),
      .counts(ConditionCounts.byClass(group.conditions) { $0.rawValue }),
    ] + (evidence?.cells(for: group) ?? [])
  }

  private func cells(for extreme: Extreme?) -> [Cell] {
    guard let extreme else { return Array(repeating: .missing, count: 5) }
    return [
      .number(extreme.temperature.description),
      .integer(extreme.stationID),
      Cell(stations[id: extreme.stationID]?.name),
      .text(extreme.date.description),
      .integer(extreme.otherCount),
    ]
  }
}

extension GroupKey {
  /// What kind of area the group is: `region`, `province`, `station`, or several; nil for all
  /// stations together.
  var areaKind: String? {
    let kinds = [
      region.map { _ in "region" }, province.map { _ in "province" },
      stationID.map { _ in "station" },
    ].compactMap(\.self)
    return kinds.isEmpty ? nil : kinds.joined(separator: ",")
  }
}
