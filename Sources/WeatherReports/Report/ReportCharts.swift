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

  /// The stations at their places, once for each measure, on one scale.
  var maps: [any Chart] {
    guard let setting else { return [] }
    return ChartMeasure.allCases.map {
      StationMap(content.series.stations, measure: $0, setting, scale: scale)
    }
  }

  /// The lowest, mean and highest value of each day.
  func band(_ area: AreaSeries) -> (any Chart)? {
    setting.map { BandChart(area, $0) }
  }

  /// The mean of each day, a cell a day.
  func calendar(_ area: AreaSeries) -> (any Chart)? {
    setting.map { CalendarChart(area, measure: .mean, $0, scale: scale) }
  }

  /// Classes of conditions by month.
  func conditions(_ area: AreaSeries) -> (any Chart)? {
    setting.map { ConditionChart(area, $0) }
  }

  /// All stations on one scale.
  var multiples: (any Chart)? {
    setting.map { MultiplesChart(content.series.stations, $0) }
  }

  /// Climate days by year.
  var climate: (any Chart)? {
    setting.map { ClimateChart(content.climate, $0) }
  }

  /// The states of strips by layout.
  func feed(in dates: ClosedRange<CalendarDate>) -> (any Chart)? {
    let lanes = content.feed.layouts.map { layout in
      FeedLane(
        name: layout.name(in: content.language),
        spans: content.feed.spans(of: layout, in: dates).map {
          FeedSpan(dates: $0.dates, state: $0.state)
        })
    }
    return lanes.isEmpty ? nil : FeedChart(lanes, setting(in: dates))
  }

  /// Strips by site and date.
  func sites(in dates: ClosedRange<CalendarDate>) -> (any Chart)? {
    let lanes = content.sites.names.prefix(Self.mostSites).map { site in
      SiteLane(
        name: site,
        days: content.sites.days(of: site).map { SiteDay(date: $0.date, count: $0.count.total) })
    }
    return lanes.isEmpty ? nil : SiteChart(Array(lanes), setting(in: dates))
  }

  /// What all charts of days share.
  private var setting: ChartSetting? {
    content.isEmpty ? nil : content.series.dates.map(setting)
  }

  private func setting(in dates: ClosedRange<CalendarDate>) -> ChartSetting {
    ChartSetting(
      stations: content.tables.stations, language: content.language, dates: dates,
      isSelection: !content.selection.isEmpty)
  }

  /// One scale for all calendars, so that they can be compared.
  private var scale: TemperatureScale? {
    guard let lowest = content.series.whole.minimum?.temperature,
      let highest = content.series.whole.maximum?.temperature
    else { return nil }
    return TemperatureScale(covering: lowest.tenthsOfCelsius...highest.tenthsOfCelsius)
  }
}
