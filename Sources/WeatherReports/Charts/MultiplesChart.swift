import Weather
public import WeatherAnalysis

/// All stations as small bands on one scale, to be compared at a glance.
public struct MultiplesChart: Chart {
  let setting: ChartSetting
  /// The stations that have a temperature.
  let stations: [AreaSeries]

  public let width = 640.0

  private static let panelsARow = 4
  private static let panelHeight = 78.0
  private static let left = 34.0
  private static let gap = 10.0
  private static let mostSteps = 70

  /// A chart of stations, or of other areas.
  public init(_ stations: [AreaSeries], _ setting: ChartSetting) {
    self.stations = stations.filter { $0.temperatureCount > 0 }
    self.setting = setting
  }

  private var language: Language { setting.language }

  private var rowCount: Int {
    max(1, (stations.count + Self.panelsARow - 1) / Self.panelsARow)
  }

  public var height: Double { 26 + Double(rowCount) * Self.panelHeight + 24 }

  public var title: String {
    language.text(
      ko: "모든 지점: 최저·평균·최고 기온, \(setting.period)",
      en: "All stations: lowest, mean and highest temperature, \(setting.period)")
  }

  public var summary: String {
    let parts = stations.map { series in
      let range = [series.minimum, series.maximum].compactMap { $0?.temperature.description }
      return "\(setting.name(of: series)) \(range.joined(separator: " ~ "))"
    }
    return language.text(
      ko: "지점 \(stations.count)곳의 최저~최고 기온(℃): ",
      en: "Lowest to highest temperature (℃) of stations, \(stations.count) of them: ")
      + parts.joined(separator: ", ") + "."
  }

  /// The lowest and highest value of all, in tenths of a degree; 0 to 10 degrees where there is none.
  var range: ClosedRange<Int> {
    let low = stations.compactMap { $0.minimum?.temperature.tenthsOfCelsius }.min() ?? 0
    let high = stations.compactMap { $0.maximum?.temperature.tenthsOfCelsius }.max() ?? 100
    return low...max(low, high)
  }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    let scale = RoundTicks(from: range.lowerBound, to: range.upperBound, atMost: 5)
    let daysAStep = TimeSteps.daysAStep(dayCount: setting.dayCount, atMost: Self.mostSteps)
    let panelWidth = (width - Self.left - 6 + Self.gap) / Double(Self.panelsARow)
    drawLegend(daysAStep, on: &svg)
    for (index, series) in stations.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: Self.panelsARow)
      let area = PlotArea(
        left: Self.left + Double(column) * panelWidth, top: 44 + Double(row) * Self.panelHeight,
        width: panelWidth - Self.gap, height: Self.panelHeight - 26)
      let name = TerminalText.shortened(setting.name(of: series), to: 20)
      svg.text(name, area.left, area.top - 5, "small")
      area.drawTicks(scale, on: &svg, isLabelled: column == 0) { tenths in
        FixedPoint.format(FixedPoint.roundedQuotient(tenths, 10), decimals: 0)
      }
      let steps = TimeSteps(
        setting.days(of: series), in: setting.dates, daysAStep: daysAStep)
      BandMarks(steps: steps, area: area, scale: scale).draw(on: &svg)
    }
    return svg.markup
  }

  private func drawLegend(_ daysAStep: Int, on svg: inout SVGDrawing) {
    let steps = TimeSteps([], in: setting.dates, daysAStep: daysAStep)
    svg.text("℃", Self.left - 6, 16, "muted", anchor: .end)
    svg.text(
      language.text(
        ko: "띠 최저~최고, 선 평균; 점 하나가 \(steps.name(in: language))",
        en: "band: lowest to highest, line: mean; a point is \(steps.name(in: language))"),
      Self.left, 16, "muted")
    svg.text(
      "\(setting.dates.lowerBound) → \(setting.dates.upperBound)", width - 6, height - 7,
      "small muted",
      anchor: .end)
  }
}
