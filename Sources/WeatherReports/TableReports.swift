public import Weather

/// The table of stations.
public enum StationReport {
  /// The fields, as in the table's file.
  public static let columns = [
    ReportColumn("station_id", isNumeric: true),
    ReportColumn("wmo_id", isNumeric: true),
    ReportColumn("name_ko"),
    ReportColumn("name_en"),
    ReportColumn("latitude", isNumeric: true),
    ReportColumn("longitude", isNumeric: true),
    ReportColumn("elevation_m", isNumeric: true),
    ReportColumn("province_ko"),
    ReportColumn("province_en"),
    ReportColumn("region_ko"),
    ReportColumn("region_en"),
    ReportColumn("record_start"),
    ReportColumn("status"),
    ReportColumn("reports_weather"),
    ReportColumn("aliases"),
  ]

  /// The cells of a station.
  public static func cells(for station: Station) -> [Cell] {
    [
      .integer(station.id),
      station.wmoID.map(Cell.integer) ?? .missing,
      .text(station.name),
      Cell(station.englishName),
      .number(station.coordinates.latitude),
      .number(station.coordinates.longitude),
      .number(station.elevation.metres),
      Cell(station.province.name),
      Cell(station.province.englishName),
      Cell(station.region.name),
      Cell(station.region.englishName),
      Cell(station.recordStart?.description),
      .text(station.status.rawValue),
      Cell(station.reportsWeather ? "seen" : nil),
      Cell(station.aliases.joined(separator: "|")),
    ]
  }
}

/// The table of conditions.
public enum ConditionReport {
  /// The fields, as in the table's file.
  public static let columns = [
    ReportColumn("label"),
    ReportColumn("label_en"),
    ReportColumn("class"),
    ReportColumn("wmo_4677"),
    ReportColumn("cloud_tenths"),
    ReportColumn("kma_icon"),
    ReportColumn("variants"),
  ]

  /// The cells of a condition.
  public static func cells(for condition: Condition) -> [Cell] {
    let codes = condition.wmo4677.map { ($0 < 10 ? "0" : "") + String($0) }
    return [
      .text(condition.label),
      Cell(condition.englishLabel),
      .text(condition.conditionClass.rawValue),
      Cell(codes.joined(separator: "|")),
      Cell(condition.cloudTenths),
      Cell(condition.kmaIcons.joined(separator: "|")),
      Cell(condition.variants.joined(separator: "|")),
    ]
  }
}
