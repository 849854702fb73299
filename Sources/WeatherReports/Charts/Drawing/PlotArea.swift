import Weather

/// A rectangle in which values are drawn over time, with its axes.
struct PlotArea {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }

  /// The height of a value on a scale.
  func y(_ value: Double, _ scale: RoundTicks) -> Double {
    bottom - scale.fraction(of: value) * height
  }

  /// The middle of a day.
  func x(ofDay dayNumber: Int, in dates: ClosedRange<CalendarDate>) -> Double {
    x(atDay: Double(dayNumber) + 0.5, in: dates)
  }

  /// The place of a moment, in days since 1970-01-01.
  func x(atDay day: Double, in dates: ClosedRange<CalendarDate>) -> Double {
    let first = Double(dates.lowerBound.dayNumber)
    let length = Double(dates.upperBound.dayNumber) + 1 - first
    return left + (day - first) / length * width
  }

  /// Lines at the ticks of a scale of tenths of a degree, with degrees at the left.
  func drawDegrees(_ scale: RoundTicks, on svg: inout SVGDrawing, isLabelled: Bool = true) {
    drawTicks(scale, on: &svg, isLabelled: isLabelled) { tenths in
      tenths % 10 == 0 && scale.step % 10 == 0
        ? String(tenths / 10) : FixedPoint.format(tenths, decimals: 1)
    }
    if isLabelled { svg.text("℃", left - 6, top - 9, "muted", anchor: .end) }
  }

  /// Lines at the ticks of a scale, with labels at the left.
  func drawTicks(
    _ scale: RoundTicks, on svg: inout SVGDrawing, isLabelled: Bool = true,
    label: (Int) -> String
  ) {
    var lines = PathData()
    for tick in scale.ticks {
      let y = y(Double(tick), scale)
      lines.move(left, y)
      lines.line(right, y)
    }
    svg.path(lines, "grid")
    guard isLabelled else { return }
    svg.group("muted end") { svg in
      for tick in scale.ticks { svg.text(label(tick), left - 6, y(Double(tick), scale) + 4.5) }
    }
  }

  /// The line of time below, with its ticks.
  func drawDates(
    _ dates: ClosedRange<CalendarDate>, language: Language, on svg: inout SVGDrawing
  ) {
    let axis = DateAxis(dates, language: language, atMost: max(2, Int(width / 46)))
    var lines = PathData()
    lines.move(left, bottom)
    lines.line(right, bottom)
    for tick in axis.ticks {
      let x = x(atDay: Double(tick.date.dayNumber), in: dates)
      lines.move(x, bottom)
      lines.line(x, bottom + 5)
    }
    svg.path(lines, "axis")
    svg.group("muted") { svg in
      var lastContextEnd = -Double.infinity
      for tick in axis.ticks {
        let x = x(atDay: Double(tick.date.dayNumber), in: dates)
        // What would be cut off at the drawing's edge is left out, or ends there.
        let end = right + 8
        if x + 2 + Self.width(of: tick.label) <= end { svg.text(tick.label, x + 2, bottom + 17) }
        guard let context = tick.context, x > lastContextEnd else { continue }
        let length = Self.width(of: context)
        if x + 2 + length <= end {
          svg.text(context, x + 2, bottom + 32)
          lastContextEnd = x + length + 6
        } else if end - length > lastContextEnd {
          svg.text(context, end, bottom + 32, anchor: .end)
          lastContextEnd = end
        }
      }
    }
  }

  /// About how wide a text of a chart's usual size is.
  private static func width(of text: String) -> Double {
    Double(TerminalText.width(of: text)) * 8
  }
}
