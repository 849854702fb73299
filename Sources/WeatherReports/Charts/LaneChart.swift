import Weather

/// What charts of rows over time have in common: names at the left, dates below.
struct LaneFrame {
  let setting: ChartSetting
  let names: [String]
  let top: Double

  static let width = 640.0
  static let rowHeight = 24.0
  private static let left = 150.0
  private static let nameWidth = 19

  var height: Double { top + Double(max(names.count, 1)) * Self.rowHeight + 40 }

  /// The part of the drawing in which time runs.
  var area: PlotArea {
    PlotArea(
      left: Self.left, top: top, width: Self.width - Self.left - 12,
      height: Double(max(names.count, 1)) * Self.rowHeight)
  }

  /// The top of a row.
  func y(_ row: Int) -> Double { top + Double(row) * Self.rowHeight }

  func draw(on svg: inout SVGDrawing) {
    var lines = PathData()
    for row in names.indices {
      lines.move(Self.left, y(row) + Self.rowHeight)
      lines.line(area.right, y(row) + Self.rowHeight)
    }
    svg.path(lines, "grid")
    for (row, name) in names.enumerated() {
      svg.text(
        TerminalText.shortened(name, to: Self.nameWidth), Self.left - 8, y(row) + 16.5,
        anchor: .end)
    }
    area.drawDates(setting.dates, language: setting.language, on: &svg)
  }
}

/// Names at the left of lines of a terminal.
struct TerminalLanes {
  let names: [String]
  let nameWidth: Int
  let columns: Int
  let daysAColumn: Int
  let count: Int

  init(_ names: [String], _ setting: ChartSetting, columns: Int) {
    self.names = names.map(TerminalText.escaped)
    let widest = self.names.map(TerminalText.width(of:)).max() ?? 0
    nameWidth = min(widest, max(6, columns / 4))
    self.columns = columns
    let room = max(4, columns - nameWidth - 1)
    daysAColumn = (setting.dayCount + room - 1) / room
    count = (setting.dayCount + daysAColumn - 1) / daysAColumn
  }

  /// A line with its name.
  func line(_ row: Int) -> ColouredLine {
    let name = TerminalText.shortened(names[row], to: nameWidth)
    return ColouredLine(TerminalText.padded(name, to: nameWidth + 1, alignsRight: false))
  }

  /// The dates below.
  func dates(_ setting: ChartSetting) -> [ColouredLine] {
    var grid = TerminalGrid(columns: columns, rows: 2)
    TerminalDates(firstColumn: nameWidth + 1, row: 0, daysAColumn: daysAColumn)
      .put(setting.dates, language: setting.language, on: &grid)
    return grid.lines
  }

  /// The columns of days, as far as they are drawn.
  func columns(of dates: ClosedRange<CalendarDate>, _ setting: ChartSetting) -> Range<Int> {
    guard dates.overlaps(setting.dates) else { return 0..<0 }
    let held = dates.clamped(to: setting.dates)
    let first = setting.dates.lowerBound.dayNumber
    return (held.lowerBound.dayNumber - first) / daysAColumn..<(held.upperBound.dayNumber - first)
      / daysAColumn + 1
  }
}
