public import Weather
public import WeatherAnalysis

/// Air temperatures that neither the date printed nor the day before can have had, row by row.
public struct ImpossibleTemperatureReport: Sendable {
  private let names: AreaNames
  private let isForPeople: Bool

  private var language: Language { names.language }

  /// A report in a language, which matters for people alone.
  public init(stations: StationCatalogue, language: Language, isForPeople: Bool) {
    names = AreaNames(stations: stations, language: language, isSelection: false)
    self.isForPeople = isForPeople
  }

  private func column(
    _ name: String, _ korean: String, _ english: String, isNumeric: Bool = true
  ) -> ReportColumn {
    ReportColumn(
      name, title: isForPeople ? language.text(ko: korean, en: english) : nil,
      isNumeric: isNumeric)
  }

  /// The columns.
  public var columns: [ReportColumn] {
    [
      column("date", "표시 날짜", "Strip date", isNumeric: false), column("hour", "시각", "Hour"),
      column("station_id", "번호", "Number"),
      column("station", "지점", "Station", isNumeric: false),
      column("temperature_c", "기온 ℃", "Air temperature ℃"),
      column("official_minimum_c", "공식 최저 ℃", "Official minimum ℃"),
      column("official_maximum_c", "공식 최고 ℃", "Official maximum ℃"),
      column("day_before_minimum_c", "전날 최저 ℃", "Minimum of the day before ℃"),
      column("day_before_maximum_c", "전날 최고 ℃", "Maximum of the day before ℃"),
      column("capture_time", "수집 시각", "Capture time", isNumeric: false),
      column("strip_id", "날씨띠", "Strip", isNumeric: false),
    ]
  }

  /// The cells of a temperature.
  public func cells(for found: ImpossibleTemperature) -> [Cell] {
    let capture = found.capture
    let id = capture.stationID
    return [
      .text(capture.date.description), capture.hour.map(Cell.integer) ?? .missing, .integer(id),
      Cell(isForPeople ? names.name(ofStation: id) : names.stations[id: id]?.name),
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
