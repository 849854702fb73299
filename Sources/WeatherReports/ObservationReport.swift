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
    Self.dateCells(record) + stationCells(record.observation.stationID)
      + Self.weatherCells(record.observation.presentWeather)
      + [record.observation.airTemperature.map { .number($0.description) } ?? .missing]
      + Self.qualityCells(record.observation) + Self.stripCells(record)
      + [.integer(record.observation.rowRange.lowerBound), Cell(record.source.url)]
  }

  /// `date` to `hour_basis`, which the rows of a strip have in common.
  static func dateCells(_ record: ObservationRecord) -> [Cell] {
    [
      .text(record.date.description),
      record.hour.map { .integer($0.hour) } ?? .missing,
      Cell(record.hour?.basis.rawValue),
    ]
  }

  /// `station_id` to `region`, which the rows of a station have in common.
  func stationCells(_ id: Int) -> [Cell] {
    let station = stations[id: id]
    return [
      .integer(id),
      Cell(station?.name),
      Cell(station?.englishName),
      Cell(station?.province.name),
      Cell(station?.region.name),
    ]
  }

  /// `condition` and `condition_class`.
  static func weatherCells(_ weather: PresentWeather?) -> [Cell] {
    [Cell(weather?.printed), .text((weather?.conditionClass ?? .unknown).rawValue)]
  }

  /// `quality` and `flags`.
  static func qualityCells(_ observation: Observation) -> [Cell] {
    [.text(observation.quality.rawValue), Cell(observation.flags.names)]
  }

  /// `counted` to `record_offset`, which most rows of a strip have in common.
  static func stripCells(_ record: ObservationRecord) -> [Cell] {
    [
      .text(record.isCounted ? "yes" : "no"),
      .text(record.stripID),
      .integer(record.sightingCount),
      Cell(record.source.captureTime?.description),
      .text(record.source.location),
      record.source.recordOffset.map(Cell.integer) ?? .missing,
    ]
  }
}
