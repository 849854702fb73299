public import Weather
import WeatherAnalysis

/// What all charts of one report share: names, language and time.
public struct ChartSetting: Sendable {
  /// The catalogue, for names and places.
  public let stations: StationCatalogue
  /// The reader's language.
  public let language: Language
  /// The days drawn.
  public let dates: ClosedRange<CalendarDate>
  /// What areas are called.
  let names: AreaNames

  /// A setting.
  ///
  /// - Parameter isSelection: whether only some stations were asked for, so that all of them together
  ///   are not the nation.
  public init(
    stations: StationCatalogue, language: Language, dates: ClosedRange<CalendarDate>,
    isSelection: Bool = false
  ) {
    self.stations = stations
    self.language = language
    self.dates = dates
    names = AreaNames(stations: stations, language: language, isSelection: isSelection)
  }

  /// An area's name.
  func name(of series: AreaSeries) -> String {
    names.name(of: series.area, stationIDs: series.stationIDs)
  }

  /// The days as text.
  var period: String { "\(dates.lowerBound) ~ \(dates.upperBound)" }

  /// How many days there are.
  var dayCount: Int { dates.upperBound.dayNumber - dates.lowerBound.dayNumber + 1 }

  /// The days of a series that are drawn.
  func days(of series: AreaSeries) -> DaySeries.SubSequence {
    series.days.within(dates)
  }
}
