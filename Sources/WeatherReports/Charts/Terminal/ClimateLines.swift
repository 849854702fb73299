import Weather
import WeatherAnalysis

extension ClimateChart {
  /// A row a year: proven `█`, undecided `░`, ruled out `x`, in parts of the days with values.
  public func lines(columns: Int) -> [ColouredLine] {
    let signs: [ClimateVerdict: (String, TerminalColour?)] = [
      .proven: ("█", TerminalColour(text: 166)), .undecided: ("░", TerminalColour(text: 245)),
      .ruledOut: ("x", TerminalColour(text: 74)),
    ]
    let room = max(6, columns / 3)
    var lines: [ColouredLine] = []
    for (day, years) in kinds {
      lines += ColouredLine.wrapped(
        "\(names.name(of: day)) (\(names.criterion(of: day)))", columns: columns)
      for year in years {
        var line = ColouredLine(" \(year.year) ")
        var below = 0
        var drawn = 0
        for (verdict, _) in Self.verdicts where year[verdict] > 0 {
          below += year[verdict]
          // What there is can be seen, however little it is.
          let end = max(below * room / year.known, drawn + 1)
          if let (sign, colour) = signs[verdict] {
            line.append(String(repeating: sign, count: min(end, room + 1) - drawn), colour)
          }
          drawn = end
        }
        line.append(String(repeating: " ", count: max(0, room + 2 - drawn)))
        line.append(TerminalText.shortened(counts(of: year), to: max(4, columns - room - 8)))
        lines.append(line)
      }
    }
    let legend = Self.verdicts.compactMap { verdict, _ in
      signs[verdict].map { "\($0.0) \(names.name(of: verdict))" }
    }
    return lines + ColouredLine.wrapped(legend.joined(separator: ", ") + ".", columns: columns)
  }
}
