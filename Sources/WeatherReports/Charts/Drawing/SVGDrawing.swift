/// SVG elements, written one after another. Every text is escaped here, and nowhere else.
struct SVGDrawing {
  private var written = ""
  /// Whether the group of paths, which are drawn at half their size, is still open.
  private var isAmongPaths = false
  /// What this drawing's own ids begin with, which tells it from others of a page.
  let id: String

  init(id: String) {
    self.id = id
  }

  /// The elements.
  var markup: String { written + (isAmongPaths ? "</g>" : "") }

  /// Where a text stands about its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// A name with a value of an attribute.
  typealias Attribute = (name: String, value: String)

  /// Adds elements that another drawing of the same id has written.
  mutating func append(_ elements: String) {
    leavePaths()
    written += elements
  }

  /// Draws within a group.
  mutating func group(_ style: String, _ body: (inout SVGDrawing) -> Void) {
    write("g", [("class", style)], isOpen: true)
    body(&self)
    leavePaths()
    written += "</g>"
  }

  /// Draws a path. One without a step is left out.
  ///
  /// - Parameters:
  ///   - pattern: the name of a pattern of this drawing that fills it.
  ///   - width: how wide its line is, where its class does not say so.
  mutating func path(
    _ data: PathData, _ style: String, pattern: String? = nil, width: Double? = nil
  ) {
    guard !data.isEmpty else { return }
    if !isAmongPaths {
      write("g", [("transform", "scale(.5)")], isOpen: true)
      isAmongPaths = true
    }
    var attributes: [Attribute] = [("class", style)]
    if let pattern { attributes.append(("fill", "url(#\(id)-\(pattern))")) }
    if let width { attributes.append(("stroke-width", SVGNumber.text(width * 2))) }
    write("path", attributes + [("d", data.text)])
  }

  /// Draws a rectangle, with a title where there is one.
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String,
    title: String? = nil
  ) {
    writeTitled(
      "rect",
      [
        ("class", style), ("x", SVGNumber.text(x)), ("y", SVGNumber.text(y)),
        ("width", SVGNumber.text(width)), ("height", SVGNumber.text(height)),
      ], title)
  }

  /// Draws a circle, with a title where there is one.
  mutating func circle(
    _ x: Double, _ y: Double, radius: Double, _ style: String, title: String? = nil
  ) {
    writeTitled(
      "circle",
      [
        ("class", style), ("cx", SVGNumber.text(x)), ("cy", SVGNumber.text(y)),
        ("r", SVGNumber.text(radius)),
      ], title)
  }

  /// Draws a line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    var data = PathData()
    data.move(x1, y1)
    data.line(x2, y2)
    path(data, style)
  }

  /// Writes a text.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: String = "", anchor: Anchor = .start
  ) {
    let classes = [style, anchor == .start ? "" : anchor.rawValue].filter { !$0.isEmpty }
    var attributes: [Attribute] = []
    if !classes.isEmpty { attributes.append(("class", classes.joined(separator: " "))) }
    write(
      "text", attributes + [("x", SVGNumber.text(x)), ("y", SVGNumber.text(y))], content: text)
  }

  /// Defines the patterns that this drawing fills with.
  mutating func define(_ patterns: [ChartPattern]) {
    guard !patterns.isEmpty else { return }
    leavePaths()
    written += "<defs>"
    for pattern in patterns {
      write(
        "pattern",
        [
          ("id", "\(id)-\(pattern.name)"), ("patternUnits", "userSpaceOnUse"), ("width", "6"),
          ("height", "6"), ("patternTransform", "scale(2)"),
        ], isOpen: true)
      if !pattern.ground.isEmpty {
        write("rect", [("class", pattern.ground), ("width", "6"), ("height", "6")])
      }
      write(
        "path", [("class", "pattern \(pattern.ink)"), ("d", pattern.form.data)])
      written += "</pattern>"
    }
    written += "</defs>"
  }

  /// The outermost element, with title and description for those who do not see the drawing.
  static func document(
    _ drawing: SVGDrawing, title: String, description: String, top: Double, width: Double,
    height: Double, style: String?
  ) -> String {
    var whole = SVGDrawing(id: drawing.id)
    let box = [0, top, width, height - top].map(SVGNumber.text).joined(separator: " ")
    whole.write(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart"), ("viewBox", box),
        ("role", "img"),
        ("aria-labelledby", "\(drawing.id)-title \(drawing.id)-desc"),
      ], isOpen: true)
    whole.write("title", [("id", "\(drawing.id)-title")], content: title)
    whole.write("desc", [("id", "\(drawing.id)-desc")], content: description)
    if let style { whole.written += "<style>\(style)</style>" }
    return whole.written + drawing.markup + "</svg>\n"
  }

  private mutating func writeTitled(_ name: String, _ attributes: [Attribute], _ title: String?) {
    guard let title else { return write(name, attributes) }
    write(name, attributes, isOpen: true)
    write("title", [], content: title)
    written += "</\(name)>"
  }

  /// Ends the group of paths, before anything else is drawn.
  private mutating func leavePaths() {
    if isAmongPaths { written += "</g>" }
    isAmongPaths = false
  }

  private mutating func write(
    _ name: String, _ attributes: [Attribute], isOpen: Bool = false, content: String? = nil
  ) {
    if name != "path" { leavePaths() }
    written += "<\(name)"
    for attribute in attributes {
      written += " \(attribute.name)=\"\(MarkupText.escaped(attribute.value))\""
    }
    if let content {
      written += ">\(MarkupText.escaped(content))</\(name)>"
    } else {
      written += isOpen ? ">" : "/>"
    }
  }
}

/// A pattern of lines or dots, by which areas are told apart without colour.
struct ChartPattern: Hashable {
  /// What it is called in a drawing.
  let name: String
  /// The class of what lies under the lines; empty for nothing.
  let ground: String
  /// The class of the lines.
  let ink: String
  let form: Form

  /// How the lines run, in a square of six units.
  enum Form: String {
    case rising, falling, level, upright, dots, crossed

    fileprivate var data: String {
      switch self {
      case .rising: "M-1 1l2-2M0 6l6-6M5 7l2-2"
      case .falling: "M-1 5l2 2M0 0l6 6M5-1l2 2"
      case .level: "M0 3h6"
      case .upright: "M3 0v6"
      case .dots: "M2 3h2"
      case .crossed: "M0 3h6M3 0v6"
      }
    }
  }
}
