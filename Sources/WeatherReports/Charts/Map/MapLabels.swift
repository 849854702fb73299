/// Finds places for labels beside marks, so that none covers another or a mark.
struct MapLabels {
  /// What is taken.
  private var taken: [Box]
  private let bounds: Box

  /// A rectangle.
  struct Box: Hashable {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func holds(_ other: Box) -> Bool {
      left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
  }

  /// A label with its place.
  struct Label: Hashable {
    let text: String
    let x: Double
    let baseline: Double
    let anchor: SVGDrawing.Anchor
  }

  /// Labels within bounds, beside marks of a radius.
  init(bounds: Box, marks: [(x: Double, y: Double)], radius: Double) {
    self.bounds = bounds
    taken = marks.map {
      Box(left: $0.x - radius, top: $0.y - radius, right: $0.x + radius, bottom: $0.y + radius)
    }
  }

  /// Places a text right of a mark, left of it, above or below; nil where it fits nowhere.
  mutating func place(_ text: String, atX x: Double, y: Double, radius: Double) -> Label? {
    // Fonts differ in width; a label ends where it is anchored, whichever is used.
    let width = Double(TerminalText.width(of: text)) * 6.6
    let (height, gap) = (11.0, radius + 3)
    let places: [(x: Double, top: Double, anchor: SVGDrawing.Anchor)] = [
      (x + gap, y - height / 2, .start), (x - gap, y - height / 2, .end),
      (x, y - gap - height, .middle), (x, y + gap, .middle),
      (x + gap * 0.7, y - gap - height * 0.7, .start), (x + gap * 0.7, y + gap * 0.4, .start),
      (x - gap * 0.7, y - gap - height * 0.7, .end), (x - gap * 0.7, y + gap * 0.4, .end),
    ]
    for place in places {
      let left =
        switch place.anchor {
        case .start: place.x
        case .middle: place.x - width / 2
        case .end: place.x - width
        }
      let box = Box(left: left, top: place.top, right: left + width, bottom: place.top + height)
      guard bounds.holds(box), !taken.contains(where: box.touches) else { continue }
      taken.append(box)
      return Label(
        text: text, x: place.x, baseline: place.top + height - 1.5, anchor: place.anchor)
    }
    return nil
  }
}
