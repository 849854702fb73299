import Weather
import WeatherAnalysis

extension BandChart {
  /// A column is as many days as any other; light blocks from the lowest to the highest value, a full
  /// one at the mean.
  public func lines(columns: Int) -> [ColouredLine] {
    let axisWidth = 6
    let steps = TimeSteps(
      setting.days(of: series), in: setting.dates,
      daysAStep: (setting.dayCount + columns - axisWidth - 1) / (columns - axisWidth))
    let plot = TerminalPlot(columns: columns, rows: 15, axisWidth: axisWidth, steps: steps)
    return plot.lines(in: setting)
      + ColouredLine.wrapped(
        language.text(
          ko: "█ 평균, ░ 최저~최고, 빈칸은 값 없음; 한 칸은 \(steps.name(in: language)).",
          en:
            "█ mean, ░ lowest to highest, blank: no value; a column is \(steps.name(in: language))."
        ), columns: columns)
  }
}

/// Temperatures over time in a terminal.
struct TerminalPlot {
  let columns: Int
  let rows: Int
  let axisWidth: Int
  let steps: TimeSteps

  /// xterm's colours nearest to those of the SVG.
  private static let bandColour = TerminalColour(text: 110)
  private static let meanColour = TerminalColour(text: 167)

  func lines(in setting: ChartSetting) -> [ColouredLine] {
    let scale = RoundTicks(
      from: steps.range?.lowerBound ?? 0, to: steps.range?.upperBound ?? 100,
      atMost: max(3, rows / 2))
    var grid = TerminalGrid(columns: columns, rows: rows + 2)
    for tick in scale.ticks {
      let row = row(of: Double(tick), scale)
      let label = TerminalText.padded(
        FixedPoint.format(tick, decimals: 1), to: axisWidth - 1, alignsRight: true)
      grid.put(label + "┤", row: row, column: 0)
    }
    for row in 0..<rows where grid.isEmpty(row: row, columns: axisWidth - 1..<axisWidth) {
      grid.put("│", row: row, column: axisWidth - 1)
    }
    for step in steps.steps {
      let column = axisWidth + step.index
      for row in row(of: Double(step.maximum), scale)...row(of: Double(step.minimum), scale) {
        grid.put("░", row: row, column: column, Self.bandColour)
      }
      grid.put("█", row: row(of: step.mean, scale), column: column, Self.meanColour)
    }
    TerminalDates(firstColumn: axisWidth, row: rows, daysAColumn: steps.daysAStep)
      .put(setting.dates, language: setting.language, on: &grid)
    return grid.lines
  }

  private func row(of tenths: Double, _ scale: RoundTicks) -> Int {
    Int(((1 - scale.fraction(of: tenths)) * Double(rows - 1)).rounded())
  }
}

/// The dates below a drawing in a terminal, in two rows.
struct TerminalDates {
  let firstColumn: Int
  let row: Int
  let daysAColumn: Int

  func put(
    _ dates: ClosedRange<CalendarDate>, language: Language, on grid: inout TerminalGrid
  ) {
    let columns = grid.columns - firstColumn
    let axis = DateAxis(dates, language: language, atMost: max(2, columns / 6))
    for tick in axis.ticks {
      let days = tick.date.dayNumber - dates.lowerBound.dayNumber
      let column = firstColumn + days / daysAColumn
      put(tick.label, row: row, column: column, on: &grid)
      if let context = tick.context { put(context, row: row + 1, column: column, on: &grid) }
    }
  }

  /// Labels that would touch another, or not be whole, are left out.
  private func put(_ text: String, row: Int, column: Int, on grid: inout TerminalGrid) {
    let end = column + TerminalText.width(of: text)
    guard grid.isEmpty(row: row, columns: max(0, column - 1)..<end) else { return }
    grid.put(text, row: row, column: column)
  }
}
