import Weather

extension StationMap {
  /// Land as dots, stations as the digits of their classes, and a list of them below.
  public func lines(columns: Int) -> [ColouredLine] {
    let language = setting.language
    let width = min(columns, 100)
    let frame = MapFrame(width: Double(width))
    // A character is about twice as high as wide.
    let rows = Int((frame.height / 2).rounded())
    var grid = TerminalGrid(columns: width, rows: rows)
    for row in 0..<rows {
      for column in 0..<width {
        let place = frame.place(x: Double(column) + 0.5, y: (Double(row) + 0.5) * 2)
        if Coastline.builtIn.isLand(place) {
          grid.put("·", row: row, column: column, TerminalColour(text: 245))
        }
      }
    }
    for mark in marks {
      let index = scale.index(ofThousandths: mark.value)
      grid.put(
        String(index), row: Int(frame.y(mark.place) / 2), column: Int(frame.x(mark.place)),
        scale.terminalColour(ofClass: index))
    }
    let note = language.text(
      ko: "* 값이 \(Self.fewValues)개보다 적음. 해안선: Natural Earth.",
      en: "* fewer than \(Self.fewValues) values. Coastline: Natural Earth.")
    return grid.lines + scale.legend(columns: columns) + list(columns: columns)
      + ColouredLine.wrapped(note, columns: columns)
  }

  private func list(columns: Int) -> [ColouredLine] {
    let names = marks.map { TerminalText.escaped($0.name) }
    let nameWidth = min(names.map(TerminalText.width(of:)).max() ?? 0, max(columns - 12, 4))
    let entryWidth = nameWidth + 11
    let perLine = max(1, (columns + 2) / entryWidth)
    var lines: [ColouredLine] = []
    for (index, mark) in marks.enumerated() {
      if index % perLine == 0 { lines.append(ColouredLine("")) }
      let last = lines.count - 1
      let kind = scale.index(ofThousandths: mark.value)
      lines[last].append(String(kind), scale.terminalColour(ofClass: kind))
      let name = TerminalText.shortened(names[index], to: nameWidth)
      lines[last].append(
        " " + TerminalText.padded(name, to: nameWidth, alignsRight: false)
          + TerminalText.padded(
            ChartMeasure.text(ofThousandths: mark.value), to: 6, alignsRight: true)
          + (mark.isHollow ? "* " : "  "))
    }
    return lines
  }
}

extension TerminalText {
  /// The text with its end cut off where it is wider; an ellipsis stands for that.
  static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var held = ""
    for scalar in text.unicodeScalars {
      guard self.width(of: held + String(scalar)) < width else { break }
      held.unicodeScalars.append(scalar)
    }
    return held + "…"
  }
}
