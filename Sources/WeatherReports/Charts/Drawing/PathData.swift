/// The data of an SVG path: whole steps from point to point, in halves of a unit, so that paths stay
/// small and rounding never adds up. What draws it scales it down.
struct PathData {
  private(set) var text = ""
  private var place = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var lastCommand: Character?

  /// Whether nothing is drawn.
  var isEmpty: Bool { text.isEmpty }

  /// Lifts the pen to a point.
  mutating func move(_ x: Double, _ y: Double) {
    if text.isEmpty {
      place = (Self.halves(x), Self.halves(y))
      write("M", [place.x, place.y])
    } else {
      step("m", x, y)
    }
    start = place
  }

  /// Draws a line to a point.
  mutating func line(_ x: Double, _ y: Double) {
    let (toX, toY) = (Self.halves(x), Self.halves(y))
    if toY == place.y {
      write("h", [toX - place.x])
    } else if toX == place.x {
      write("v", [toY - place.y])
    } else {
      write("l", [toX - place.x, toY - place.y])
    }
    place = (toX, toY)
  }

  /// Draws a line to where the pen was lifted to last.
  mutating func close() {
    text += "z"
    lastCommand = nil
    place = start
  }

  /// Draws a rectangle.
  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    move(x, y)
    line(x + width, y)
    line(x + width, y + height)
    line(x, y + height)
    close()
  }

  private mutating func step(_ command: Character, _ x: Double, _ y: Double) {
    let (toX, toY) = (Self.halves(x), Self.halves(y))
    write(command, [toX - place.x, toY - place.y])
    place = (toX, toY)
  }

  private mutating func write(_ command: Character, _ numbers: [Int]) {
    // A pair behind a pair of the same command needs no letter; behind `m` it would be a line.
    let needsLetter = command != lastCommand || command == "m" || command == "M"
    if needsLetter { text.append(command) }
    lastCommand = command
    for (index, number) in numbers.enumerated() {
      let written = String(number)
      let needsBlank = (index > 0 || !needsLetter) && !written.hasPrefix("-")
      if needsBlank { text += " " }
      text += written
    }
  }

  private static func halves(_ value: Double) -> Int { Int((value * 2).rounded()) }
}

/// Numbers as SVG has them, with one decimal at most.
enum SVGNumber {
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if tenth == 0 { return "\(sign)\(whole)" }
    return whole == 0 ? "\(sign).\(tenth)" : "\(sign)\(whole).\(tenth)"
  }
}
