import Weather
import WeatherAnalysis

extension ConditionChart {
  /// A row a month: a letter stands for as many observations as any other.
  public func lines(columns: Int) -> [ColouredLine] {
    let language = setting.language
    let most = months.map(\.total).max() ?? 0
    let countWidth = String(most).count
    let room = max(1, columns - 8 - countWidth - 1)
    var lines: [ColouredLine] = []
    for month in months {
      var line = ColouredLine("\(month.month.name) ")
      line.append(
        TerminalText.padded(String(month.total), to: countWidth, alignsRight: true) + " ")
      var below = 0
      for kind in classes {
        // Bounds are rounded, not lengths, so that the parts add up.
        let start = below * room / max(most, 1)
        below += month[kind]
        let length = below * room / max(most, 1) - start
        let mark = ConditionLook.mark(of: kind)
        line.append(String(repeating: mark.letter, count: length), mark.colour)
      }
      lines.append(line)
    }
    var legend = ColouredLine("")
    for kind in classes {
      let count = months.reduce(0) { $0 + $1[kind] }
      let name = " \(kind.name(in: language)) \(count)"
      if legend.width > 0, legend.width + TerminalText.width(of: name) + 3 > columns {
        lines.append(legend)
        legend = ColouredLine("")
      }
      if legend.width > 0 { legend.append("  ") }
      let mark = ConditionLook.mark(of: kind)
      legend.append(mark.letter, mark.colour)
      legend.append(name)
    }
    let note = language.text(
      ko: "관측 수이며, 날씨의 빈도가 아닙니다.", en: "Observations, which are no frequencies of weather.")
    return lines + [legend] + ColouredLine.wrapped(note, columns: columns)
  }
}
