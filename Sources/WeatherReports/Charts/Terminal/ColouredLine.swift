/// A line for a terminal, parts of which have a colour.
public struct ColouredLine: Hashable, Sendable {
  /// The parts, one after another; their texts hold no control characters.
  private(set) var parts: [Part] = []

  /// A text with its colours.
  struct Part: Hashable, Sendable {
    var text: String
    var colour: TerminalColour?
  }

  /// A line without colour; controls in it are shown escaped.
  init(_ text: String) {
    append(text)
  }

  /// Adds a text; controls in it are shown escaped.
  mutating func append(_ text: String, _ colour: TerminalColour? = nil) {
    let text = TerminalText.escaped(text)
    guard !text.isEmpty else { return }
    if let last = parts.last, last.colour == colour {
      parts[parts.count - 1].text += text
    } else {
      parts.append(Part(text: text, colour: colour))
    }
  }

  /// The line as it is printed, without blanks at its end.
  ///
  /// - Parameter isColoured: whether colours are used (ECMA-48, SGR; 256 colours as xterm has them).
  public func text(isColoured: Bool) -> String {
    var parts = parts
    while let last = parts.last, last.colour?.ground == nil {
      let trimmed = String(last.text.reversed().drop { $0 == " " }.reversed())
      parts[parts.count - 1].text = trimmed
      if !trimmed.isEmpty { break }
      parts.removeLast()
    }
    return parts.map { part in
      guard isColoured, let colour = part.colour else { return part.text }
      return "\u{1B}[\(colour.code)m\(part.text)\u{1B}[0m"
    }.joined()
  }

  /// How many columns it takes.
  var width: Int { parts.reduce(0) { $0 + TerminalText.width(of: $1.text) } }

  /// A text in lines of at most so many columns, broken at blanks where there are any.
  static func wrapped(_ text: String, columns: Int) -> [ColouredLine] {
    var lines: [String] = []
    var line = ""
    for word in TerminalText.escaped(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if TerminalText.width(of: longer) <= columns {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for scalar in word.unicodeScalars {
        if TerminalText.width(of: line + String(scalar)) > columns {
          lines.append(line)
          line = ""
        }
        line.unicodeScalars.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { ColouredLine($0) }
  }
}

/// The colours of a text in a terminal, by their numbers among xterm's 256.
struct TerminalColour: Hashable, Sendable {
  /// The text's own; nil for the terminal's.
  var text: Int?
  /// What is behind it; nil for the terminal's.
  var ground: Int?

  fileprivate var code: String {
    [text.map { "38;5;\($0)" }, ground.map { "48;5;\($0)" }].compactMap(\.self)
      .joined(separator: ";")
  }
}
