/// A start tag, as far as a page's text depends on it.
struct MarkupTag {
  /// The element's name in lower case.
  let name: String
  /// Values of attributes, character references as they stand in the page.
  private(set) var alternativeText: [UInt8]?
  private(set) var title: [UInt8]?
  /// Whether the element and all in it is not shown.
  private(set) var isHidden = false
  /// Whether the element is an image.
  private(set) var isImage: Bool

  /// The attributes that matter, in lower case.
  private static let wantedNames = ["alt", "hidden", "open", "style", "title", "type"]

  init(name: String) {
    self.name = name
    isImage = name == "img"
    // Browsers show a dialog that is open alone.
    isHidden = name == "dialog"
  }

  /// Takes in an attribute; its name is in lower case. Attributes that do not matter are left.
  mutating func add(attribute: String, value: [UInt8]) {
    switch attribute {
    case "alt" where alternativeText == nil: alternativeText = value
    case "title" where title == nil: title = value
    case "hidden": isHidden = true
    case "style": isHidden = isHidden || InlineStyle.hides(value)
    case "open" where name == "dialog": isHidden = false
    case "type" where name == "input":
      isImage = String(decoding: value, as: UTF8.self).lowercased() == "image"
    default: break
    }
  }

  /// Whether a name that matters begins with a letter.
  static func mayBeWanted(first letter: UInt8) -> Bool { "ahost".utf8.contains(letter) }

  /// Whether an attribute's name is, in whatever case, one of those that matter.
  static func isWanted(_ html: borrowing Span<UInt8>, _ name: Range<Int>) -> Bool {
    mayBeWanted(first: html[name.lowerBound] | 0x20)
      && isWanted(PreparedMarkup.name(html, name))
  }

  /// Whether an attribute's name, in lower case, is one of those that matter.
  static func isWanted(_ name: String) -> Bool { wantedNames.contains(name) }
}
