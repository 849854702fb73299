/// A table in GitHub's Markdown.
struct MarkdownRenderer: Renderer {
  func start(_ columns: [ReportColumn]) -> String {
    let rules = columns.map { $0.isNumeric ? "---:" : "---" }
    return line(columns.map { Self.escaped($0.title) }) + line(rules)
  }

  func row(_ cells: [Cell]) -> String {
    line(cells.map { Self.escaped($0.textForPeople) })
  }

  func end() -> String { "" }

  private func line(_ values: [String]) -> String {
    "| " + values.joined(separator: " | ") + " |\n"
  }

  /// Text in which no character is markup: of Markdown, of HTML, or of a terminal.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.escaped(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "|", "\\", "`", "*", "_", "[", "]", "#", "~": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
