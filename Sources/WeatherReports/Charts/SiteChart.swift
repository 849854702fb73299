public import Weather
public import WeatherAnalysis

/// How many strips a site printed on a day.
public struct SiteDay: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// How many strips.
  public let count: Int

  /// A day's strips.
  public init(date: CalendarDate, count: Int) {
    self.date = date
    self.count = count
  }
}

/// The strips of a site.
public struct SiteLane: Hashable, Sendable {
  /// The site's name.
  public let name: String
  /// The days with strips, ascending.
  public let days: [SiteDay]

  /// The strips of a site.
  public init(name: String, days: [SiteDay]) {
    self.name = name
    self.days = days
  }
}

/// Strips by site and date: a row a site, a line a day, higher where there are more strips.
public struct SiteChart: Chart {
  private let lanes: [SiteLane]
  private let setting: ChartSetting

  public let width = LaneFrame.width
  private static let mostSteps = 400

  /// A chart of sites.
  public init(_ lanes: [SiteLane], _ setting: ChartSetting) {
    self.lanes = lanes
    self.setting = setting
  }

  /// A chart of sites, those with the most strips, at most so many.
  public init(_ history: SiteHistory, atMost count: Int = 30, _ setting: ChartSetting) {
    self.init(
      history.names.prefix(count).map { site in
        SiteLane(
          name: site,
          days: history.days(of: site).map { SiteDay(date: $0.date, count: $0.count.total) })
      }, setting)
  }

  private var language: Language { setting.language }
  private var frame: LaneFrame {
    LaneFrame(setting: setting, names: lanes.map(\.name), top: 32)
  }

  public var height: Double { frame.height }

  public var title: String {
    language.text(ko: "사이트와 날짜별 날씨띠", en: "Strips by site and date")
  }

  public var summary: String {
    let parts = lanes.map { lane in
      let days = held(lane)
      return "\(lane.name) \(days.reduce(0) { $0 + $1.count })"
    }
    return language.text(
      ko: "\(setting.period), 사이트 \(lanes.count)곳의 날씨띠 수: ",
      en: "Strips of \(setting.period), by site, of \(lanes.count): ")
      + parts.joined(separator: ", ")
  }

  private func held(_ lane: SiteLane) -> [SiteDay] {
    lane.days.filter { setting.dates.contains($0.date) }
  }

  /// The most strips of a day in each step of days.
  private func steps(of lane: SiteLane, daysAStep: Int) -> [(index: Int, count: Int)] {
    var steps: [(index: Int, count: Int)] = []
    for day in held(lane) {
      let index = (day.date.dayNumber - setting.dates.lowerBound.dayNumber) / daysAStep
      if let last = steps.last, last.index == index {
        steps[steps.count - 1].count = max(last.count, day.count)
      } else {
        steps.append((index, day.count))
      }
    }
    return steps
  }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    let daysAStep = TimeSteps.daysAStep(dayCount: setting.dayCount, atMost: Self.mostSteps)
    let step = TimeSteps([], in: setting.dates, daysAStep: daysAStep).name(in: language)
    svg.text(
      language.text(
        ko: "선 하나가 \(step): 낮은 선 하루 1건, 중간 2~3건, 높은 선 4건 이상",
        en: "a line is \(step): low, 1 strip a day; middle, 2 or 3; high, 4 or more"), 12, 16,
      "muted")
    frame.draw(on: &svg)
    let area = frame.area
    var lines = PathData()
    for (row, lane) in lanes.enumerated() {
      for step in steps(of: lane, daysAStep: daysAStep) {
        let day = setting.dates.lowerBound.dayNumber + step.index * daysAStep
        let x = area.x(atDay: Double(day) + Double(daysAStep) / 2, in: setting.dates)
        let bottom = frame.y(row) + LaneFrame.rowHeight
        lines.move(x, bottom)
        lines.line(x, bottom - [7.0, 13, 19][Self.level(step.count)])
      }
    }
    let stepWidth = area.width * Double(daysAStep) / Double(setting.dayCount)
    svg.path(lines, "strips", width: min(8, max(1.2, stepWidth * 0.75)))
    return svg.markup
  }

  /// 0 for one strip, 1 for two or three, 2 for more.
  private static func level(_ count: Int) -> Int { count >= 4 ? 2 : count >= 2 ? 1 : 0 }

  /// A column is as many days as any other, with the most strips of a day.
  public func lines(columns: Int) -> [ColouredLine] {
    let table = TerminalLanes(lanes.map(\.name), setting, columns: columns)
    var lines: [ColouredLine] = []
    for (row, lane) in lanes.enumerated() {
      var signs = Array(repeating: "·", count: table.count)
      for step in steps(of: lane, daysAStep: table.daysAColumn) {
        signs[step.index] = ["▂", "▅", "█"][Self.level(step.count)]
      }
      var line = table.line(row)
      line.append(signs.joined(), TerminalColour(text: 110))
      lines.append(line)
    }
    return lines + table.dates(setting)
      + ColouredLine.wrapped(
        language.text(
          ko: "하루 날씨띠 ▂ 1건, ▅ 2~3건, █ 4건 이상, · 없음.",
          en: "Strips a day: ▂ 1, ▅ 2 or 3, █ 4 or more, · none."), columns: columns)
  }
}
