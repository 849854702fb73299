import Weather
import WeatherAnalysis

/// The report's charts; nil where there is nothing to draw.
struct ReportCharts {
  private let content: ReportContent

  init(_ content: ReportContent) {
    self.content = content
  }

  /// So many sites are drawn.
  static let mostSites = 30

  /// The lowest, mean and highest value of each day.
  func band(_ area: AreaSeries) -> (any Chart)? {
    setting.map { BandChart(area, $0) }
  }

  /// What all charts of days share.
  private var setting: ChartSetting? {
    content.series.dates.map(setting)
  }

  private func setting(in dates: ClosedRange<CalendarDate>) -> ChartSetting {
    ChartSetting(
      stations: content.tables.stations, language: content.language, dates: dates,
      isSelection: !content.selection.isEmpty)
  }

  func calendar(_ area: AreaSeries) -> (any Chart)? { nil }
  func conditions(_ area: AreaSeries) -> (any Chart)? { nil }
  var multiples: (any Chart)? { nil }
  var climate: (any Chart)? { nil }
  func feed(in dates: ClosedRange<CalendarDate>) -> (any Chart)? { nil }
  func sites(in dates: ClosedRange<CalendarDate>) -> (any Chart)? { nil }
  var maps: [any Chart] { [] }
}
