public import Weather

/// Rejections row by row, with their places.
public enum RejectionReport {
  /// The fields, in their order. New ones are added at the end; none is renamed.
  public static let columns = [
    ReportColumn("reason"),
    ReportColumn("found"),
    ReportColumn("text"),
    ReportColumn("line", isNumeric: true),
    ReportColumn("column", isNumeric: true),
    ReportColumn("row_offset", isNumeric: true),
    ReportColumn("row_length", isNumeric: true),
    ReportColumn("capture_time"),
    ReportColumn("source"),
    ReportColumn("record_offset", isNumeric: true),
    ReportColumn("url"),
  ]

  /// The cells of a rejection.
  ///
  /// - Parameters:
  ///   - line: the line in the page's text, counted from 1; nil where it is not known.
  ///   - column: the character in the line, counted from 1; likewise.
  public static func cells(
    for rejection: Rejection, line: Int?, column: Int?, source: Source
  ) -> [Cell] {
    [
      .text(rejection.reason.rawValue),
      Cell(rejection.found),
      .text(String(decoding: rejection.rawText, as: UTF8.self)),
      line.map(Cell.integer) ?? .missing,
      column.map(Cell.integer) ?? .missing,
      .integer(rejection.range.lowerBound),
      .integer(rejection.range.count),
      Cell(source.captureTime?.description),
      .text(source.location),
      source.recordOffset.map(Cell.integer) ?? .missing,
      Cell(source.url),
    ]
  }
}
