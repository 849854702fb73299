public import Weather

/// Observations row by row, with the fields that `export` and `parse` print.
public struct ObservationReport: Sendable {
  private let stations: StationCatalogue

  /// A report with the names of these stations.
  public init(stations: StationCatalogue) {
    self.stations = stations
  }

  /// The fields, in their order. New ones are added at the end; none is renamed.
  public static let columns = [
    ReportColumn("date"),
    ReportColumn("hour", isNumeric: true),
    ReportColumn("hour_basis"),
    ReportColumn("station_id", isNumeric: true),
    ReportColumn("station"),
    ReportColumn("station_en"),
    ReportColumn("province"),
    ReportColumn("region"),
    ReportColumn("condition"),
    ReportColumn("condition_class"),
    ReportColumn("temperature_c", isNumeric: true),
    ReportColumn("quality"),
    ReportColumn("flags"),
    ReportColumn("counted"),
    ReportColumn("strip_id"),
    ReportColumn("sightings", isNumeric: true),
    ReportColumn("capture_time"),
    ReportColumn("source"),
    ReportColumn("record_offset", isNumeric: true),
    ReportColumn("row_offset", isNumeric: true),
    ReportColumn("url"),
  ]

  /// The cells of an observation.
  public func cells(for record: ObservationRecord) -> [Cell] {
    let observation = record.observation
    let station = stations[id: observation.stationID]
    return [
      .text(record.date.description),
      record.hour.map { .integer($0.hour) } ?? .missing,
      Cell(record.hour?.basis.rawValue),
      .integer(observation.stationID),
      Cell(station?.name),
      Cell(station?.englishName),
      Cell(station?.province.name),
      Cell(station?.region.name),
      Cell(observation.presentWeather?.printed),
      .text((observation.presentWeather?.conditionClass ?? .unknown).rawValue),
      observation.airTemperature.map { .number($0.description) } ?? .missing,
      .text(observation.quality.rawValue),
      Cell(observation.flags.names),
      .text(record.isCounted ? "yes" : "no"),
      .text(record.stripID),
      .integer(record.sightingCount),
      Cell(record.source.captureTime?.description),
      .text(record.source.location),
      record.source.recordOffset.map(Cell.integer) ?? .missing,
      .integer(observation.rowRange.lowerBound),
      Cell(record.source.url),
    ]
  }
}
