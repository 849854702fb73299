public import Weather
public import WeatherAnalysis

/// A summary's groups row by row, with all figures, for machines.
public struct SummaryReport: Sendable {
  private let fields: [FigureField]
  private let cells: FigureCells
  private let errors: SnapshotErrors?
  private let isSelection: Bool
  private let evidence: ExtremeEvidence?

  /// A report with the names of these tables' stations.
  ///
  /// - Parameters:
  ///   - fields: the figures of the summaries.
  ///   - digits: decimals of means and the like, 0...3.
  ///   - isOfWholeDays: whether the figures are of days' values, not of some hours or conditions;
  ///     only then is it known how far they lie from the official ones.
  ///   - isSelection: whether only some stations were asked for, so that all of them together are a
  ///     `selection`, not the `nation`.
  ///   - evidence: the strips that printed the extremes, where they are to be named.
  public init(
    tables: WeatherTables, fields: [FigureField], digits: Int = 2, isOfWholeDays: Bool = true,
    isSelection: Bool = false, evidence: ExtremeEvidence? = nil
  ) {
    self.fields = fields
    cells = FigureCells(stations: tables.stations, digits: digits)
    errors = isOfWholeDays ? tables.snapshotErrors : nil
    self.isSelection = isSelection
    self.evidence = evidence
  }

  /// The fields, in their order: what the group is, how complete its data are, what they say.
  public var columns: [ReportColumn] {
    AreaCells.columns
      + [
        ReportColumn("days", isNumeric: true), ReportColumn("days_in_period", isNumeric: true),
        ReportColumn("stations", isNumeric: true), ReportColumn("strips", isNumeric: true),
        ReportColumn("captures_a_day", isNumeric: true),
        ReportColumn("maximum_too_low_c", isNumeric: true),
        ReportColumn("minimum_too_high_c", isNumeric: true),
        ReportColumn("mean_off_c", isNumeric: true),
        ReportColumn("station_set_changes", isNumeric: true), ReportColumn("withheld"),
      ] + fields.flatMap(FigureCells.columns(of:))
      + (evidence == nil
        ? [] : [ReportColumn("minimum_strip_id"), ReportColumn("maximum_strip_id")])
  }

  /// The cells of a group of a summary.
  public func cells(for group: SummaryGroup, of summary: Summary) -> [Cell] {
    let coverage = group.coverage
    let error = errors.flatMap(coverage.snapshotError)
    func hundredths(_ value: Int?) -> Cell {
      value.map { .number(FixedPoint.format($0, decimals: 2)) } ?? .missing
    }
    return AreaCells.cells(of: group.key, stations: cells.stations, isSelection: isSelection) + [
      .integer(group.dayCount), .integer(group.daysInPeriod),
      .integer(coverage.stationIDs.count), .integer(coverage.stripCount),
      hundredths(coverage.hundredthsOfCapturesADay),
      hundredths(error?.maximumTooLow), hundredths(error?.minimumTooHigh),
      hundredths(error?.meanOff),
      .integer(coverage.stationSetChanges.count), .flag(group.isWithheld),
    ] + group.figures.flatMap { cells.cells(of: $0, in: group, within: summary.dates) }
      + (evidence?.cells(for: group) ?? [])
  }
}

/// What a group is, for machines.
enum AreaCells {
  static let columns = [
    ReportColumn("area"), ReportColumn("group"), ReportColumn("region"),
    ReportColumn("province"), ReportColumn("station_id", isNumeric: true),
    ReportColumn("station"), ReportColumn("period"),
    ReportColumn("month_of_year", isNumeric: true), ReportColumn("hour", isNumeric: true),
  ]

  /// An hour that is not known is empty, as one that does not matter.
  static func cells(of key: GroupKey, stations: StationCatalogue, isSelection: Bool) -> [Cell] {
    var hour: Cell = .missing
    if case .known(let known) = key.time.hour { hour = .integer(known) }
    return [
      .text(key.area.kind ?? (isSelection ? "selection" : "nation")), Cell(key.area.group),
      Cell(key.region?.name), Cell(key.province?.name),
      key.stationID.map(Cell.integer) ?? .missing,
      Cell(key.stationID.flatMap { stations[id: $0]?.name }), Cell(key.period?.name),
      key.time.monthOfYear.map(Cell.integer) ?? .missing, hour,
    ]
  }
}

extension AreaKey {
  /// What kind of area it is: `group`, `region`, `province`, `station`, or several; nil for all
  /// stations together.
  var kind: String? {
    let kinds = [
      group.map { _ in "group" }, region.map { _ in "region" }, province.map { _ in "province" },
      stationID.map { _ in "station" },
    ].compactMap(\.self)
    return kinds.isEmpty ? nil : kinds.joined(separator: ",")
  }
}
