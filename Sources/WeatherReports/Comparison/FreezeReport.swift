public import Weather
public import WeatherAnalysis

/// Dated freezes in the form of the table of known freezes, a row a station, which `--freezes` of other
/// commands reads.
public struct FreezeReport: Sendable {
  private let stations: StationCatalogue

  /// A report with the names of these stations.
  public init(stations: StationCatalogue) {
    self.stations = stations
  }

  /// The fields: those of the table, and the true time.
  public static let columns = [
    ReportColumn("freeze"), ReportColumn("first_seen"), ReportColumn("last_seen"),
    ReportColumn("station"), ReportColumn("condition"),
    ReportColumn("temperature_c", isNumeric: true), ReportColumn("true_date"),
    ReportColumn("true_hour", isNumeric: true),
  ]

  /// The rows of a freeze, by ascending station number.
  public func rows(of dated: DatedFreeze) -> [[Cell]] {
    let freeze = dated.freeze
    return freeze.airTemperatures.keys.sorted().compactMap { id in
      guard let station = stations[id: id], let temperature = freeze.airTemperatures[id] else {
        return nil
      }
      return [
        .text(freeze.name), .text(freeze.firstSeen.description),
        .text(freeze.lastSeen.description), .text(station.name), Cell(dated.conditions[id]),
        .number(temperature.description), .text(dated.time.date.description),
        .integer(dated.time.hour),
      ]
    }
  }
}
