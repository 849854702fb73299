import Weather
public import WeatherAnalysis

/// How many observations of each month had conditions of each class, as stacked bars.
public struct ConditionChart: Chart {
  let setting: ChartSetting
  let months: [ConditionMonth]
  let classes: [ConditionClass]
  private let series: AreaSeries
  private let legend: ChartLegend

  public let width = 640.0

  private static let plotHeight = 170.0
  private static let legendTop = 244.0

  /// A chart of an area.
  public init(_ series: AreaSeries, _ setting: ChartSetting) {
    self.series = series
    self.setting = setting
    months = series.months.filter { $0.month.dates.overlaps(setting.dates) }
    let months = months
    classes = ConditionClass.allCases.filter { kind in months.contains { $0[kind] > 0 } }
    let language = setting.language
    legend = ChartLegend(
      classes.map { kind in
        let count = months.reduce(0) { $0 + $1[kind] }
        return ChartLegend.Entry(
          text: "\(kind.name(in: language)) \(count)", look: ConditionLook.of(kind))
      }, width: 640 - 24)
  }

  private var language: Language { setting.language }

  public var height: Double { Self.legendTop + legend.height + 4 }

  public var title: String {
    let name = setting.name(of: series)
    return language.text(
      ko: "\(name): 달마다 날씨 분류별 관측 수",
      en: "\(name): observations of each class of conditions by month")
  }

  public var summary: String {
    let total = months.reduce(0) { $0 + $1.total }
    let parts = classes.map { kind in
      "\(kind.name(in: language)) \(months.reduce(0) { $0 + $1[kind] })"
    }
    let list = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
    return language.text(
      ko: "\(setting.name(of: series)), \(setting.period): 관측 \(total)건\(list). "
        + "관측 수는 날씨의 빈도가 아닙니다.",
      en: "\(setting.name(of: series)), \(setting.period): \(total) observations\(list). "
        + "Counts of observations are no frequencies of weather.")
  }

  /// The months drawn, whole.
  private var dates: ClosedRange<CalendarDate> {
    Period(kind: .month, holding: setting.dates.lowerBound).dates
      .lowerBound...Period(kind: .month, holding: setting.dates.upperBound).dates.upperBound
  }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    svg.define(classes.compactMap { ConditionLook.of($0).pattern })
    let area = PlotArea(left: 52, top: 28, width: width - 68, height: Self.plotHeight)
    let scale = RoundTicks(from: 0, to: max(months.map(\.total).max() ?? 0, 1), atMost: 6)
    area.drawTicks(scale, on: &svg) { String($0) }
    svg.text(language.text(ko: "관측 수", en: "observations"), 8, 14, "muted")
    var bars: [ConditionClass: PathData] = [:]
    for month in months {
      let left = area.x(atDay: Double(month.month.dates.lowerBound.dayNumber), in: dates)
      let right = area.x(atDay: Double(month.month.dates.upperBound.dayNumber + 1), in: dates)
      let gap = min(2, (right - left) / 6)
      var below = 0
      for kind in classes where month[kind] > 0 {
        let bottom = area.y(Double(below), scale)
        below += month[kind]
        let top = area.y(Double(below), scale)
        bars[kind, default: PathData()].rectangle(
          left + gap, top, right - left - 2 * gap, bottom - top)
      }
    }
    svg.group("small middle") { svg in
      for month in months {
        let (first, last) = (month.month.dates.lowerBound, month.month.dates.upperBound)
        let left = area.x(atDay: Double(first.dayNumber), in: dates)
        let right = area.x(atDay: Double(last.dayNumber + 1), in: dates)
        guard right - left >= 30 else { continue }
        svg.text(
          String(month.total), (left + right) / 2, area.y(Double(month.total), scale) - 4)
      }
    }
    for kind in classes {
      if let data = bars[kind] { svg.path(data, ConditionLook.of(kind)) }
    }
    area.drawDates(dates, language: language, on: &svg)
    legend.draw(left: 12, top: Self.legendTop, on: &svg)
    return svg.markup
  }
}
