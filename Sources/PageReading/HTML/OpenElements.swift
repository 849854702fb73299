/// The elements open at a place of a page, as far as is needed to tell whether text is shown.
///
/// Elements are closed by their end tags and by the start tags that browsers let close them (WHATWG
/// HTML, section 13.2.6 'Tree construction'), so that a hidden element that nobody closes ends
/// where the list item, cell or block around it does.
struct OpenElements {
  private struct Element {
    var name: String
    var kind: ElementKind
    var isHidden: Bool
  }

  private var elements: [Element] = []
  private var openCounts: [String: Int] = [:]
  private var hiddenCount = 0
  private var preformattedCount = 0

  /// Further down the elements are not searched for one to close, to keep the time linear.
  private static let mostSearched = 200

  /// Whether text is shown here.
  var showsText: Bool { hiddenCount == 0 }
  /// Whether line ends count here.
  var isPreformatted: Bool { preformattedCount > 0 }

  /// Opens an element, closing those that it ends.
  mutating func open(_ name: String, _ kind: ElementKind, isHidden: Bool) {
    closeElementsEnded(by: name, kind)
    guard !kind.isVoid else { return }
    elements.append(Element(name: name, kind: kind, isHidden: isHidden))
    openCounts[name, default: 0] += 1
    if isHidden { hiddenCount += 1 }
    if kind == .preformatted { preformattedCount += 1 }
  }

  /// Closes the innermost element of a name, with all in it; whether that element was itself a
  /// hidden one.
  mutating func close(_ name: String, _ kind: ElementKind) -> Bool {
    closeInnermost([name]) { element in
      switch name {
      case "li": element.name == "ul" || element.name == "ol" || Self.isTablePart(element)
      case "dd", "dt": element.name == "dl" || Self.isTablePart(element)
      case "table", "body", "html": false
      default:
        switch kind {
        case .inline: element.kind != .inline && element.kind != .hidden
        case .row, .term, .cell: element.name == "table"
        default: Self.isTablePart(element)
        }
      }
    }
  }

  private mutating func closeElementsEnded(by name: String, _ kind: ElementKind) {
    switch name {
    case "li": close(["li"], insideOf: Self.isListBarrier)
    case "dd", "dt": close(["dd", "dt"], insideOf: Self.isListBarrier)
    case "td", "th": close(["td", "th"]) { $0.name == "table" || $0.name == "tr" }
    case "tr": close(["tr"]) { $0.name == "table" }
    case "tbody", "thead", "tfoot": close(["tbody", "thead", "tfoot"]) { $0.name == "table" }
    case "option": close(["option"]) { $0.name != "option" && $0.kind != .inline }
    case "optgroup": close(["optgroup", "option"]) { $0.name == "select" }
    case "body": close(["title", "head"]) { _ in false }
    default: break
    }
    switch kind {
    case .block, .row, .term, .preformatted:
      guard name != "option", name != "optgroup", name != "select" else { return }
      close(["p"]) { Self.isTablePart($0) || $0.name == "button" || $0.name == "object" }
    case .cell, .lineBreak, .hidden, .image, .empty, .inline: break
    }
  }

  private mutating func close(_ names: [String], insideOf isBarrier: (Element) -> Bool) {
    _ = closeInnermost(names, insideOf: isBarrier)
  }

  private mutating func closeInnermost(
    _ names: [String], insideOf isBarrier: (Element) -> Bool
  ) -> Bool {
    guard names.contains(where: { (openCounts[$0] ?? 0) > 0 }) else { return false }
    for index in elements.indices.reversed().prefix(Self.mostSearched) {
      let element = elements[index]
      if names.contains(element.name) {
        while elements.count > index { removeLast() }
        return element.isHidden
      }
      if isBarrier(element) { return false }
    }
    return false
  }

  private mutating func removeLast() {
    let element = elements.removeLast()
    openCounts[element.name, default: 1] -= 1
    if element.isHidden { hiddenCount -= 1 }
    if element.kind == .preformatted { preformattedCount -= 1 }
  }

  private static func isTablePart(_ element: Element) -> Bool {
    ["table", "td", "th", "caption"].contains(element.name)
  }

  /// Whether a list's item outside of an element is not closed by one inside of it.
  private static func isListBarrier(_ element: Element) -> Bool {
    switch element.kind {
    case .inline: false
    default: !["li", "dd", "dt", "div", "p", "address"].contains(element.name)
    }
  }
}
