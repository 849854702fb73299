import Weather
import WeatherAnalysis

extension MultiplesChart {
  /// A station a row: its lowest and highest value, and a line of bars of its means.
  public func lines(columns: Int) -> [ColouredLine] {
    let language = setting.language
    let names = stations.map { TerminalText.escaped(setting.name(of: $0)) }
    let nameWidth = min(names.map(TerminalText.width(of:)).max() ?? 0, max(6, columns / 4))
    let barWidth = max(4, columns - nameWidth - 15)
    let daysAStep = (setting.dayCount + barWidth - 1) / barWidth
    var lines: [ColouredLine] = []
    for (name, series) in zip(names, stations) {
      let steps = TimeSteps(setting.days(of: series), in: setting.dates, daysAStep: daysAStep)
      var line = ColouredLine(
        TerminalText.padded(
          TerminalText.shortened(name, to: nameWidth), to: nameWidth, alignsRight: false))
      line.append(number(series.minimum), TerminalColour(text: 74))
      line.append(number(series.maximum), TerminalColour(text: 167))
      line.append(" ")
      var bars = Array(repeating: "·", count: steps.count)
      for step in steps.steps { bars[step.index] = bar(of: step.mean) }
      line.append(bars.joined())
      lines.append(line)
    }
    let step = TimeSteps([], in: setting.dates, daysAStep: daysAStep).name(in: language)
    let low = FixedPoint.format(range.lowerBound, decimals: 1)
    let high = FixedPoint.format(range.upperBound, decimals: 1)
    return lines
      + ColouredLine.wrapped(
        language.text(
          ko: "최저, 최고, 평균의 흐름(▁ \(low)℃ ~ █ \(high)℃, ·은 값 없음; 한 칸은 \(step)).",
          en:
            "Lowest, highest, and the course of the means (▁ \(low) ℃ to █ \(high) ℃, · no value; "
            + "a column is \(step))."), columns: columns)
  }

  private func number(_ extreme: Extreme?) -> String {
    TerminalText.padded(extreme?.temperature.description ?? "", to: 7, alignsRight: true)
  }

  private func bar(of tenths: Double) -> String {
    let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let (low, high) = (Double(range.lowerBound), Double(range.upperBound))
    guard high > low else { return bars[3] }
    return bars[min(7, max(0, Int((tenths - low) / (high - low) * 8)))]
  }
}
