/// How an area looks: a colour, and a pattern on it.
struct AreaLook: Hashable {
  /// The class of its colour; empty where the pattern alone is drawn.
  let colour: String
  /// The lines on it.
  let form: ChartPattern.Form?
  /// The class of the lines.
  let ink: String

  init(_ colour: String, _ form: ChartPattern.Form? = nil, ink: String = "mean") {
    self.colour = colour
    self.form = form
    self.ink = ink
  }

  /// The pattern that fills it.
  var pattern: ChartPattern? {
    form.map { form in
      ChartPattern(
        name: [colour, form.rawValue].filter { !$0.isEmpty }.joined(separator: "-"), ground: colour,
        ink: ink, form: form)
    }
  }
}

extension SVGDrawing {
  /// Draws areas that look so, each with an outline.
  mutating func path(_ data: PathData, _ look: AreaLook) {
    path(data, "\(look.pattern == nil ? look.colour + " " : "")piece", pattern: look.pattern?.name)
  }
}

/// Looks with their names, in rows.
struct ChartLegend: Hashable {
  private let places: [Place]
  /// How high it is.
  let height: Double

  private static let rowHeight = 20.0

  /// A look with its name.
  struct Entry: Hashable {
    let text: String
    let look: AreaLook
  }

  private struct Place: Hashable {
    let entry: Entry
    let x: Double
    let y: Double
  }

  /// Entries in rows of a width.
  init(_ entries: [Entry], width: Double) {
    var places: [Place] = []
    var (x, y) = (0.0, 0.0)
    for entry in entries {
      let length = 24 + Double(TerminalText.width(of: entry.text)) * 7.5 + 14
      if x > 0, x + length > width {
        x = 0
        y += Self.rowHeight
      }
      places.append(Place(entry: entry, x: x, y: y))
      x += length
    }
    self.places = places
    height = places.isEmpty ? 0 : y + Self.rowHeight
  }

  func draw(left: Double, top: Double, on svg: inout SVGDrawing) {
    for place in places {
      var box = PathData()
      box.rectangle(left + place.x, top + place.y + 2, 18, 12)
      svg.path(box, place.entry.look)
    }
    for place in places {
      svg.text(place.entry.text, left + place.x + 24, top + place.y + 12.5)
    }
  }
}
