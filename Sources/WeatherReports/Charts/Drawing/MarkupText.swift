/// Text made safe for HTML and XML, in content and in attribute values of either quote.
public enum MarkupText {
  /// The text with the five characters of markup as references, byte by byte: a quote with a combining
  /// mark behind it is one Character, and would pass where Characters are compared. Controls, marks of
  /// writing direction and what XML does not allow are shown as `\u{202E}`, as terminals show them.
  public static func escaped(_ text: String) -> String {
    let visible = visible(text)
    guard visible.utf8.contains(where: { reference(for: $0) != nil }) else { return visible }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(visible.utf8.count + 16)
    for byte in visible.utf8 {
      if let reference = reference(for: byte) {
        bytes.append(contentsOf: reference.utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The two scalars that XML 1.0 forbids beside controls (production Char) are no characters.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else {
      return TerminalText.escaped(text)
    }
    var allowed = ""
    for scalar in text.unicodeScalars {
      if isForbidden(scalar) {
        allowed += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        allowed.unicodeScalars.append(scalar)
      }
    }
    return TerminalText.escaped(allowed)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
