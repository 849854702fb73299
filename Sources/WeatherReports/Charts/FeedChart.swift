public import Weather
public import WeatherAnalysis

extension FeedState {
  /// What it is called.
  public func name(in language: Language) -> String {
    switch self {
    case .live: language.text(ko: "살아 있음", en: "live")
    case .suspect: language.text(ko: "의심", en: "suspect")
    case .frozen: language.text(ko: "갱신 멈춤", en: "frozen")
    }
  }

  /// How it looks.
  var look: AreaLook {
    switch self {
    case .live: AreaLook("green")
    case .suspect: AreaLook("orange", .rising)
    case .frozen: AreaLook("sky", .crossed)
    }
  }

  /// A sign and one of xterm's colours, for terminals.
  var mark: (sign: String, colour: TerminalColour) {
    switch self {
    case .live: ("█", TerminalColour(text: 36))
    case .suspect: ("s", TerminalColour(text: 214))
    case .frozen: ("f", TerminalColour(text: 74))
    }
  }
}

/// Days one after another on which a feed was in one state.
public struct FeedSpan: Hashable, Sendable {
  /// The days.
  public let dates: ClosedRange<CalendarDate>
  /// The state.
  public let state: FeedState

  /// Days of a state.
  public init(dates: ClosedRange<CalendarDate>, state: FeedState) {
    self.dates = dates
    self.state = state
  }
}

/// The history of one layout of the feed.
public struct FeedLane: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Its spans; days of none are without anything.
  public let spans: [FeedSpan]

  /// The history of a layout.
  public init(name: String, spans: [FeedSpan]) {
    self.name = name
    self.spans = spans
  }
}

/// The feed's own history: a row a layout, live, suspect or frozen over time.
public struct FeedChart: Chart {
  private let lanes: [FeedLane]
  private let setting: ChartSetting

  public let width = LaneFrame.width

  /// A chart of layouts.
  public init(_ lanes: [FeedLane], _ setting: ChartSetting) {
    self.lanes = lanes
    self.setting = setting
  }

  /// A chart of all layouts of which there are strips.
  public init(_ history: FeedHistory, _ setting: ChartSetting) {
    self.init(
      history.layouts.map { layout in
        FeedLane(
          name: layout.name(in: setting.language),
          spans: history.spans(of: layout, in: setting.dates).map {
            FeedSpan(dates: $0.dates, state: $0.state)
          })
      }, setting)
  }

  private var language: Language { setting.language }
  private var frame: LaneFrame {
    LaneFrame(setting: setting, names: lanes.map(\.name), top: 34)
  }

  public var height: Double { frame.height }

  public var title: String {
    language.text(
      ko: "날씨띠의 이력: 살아 있음, 의심, 갱신 멈춤", en: "The feed's history: live, suspect, frozen")
  }

  public var summary: String {
    let parts = lanes.map { lane in
      let counts = FeedState.allCases.map { state in
        "\(state.name(in: language)) \(dayCount(of: state, in: lane))"
      }
      return "\(lane.name): \(counts.joined(separator: ", "))"
    }
    return language.text(
      ko: "\(setting.period), \(setting.dayCount)일 가운데 일수. ",
      en: "Days of \(setting.period), of \(setting.dayCount). ") + parts.joined(separator: "; ")
  }

  private func dayCount(of state: FeedState, in lane: FeedLane) -> Int {
    lane.spans.reduce(0) { sum, span in
      guard span.state == state, span.dates.overlaps(setting.dates) else { return sum }
      let held = span.dates.clamped(to: setting.dates)
      return sum + held.upperBound.dayNumber - held.lowerBound.dayNumber + 1
    }
  }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    svg.define(FeedState.allCases.compactMap(\.look.pattern))
    ChartLegend(
      FeedState.allCases.map { .init(text: $0.name(in: language), look: $0.look) }, width: 600
    ).draw(left: 12, top: 6, on: &svg)
    frame.draw(on: &svg)
    var areas: [FeedState: PathData] = [:]
    for (row, lane) in lanes.enumerated() {
      for span in lane.spans where span.dates.overlaps(setting.dates) {
        let held = span.dates.clamped(to: setting.dates)
        let left = frame.area.x(atDay: Double(held.lowerBound.dayNumber), in: setting.dates)
        let right = frame.area.x(atDay: Double(held.upperBound.dayNumber + 1), in: setting.dates)
        areas[span.state, default: PathData()].rectangle(
          left, frame.y(row) + 5, max(right - left, 2.5), LaneFrame.rowHeight - 9)
      }
    }
    for state in FeedState.allCases {
      if let data = areas[state] { svg.path(data, state.look) }
    }
    return svg.markup
  }

  /// A column is as many days as any other, in the best state of its days.
  public func lines(columns: Int) -> [ColouredLine] {
    let table = TerminalLanes(lanes.map(\.name), setting, columns: columns)
    var lines: [ColouredLine] = []
    for (row, lane) in lanes.enumerated() {
      var states: [FeedState?] = Array(repeating: nil, count: table.count)
      for state in [FeedState.frozen, .suspect, .live] {
        for span in lane.spans where span.state == state {
          for column in table.columns(of: span.dates, setting) { states[column] = state }
        }
      }
      var line = table.line(row)
      for state in states { line.append(state?.mark.sign ?? "·", state?.mark.colour) }
      lines.append(line)
    }
    let legend =
      FeedState.allCases.map { "\($0.mark.sign) \($0.name(in: language))" }
      + [language.text(ko: "· 없음", en: "· nothing")]
    return lines + table.dates(setting)
      + ColouredLine.wrapped(legend.joined(separator: ", ") + ".", columns: columns)
  }
}
