/// A chart, which draws itself as SVG and with the characters of a terminal.
public protocol Chart: Sendable {
  /// What it shows, in the reader's language.
  var title: String { get }
  /// Its key figures as a sentence, for those who do not see it.
  var summary: String { get }
  /// How wide the drawing is, in its own units; a text is 13 of them high.
  var width: Double { get }
  /// How high it is.
  var height: Double { get }
  /// The parts of the drawing.
  ///
  /// - Parameter id: what the ids in it begin with.
  func markup(id: String) -> String
  /// The chart as lines for a terminal, no wider than so many columns (30 or more), without title.
  func lines(columns: Int) -> [ColouredLine]
}

extension Chart {
  /// The chart as an element of an HTML page, whose style sheet holds `ChartStyle.css`.
  ///
  /// - Parameter id: a name for it, of letters, digits and hyphens, unlike that of every other
  ///   element.
  public func svg(id: String) -> String {
    document(id: id, top: 0, style: nil)
  }

  /// The chart as a file of its own, with its title above and its own style sheet.
  public var svgFile: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + document(id: "chart", top: -34, style: ChartStyle.fileCSS)
  }

  /// The chart for a terminal, with its title above and a line's end behind every line.
  ///
  /// - Parameters:
  ///   - columns: how wide it may be; 30 at least are taken.
  ///   - isColoured: whether colours are used.
  ///   - notes: what is said below it, each in lines of its own.
  public func text(columns: Int, isColoured: Bool, notes: [String] = []) -> String {
    let held = max(columns, 30)
    let blank = ColouredLine("")
    let title = ColouredLine.wrapped(self.title, columns: held)
    let below = notes.flatMap { ColouredLine.wrapped($0, columns: held) }
    return (title + [blank] + lines(columns: held) + (below.isEmpty ? [] : [blank]) + below)
      .map { $0.text(isColoured: isColoured) + "\n" }.joined()
  }

  private func document(id: String, top: Double, style: String?) -> String {
    var drawing = SVGDrawing(id: id)
    if style != nil {
      drawing.rectangle(0, top, width, height - top, "ground")
      drawing.text(title, 8, top + 21, "heading")
    }
    drawing.append(markup(id: id))
    return SVGDrawing.document(
      drawing, title: title, description: summary, top: top, width: width, height: height,
      style: style)
  }
}
