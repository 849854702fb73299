public import Weather
public import WeatherAnalysis

/// Air temperatures that neither the date printed nor the day before can have had, row by row.
public struct ImpossibleTemperatureReport: Sendable {
  private let headings: StationHeadings

  /// A report in a language, which matters for people alone.
  public init(stations: StationCatalogue, language: Language, isForPeople: Bool) {
    headings = StationHeadings(
      stations: stations, language: language, isForPeople: isForPeople)
  }

  /// The columns.
  public var columns: [ReportColumn] {
    [
      headings.column("date", "표시 날짜", "Strip date", isNumeric: false),
      headings.column("hour", "시각", "Hour"),
    ] + headings.stationColumns + [
      headings.column("temperature_c", "기온 ℃", "Air temperature ℃"),
      headings.column("official_minimum_c", "공식 최저 ℃", "Official minimum ℃"),
      headings.column("official_maximum_c", "공식 최고 ℃", "Official maximum ℃"),
      headings.column("day_before_minimum_c", "전날 최저 ℃", "Minimum of the day before ℃"),
      headings.column("day_before_maximum_c", "전날 최고 ℃", "Maximum of the day before ℃"),
      headings.column("capture_time", "수집 시각", "Capture time", isNumeric: false),
      headings.column("strip_id", "날씨띠", "Strip", isNumeric: false),
    ]
  }

  /// The cells of a temperature.
  public func cells(for found: ImpossibleTemperature) -> [Cell] {
    let capture = found.capture
    return [
      .text(capture.date.description), capture.hour.map(Cell.integer) ?? .missing,
    ] + headings.stationCells(capture.stationID) + [
      .number(capture.temperature.description), degrees(found.printedDay.minimum),
      degrees(found.printedDay.maximum), degrees(found.dayBefore.minimum),
      degrees(found.dayBefore.maximum), Cell(capture.captureTime?.description),
      .text(capture.stripID),
    ]
  }

  private func degrees(_ temperature: AirTemperature?) -> Cell {
    temperature.map { .number($0.description) } ?? .missing
  }
}
