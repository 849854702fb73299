/// A table for a terminal: columns aligned, two blanks between.
struct TextTableRenderer: Renderer {
  private var columns: [ReportColumn] = []
  private var rows: [[String]] = []

  mutating func start(_ columns: [ReportColumn]) -> String {
    self.columns = columns
    rows = []
    return ""
  }

  mutating func row(_ cells: [Cell]) -> String {
    rows.append(cells.map { TerminalText.escaped($0.textForPeople) })
    return ""
  }

  mutating func end() -> String {
    let titles = columns.map(\.title)
    let widths = columns.indices.map { index in
      ([titles] + rows).map { TerminalText.width(of: $0[index]) }.max() ?? 0
    }
    let lines = ([titles, widths.map { String(repeating: "-", count: $0) }] + rows)
    return lines.map { line($0, widths) + "\n" }.joined()
  }

  private func line(_ values: [String], _ widths: [Int]) -> String {
    let padded = values.indices.map { index in
      TerminalText.padded(
        values[index], to: widths[index], alignsRight: columns[index].isNumeric)
    }
    let line = padded.joined(separator: "  ")
    // By byte: character by character, a table of a hundred lines takes as long as all the rest.
    let last = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return last.map { String(line[..<line.utf8.index(after: $0)]) } ?? ""
  }
}

extension Cell {
  /// The cell as tables print it: `name 2, other 1` for counts.
  var textForPeople: String {
    switch self {
    case .counts(let counts): counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    case .shares(let shares): shares.map { "\($0.name) \($0.percent)%" }.joined(separator: ", ")
    case .missing, .text, .number, .flag: plainText
    }
  }
}
