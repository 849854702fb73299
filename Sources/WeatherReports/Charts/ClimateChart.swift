import Weather
public import WeatherAnalysis

/// Climate days by year: of the stations' days with values, how many are proven, undecided and ruled
/// out.
public struct ClimateChart: Chart {
  let setting: ChartSetting
  /// The years by climate day, in the order in which they were given.
  let kinds: [(day: ClimateDay, years: [ClimateYear])]

  public let width = 640.0

  private static let rowHeight = 17.0
  private static let headHeight = 28.0
  private static let top = 34.0
  private static let barLeft = 62.0
  private static let barWidth = 250.0

  static let verdicts: [(verdict: ClimateVerdict, look: AreaLook)] = [
    (.proven, AreaLook("vermilion")), (.undecided, AreaLook("", .falling, ink: "axis")),
    (.ruledOut, AreaLook("sky", .dots)),
  ]

  /// A chart of years.
  public init(_ years: [ClimateYear], _ setting: ChartSetting) {
    self.setting = setting
    let days = years.map(\.climateDay).uniqued()
    kinds = days.map { day in (day, years.filter { $0.climateDay == day }) }
  }

  private var language: Language { setting.language }
  var names: ClimateTable {
    ClimateTable(
      stations: setting.stations, language: language, grouping: SummaryGrouping(areas: []))
  }

  public var height: Double {
    Self.top
      + kinds.reduce(0) {
        $0 + Self.headHeight + Double($1.years.count) * Self.rowHeight
      } + 8
  }

  public var title: String {
    language.text(
      ko: "해마다 기후일: 확인, 판정 불가, 배제", en: "Climate days by year: proven, undecided, ruled out")
  }

  public var summary: String {
    let parts = kinds.map { day, years in
      let counts = Self.verdicts.map { verdict, _ in
        "\(names.name(of: verdict)) \(years.reduce(0) { $0 + $1[verdict] })"
      }
      return "\(names.name(of: day)): \(counts.joined(separator: ", "))"
    }
    return language.text(ko: "지점·일. ", en: "Stations' days. ")
      + parts.map { $0 + ". " }.joined()
      + language.text(ko: "판정 불가는 '아니다'가 아닙니다.", en: "Undecided does not mean no.")
  }

  public func markup(id: String) -> String {
    var svg = SVGDrawing(id: id)
    svg.define(Self.verdicts.compactMap { $0.look.pattern })
    ChartLegend(
      Self.verdicts.map { .init(text: names.name(of: $0.verdict), look: $0.look) }, width: 600
    ).draw(left: 8, top: 6, on: &svg)
    var y = Self.top
    for (day, years) in kinds {
      svg.text(names.name(of: day), 8, y + 16)
      svg.text(names.criterion(of: day), width - 8, y + 16, "small muted", anchor: .end)
      y += Self.headHeight
      for year in years {
        draw(year, top: y, on: &svg)
        y += Self.rowHeight
      }
    }
    return svg.markup
  }

  private func draw(_ year: ClimateYear, top: Double, on svg: inout SVGDrawing) {
    svg.text(String(year.year), Self.barLeft - 8, top + 11, "small muted", anchor: .end)
    var below = 0
    for (verdict, look) in Self.verdicts where year[verdict] > 0 {
      let left = Self.barLeft + Self.barWidth * Double(below) / Double(year.known)
      below += year[verdict]
      let right = Self.barLeft + Self.barWidth * Double(below) / Double(year.known)
      var piece = PathData()
      // What there is can be seen, however little it is.
      piece.rectangle(left, top, max(right - left, 1.5), 12)
      svg.path(piece, look)
    }
    svg.text(counts(of: year), Self.barLeft + Self.barWidth + 12, top + 11, "small")
  }

  /// The numbers in words.
  func counts(of year: ClimateYear) -> String {
    guard year.known > 0 else { return names.name(of: .noData) }
    let kept = Self.verdicts.map(\.verdict).filter { verdict in
      verdict == .undecided || (verdict == .proven) == year.climateDay.criterion.isProvable
    }
    return kept.map { "\(names.name(of: $0)) \(year[$0])" }.joined(separator: " · ")
  }
}

extension ClimateYear {
  /// How many stations' days are so.
  subscript(verdict: ClimateVerdict) -> Int {
    switch verdict {
    case .proven: proven
    case .ruledOut: ruledOut
    case .undecided: undecided
    case .noData: noData
    }
  }

  /// How many of them have a value.
  var known: Int { proven + undecided + ruledOut }
}
