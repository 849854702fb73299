import Weather

extension CalendarChart {
  /// A row a weekday, a column a week, in as many rows of weeks as the window asks for.
  public func lines(columns: Int) -> [ColouredLine] {
    let labelWidth = 5
    let weeks = min(54, columns - labelWidth)
    var lines: [ColouredLine] = []
    for year in years {
      for first in stride(from: 0, to: 54, by: weeks) {
        lines += block(
          of: year, weeks: first..<min(first + weeks, 54), labelWidth: labelWidth)
      }
    }
    let note = setting.language.text(
      ko: "숫자는 \(measure.name(in: setting.language)) 기온 등급, ·은 값 없음.",
      en:
        "A digit is the class of the \(measure.name(in: setting.language)) temperature, · no value."
    )
    return lines + scale.legend(columns: columns) + ColouredLine.wrapped(note, columns: columns)
  }

  private func block(
    of year: CalendarYear, weeks: Range<Int>, labelWidth: Int
  ) -> [ColouredLine] {
    var grid = TerminalGrid(columns: labelWidth + weeks.count, rows: 8)
    var hasDays = false
    for date in year.dates(in: setting.dates) {
      let week = year.week(of: date)
      guard weeks.contains(week) else { continue }
      hasDays = true
      let (row, column) = (date.weekday.rawValue, labelWidth + week - weeks.lowerBound)
      guard let value = year[date] else {
        grid.put("·", row: row, column: column)
        continue
      }
      let index = scale.index(ofThousandths: value)
      grid.put(
        String(index), row: row, column: column, scale.terminalColour(ofClass: index))
    }
    guard hasDays else { return [] }
    grid.put(String(year.year), row: 0, column: 0)
    for (row, name) in weekdays { grid.put(name, row: row + 1, column: 0) }
    for month in 1...12 {
      guard let first = CalendarDate(year: year.year, month: month, day: 1),
        weeks.contains(year.week(of: first))
      else { continue }
      let column = labelWidth + year.week(of: first) - weeks.lowerBound
      let name = DateAxis.name(ofMonth: month, in: setting.language)
      guard grid.isEmpty(row: 0, columns: column - 1..<column + TerminalText.width(of: name))
      else { continue }
      grid.put(name, row: 0, column: column)
    }
    return grid.lines + [ColouredLine("")]
  }
}
