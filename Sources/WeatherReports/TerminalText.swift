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

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Blocks whose characters are wide (Unicode 16, EastAsianWidth W and F), as far as Korean pages
  /// use them; vowels and finals of decomposed Hangul take no column of their own.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
