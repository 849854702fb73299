import Weather
public import WeatherAnalysis

/// Each day's lowest, mean and highest temperature over time. Days without a value are a gap.
public struct BandChart: Chart {
  let series: AreaSeries
  let setting: ChartSetting

  public let width = 640.0
  public let height = 240.0

  /// A chart of an area.
  public init(_ series: AreaSeries, _ setting: ChartSetting) {
    self.series = series
    self.setting = setting
  }

  var language: Language { setting.language }

  public var title: String {
    let name = setting.name(of: series)
    return language.text(
      ko: "\(name): 날마다 최저·평균·최고 기온",
      en: "\(name): lowest, mean and highest temperature of each day")
  }

  public var summary: String {
    SeriesSentence(series, setting).text
  }

  private static let mostSteps = 640

  /// The steps as fine as the drawing shows them.
  func steps(atMost count: Int) -> TimeSteps {
    TimeSteps(
      setting.days(of: series), in: setting.dates,
      daysAStep: TimeSteps.daysAStep(dayCount: setting.dayCount, atMost: count))
  }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    let area = PlotArea(left: 46, top: 30, width: width - 62, height: height - 72)
    let steps = steps(atMost: Self.mostSteps)
    let scale = RoundTicks(
      from: steps.range?.lowerBound ?? 0, to: steps.range?.upperBound ?? 100, atMost: 7)
    area.drawDegrees(scale, on: &svg)
    drawLegend(on: &svg, steps)
    if steps.steps.isEmpty {
      svg.text(
        language.text(ko: "기온이 없습니다.", en: "There are no temperatures."),
        area.left + area.width / 2,
        area.top + area.height / 2, "muted", anchor: .middle)
    }
    BandMarks(steps: steps, area: area, scale: scale).draw(on: &svg)
    area.drawDates(setting.dates, language: language, on: &svg)
    return svg.markup
  }

  private func drawLegend(on svg: inout SVGDrawing, _ steps: TimeSteps) {
    svg.rectangle(46, 8, 18, 10, "band")
    svg.line(46, 8, 64, 8, "edge")
    svg.line(46, 18, 64, 18, "edge")
    let range = language.text(ko: "최저~최고", en: "lowest to highest")
    svg.text(range, 69, 17.5)
    let x = 69 + Double(TerminalText.width(of: range)) * 7 + 16
    svg.line(x, 13, x + 18, 13, "line mean")
    svg.text(language.text(ko: "평균", en: "mean"), x + 23, 17.5)
    guard steps.daysAStep > 1 else { return }
    let note = language.text(
      ko: "점 하나가 \(steps.name(in: language))", en: "a point is \(steps.name(in: language))")
    svg.text(note, width - 16, 17.5, "muted", anchor: .end)
  }
}

/// The band with its edge, and the course of the means.
struct BandMarks {
  let steps: TimeSteps
  let area: PlotArea
  let scale: RoundTicks

  /// A run narrower than so many units is drawn as a bar.
  private static let leastWidth = 3.0

  private var stepWidth: Double { area.width / Double(steps.count) }

  private func x(_ step: TimeSteps.Step) -> Double {
    area.left + (Double(step.index) + 0.5) * stepWidth
  }

  private func y(_ tenths: Int) -> Double { area.y(Double(tenths), scale) }

  func draw(on svg: inout SVGDrawing) {
    var band = PathData()
    var bars = PathData()
    var dots = PathData()
    var means = PathData()
    for run in steps.runs {
      guard Double(run.count) * stepWidth >= Self.leastWidth else {
        addBars(of: run, to: &bars, &dots)
        continue
      }
      addBand(of: run, to: &band)
      addMeans(of: run, to: &means)
    }
    svg.path(band, "band edge")
    svg.path(bars, "bar")
    svg.path(means, "line mean")
    svg.path(dots, "dots mean")
  }

  private func addBand(of run: ArraySlice<TimeSteps.Step>, to band: inout PathData) {
    // Where each day has one value, the course of the means is all there is to see.
    guard let first = run.first, let last = run.last,
      run.contains(where: { $0.minimum < $0.maximum })
    else { return }
    let half = stepWidth / 2
    band.move(x(first) - half, y(first.maximum))
    for step in run { band.line(x(step), y(step.maximum)) }
    band.line(x(last) + half, y(last.maximum))
    band.line(x(last) + half, y(last.minimum))
    for step in run.reversed() { band.line(x(step), y(step.minimum)) }
    band.line(x(first) - half, y(first.minimum))
    band.close()
  }

  private func addMeans(of run: ArraySlice<TimeSteps.Step>, to line: inout PathData) {
    guard let first = run.first, let last = run.last else { return }
    let half = stepWidth / 2
    line.move(x(first) - half, area.y(first.mean, scale))
    for step in run { line.line(x(step), area.y(step.mean, scale)) }
    line.line(x(last) + half, area.y(last.mean, scale))
  }

  private func addBars(
    of run: ArraySlice<TimeSteps.Step>, to bars: inout PathData, _ dots: inout PathData
  ) {
    for step in run {
      if step.maximum > step.minimum {
        bars.move(x(step), y(step.maximum))
        bars.line(x(step), y(step.minimum))
      }
      dots.move(x(step), area.y(step.mean, scale))
      dots.line(x(step), area.y(step.mean, scale))
    }
  }
}
