import WeatherReports

/// Reports rendered as one text.
enum Rendered {
  static let columns = [
    ReportColumn("name", title: "이름"), ReportColumn("count", title: "수", isNumeric: true),
  ]

  static func text(
    _ format: OutputFormat, columns: [ReportColumn] = columns, marksEncoding: Bool = false,
    _ rows: [[Cell]]
  ) -> String {
    var renderer = format.renderer(marksEncoding: marksEncoding)
    let start = renderer.start(columns)
    let middle = rows.map { renderer.row($0) }.joined()
    return start + middle + renderer.end()
  }

  /// One text cell, without the heading and the line's end.
  static func cell(_ format: OutputFormat, _ cell: Cell) -> String {
    let text = text(format, columns: [ReportColumn("c")], [[cell]])
    let start = Self.text(format, columns: [ReportColumn("c")], [])
    return String(text.unicodeScalars.dropFirst(start.unicodeScalars.count))
  }
}
