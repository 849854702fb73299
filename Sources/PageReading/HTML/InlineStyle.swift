/// The declarations of a `style` attribute.
enum InlineStyle {
  private static let important = "!important"

  /// Whether they hide their element: `display: none` or `visibility: hidden`, in any case and
  /// spacing. Of several declarations of one property the last counts, one marked important before
  /// the others.
  static func hides(_ style: [UInt8]) -> Bool {
    var last: [String: (value: String, isImportant: Bool)] = [:]
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let property = word(parts[0])
      guard property == "display" || property == "visibility" else { continue }
      var value = word(parts[1])
      let isImportant = value.hasSuffix(important)
      if isImportant { value.removeLast(important.utf8.count) }
      if last[property]?.isImportant == true, !isImportant { continue }
      last[property] = (value, isImportant)
    }
    return last["display"]?.value == "none" || last["visibility"]?.value == "hidden"
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { !AttributeScanner.isBlank($0) }, as: UTF8.self).lowercased()
  }
}
