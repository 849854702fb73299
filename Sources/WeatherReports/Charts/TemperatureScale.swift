import Weather

/// Classes of temperature between round numbers, from cold to hot, ten at most, each with a colour.
public struct TemperatureScale: Hashable, Sendable {
  /// The bounds of the classes.
  private let ticks: RoundTicks

  /// The classes that hold temperatures.
  ///
  /// - Parameter tenths: the lowest and the highest, in tenths of a degree Celsius.
  public init(covering tenths: ClosedRange<Int>) {
    ticks = RoundTicks(from: tenths.lowerBound, to: tenths.upperBound, atMost: 11)
  }

  /// The classes that hold temperatures in thousandths of a degree; where there are none, those from 0
  /// to 10 degrees.
  init(coveringThousandths thousandths: some Sequence<Int>) {
    let low = thousandths.min() ?? 0
    let high = thousandths.max() ?? 10_000
    func floor(_ value: Int) -> Int { (value - ((value % 100) + 100) % 100) / 100 }
    self.init(covering: floor(low)...(-floor(-high)))
  }

  /// How many classes there are.
  var count: Int { ticks.ticks.count - 1 }

  /// The class (from 0) of a temperature in thousandths of a degree; one at a bound belongs to the
  /// class above.
  func index(ofThousandths value: Int) -> Int {
    let place = ticks.ticks.lastIndex { $0 * 100 <= value } ?? 0
    return min(place, count - 1)
  }

  /// The place of a class's colour among the ten of `ChartStyle`.
  func colour(ofClass index: Int) -> Int {
    count == 1 ? 4 : (index * 18 + count - 1) / ((count - 1) * 2)
  }

  /// A class's bounds: `-5 ~ 0`.
  func name(ofClass index: Int) -> String { "\(bound(index)) ~ \(bound(index + 1))" }

  /// A bound of classes, from 0 to `count`.
  func bound(_ index: Int) -> String {
    let tenths = ticks.ticks[index]
    return ticks.step % 10 == 0 ? String(tenths / 10) : FixedPoint.format(tenths, decimals: 1)
  }

  /// Draws the classes as a row of boxes with their bounds below; 32 units high.
  func drawLegend(_ title: String, _ left: Double, _ top: Double, on svg: inout SVGDrawing) {
    let start = left + Double(TerminalText.width(of: title)) * 9 + 14
    let box = 34.0
    svg.text(title, start - 10, top + 11, "muted", anchor: .end)
    for index in 0..<count {
      var piece = PathData()
      piece.rectangle(start + Double(index) * box, top, box, 12)
      svg.path(piece, "t\(colour(ofClass: index)) outline mark")
    }
    svg.group("small muted middle") { svg in
      for index in 0...count {
        svg.text(bound(index), start + Double(index) * box, top + 26)
      }
    }
  }

  /// A class in a terminal: its number, on its colour.
  func terminalColour(ofClass index: Int) -> TerminalColour {
    let colour = colour(ofClass: index)
    return TerminalColour(
      text: colour < 2 || colour > 7 ? 231 : 16, ground: Self.grounds[colour])
  }

  /// xterm's colours nearest to those of `ChartStyle`.
  private static let grounds = [18, 25, 74, 153, 195, 222, 215, 209, 160, 124]

  /// What the numbers of classes mean, for a terminal.
  func legend(columns: Int) -> [ColouredLine] {
    var lines = [ColouredLine("℃")]
    for index in 0..<count {
      let name = name(ofClass: index)
      if lines[lines.count - 1].width + TerminalText.width(of: name) + 6 > columns {
        lines.append(ColouredLine(""))
      }
      if lines[lines.count - 1].width > 0 { lines[lines.count - 1].append("  ") }
      lines[lines.count - 1].append(String(index), terminalColour(ofClass: index))
      lines[lines.count - 1].append(": \(name)")
    }
    return lines
  }
}
