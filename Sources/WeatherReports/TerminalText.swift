/// Text made safe for a terminal, and measured in its columns.
public enum TerminalText {
  /// The text with controls and marks of writing direction shown as `\u{1B}`, so that text from a
  /// page can't move the cursor, change colours or reorder what is read.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHostile) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHostile(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A part of a page as one line: where its lines end is shown, tabs are blanks, what parts two words
  /// of inline markup (U+001F) is left out.
  static func line(of bytes: [UInt8]) -> String {
    let visible = bytes.filter { $0 != 0x1F }.map { $0 == 0x09 ? 0x20 : $0 }
    return String(decoding: visible, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
  }

  /// How many columns a text takes: two for wide characters such as Hangul syllables, none for
  /// marks that combine with the letter before.
  public static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text with blanks up to a width.
  static func padded(_ text: String, to width: Int, alignsRight: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - Self.width(of: text)))
    return alignsRight ? blanks + text : text + blanks
  }

  /// Whether a character is a control, or has no form of its own but changes how others are shown:
  /// marks of writing direction, joiners, invisible tags, line and paragraph separators.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if joinedRanges.contains(where: { $0.contains(scalar.value) }) { return 0 }
    return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Vowels and finals of decomposed Hangul, which are drawn into the columns of their initial.
  private static let joinedRanges: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

  /// Blocks whose characters are wide (Unicode 16, EastAsianWidth W and F), as far as Korean pages
  /// use them, symbols of weather among them.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2614...0x2615, 0x26A1...0x26A1, 0x26C4...0x26C5, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F320,
    0x1F32D...0x1F64F, 0x1F680...0x1F6C5, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
