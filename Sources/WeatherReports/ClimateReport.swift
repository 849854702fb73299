public import Weather
public import WeatherAnalysis

/// What is known of climate days, group by group, for machines.
public struct ClimateReport: Sendable {
  private let stations: StationCatalogue
  private let isSelection: Bool

  /// A report with the names of these stations.
  ///
  /// - Parameter isSelection: whether only some stations were asked for, so that all of them
  ///   together are a `selection`, not the `nation`.
  public init(stations: StationCatalogue, isSelection: Bool = false) {
    self.stations = stations
    self.isSelection = isSelection
  }

  /// The fields, in their order.
  public static let columns =
    [ReportColumn("climate_day"), ReportColumn("criterion"), ReportColumn("window")]
    + AreaCells.columns + [
      ReportColumn("stations", isNumeric: true), ReportColumn("station_days", isNumeric: true),
      ReportColumn("proven", isNumeric: true), ReportColumn("ruled_out", isNumeric: true),
      ReportColumn("undecided", isNumeric: true), ReportColumn("no_data", isNumeric: true),
      ReportColumn("off_by_one_day", isNumeric: true),
      ReportColumn("days_proven", isNumeric: true), ReportColumn("definition"),
    ]

  /// The cells of a group.
  public func cells(for group: ClimateGroup) -> [Cell] {
    let count = group.count
    return [
      .text(group.climateDay.name), .text(group.climateDay.criterion.name),
      .text(group.climateDay.window.hours),
    ] + AreaCells.cells(of: group.key, stations: stations, isSelection: isSelection) + [
      .integer(count.stationIDs.count), .integer(count.total), .integer(count[.proven]),
      .integer(count[.ruledOut]), .integer(count[.undecided]), .integer(count[.noData]),
      .integer(count.offByOneDayCount), .integer(count.provenDays.count),
      Cell(group.climateDay.source?.english),
    ]
  }

  /// The fields of days that are decided, in their order.
  public static let dayColumns = [
    ReportColumn("date"), ReportColumn("climate_day"), ReportColumn("criterion"),
    ReportColumn("station_id", isNumeric: true), ReportColumn("station"),
    ReportColumn("verdict"), ReportColumn("temperature_c", isNumeric: true),
    ReportColumn("strip_date"), ReportColumn("hour", isNumeric: true),
    ReportColumn("capture_time"), ReportColumn("off_by_one_day"), ReportColumn("strip_id"),
  ]

  /// The cells of a day that is decided.
  public func cells(for day: DecidedDay) -> [Cell] {
    let evidence = day.evidence
    return [
      .text(day.date.description), .text(day.climateDay.name),
      .text(day.climateDay.criterion.name), .integer(evidence.stationID),
      Cell(stations[id: evidence.stationID]?.name), .text(day.verdict.rawValue),
      .number(evidence.temperature.description), .text(evidence.date.description),
      evidence.hour.map(Cell.integer) ?? .missing, Cell(evidence.captureTime?.description),
      .flag(day.mayBeOffByOneDay), .text(evidence.stripID),
    ]
  }
}

extension ClimateWindow {
  /// Its hours (KST).
  var hours: String {
    switch self {
    case .day: "00:01-24:00"
    case .night: "18:01-09:00"
    case .morning: "03:01-09:00"
    }
  }
}
