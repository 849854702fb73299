/// How far snapshots of a day typically lie from the official day, from the table of snapshot
/// errors.
///
/// The table that ships was measured at 청주 (131) over 2022 from KMA's hourly record against its
/// official days (minute data; 기상자료개방포털, ASOS), with captures at random hours, by
/// `weatherstrip compare --errors`; looked up 2026-11.
public struct SnapshotErrors: Hashable, Sendable {
  /// The captures a day for which the errors were measured, ascending.
  public let capturesADay: [Int]
  /// What was measured, `KMA ASOS 131, 2022-01-01 to 2022-12-30`; nil where the table does not say.
  public let source: String?
  /// The errors by month (1...12) and captures a day.
  private let errors: [Key: SnapshotError]

  private struct Key: Hashable, Sendable {
    let month: Int
    let captures: Int
  }

  /// Reads the table: `month`, `captures_a_day`, `maximum_too_low_c`, `minimum_too_high_c`,
  /// `mean_off_c`, and `source` where there is one. Rows without a month, which are those of all days,
  /// are left out. A month can be missing: its errors are not known.
  ///
  /// - Parameter name: the file's name, for messages.
  /// - Throws: `TableError` for a value that can't be read, a month that lacks a row, or no month at
  ///   all.
  public init(from bytes: [UInt8], name: String) throws(TableError) {
    let columns = [
      "month", "captures_a_day", "maximum_too_low_c", "minimum_too_high_c", "mean_off_c",
    ]
    let table = try CommaSeparatedTable(bytes: bytes, name: name, requiring: columns)
    var errors: [Key: SnapshotError] = [:]
    for row in table.rows where !row["month"].isEmpty {
      let key = Key(
        month: try Self.number("month", 0, 1...12, of: row, name),
        captures: try Self.number("captures_a_day", 0, 1...24, of: row, name))
      errors[key] = SnapshotError(
        capturesADay: key.captures,
        maximumTooLow: try Self.error("maximum_too_low_c", of: row, name),
        minimumTooHigh: try Self.error("minimum_too_high_c", of: row, name),
        meanOff: try Self.error("mean_off_c", of: row, name))
    }
    let captures = Set(errors.keys.map(\.captures)).sorted()
    let months = Set(errors.keys.map(\.month)).sorted()
    guard !months.isEmpty else {
      throw TableError(
        table: name, line: nil,
        problem: "no row of a month; expected a table that 'weatherstrip compare --errors' writes")
    }
    for month in months {
      for count in captures where errors[Key(month: month, captures: count)] == nil {
        throw TableError(
          table: name, line: nil,
          problem: "no row of month \(month) and \(count) captures a day; expected one")
      }
    }
    self.errors = errors
    capturesADay = captures
    source = table.rows.lazy.map { $0["source"] }.first { !$0.isEmpty }
  }

  /// The error of days with about that many captures, or the next fewer that were measured: the
  /// mean over the days, each by its month; nil below one capture a day, for no days, and where a
  /// month's errors are not known.
  ///
  /// - Parameters:
  ///   - hundredths: captures a day, in hundredths.
  ///   - dayCounts: how many days there are of each month (1...12).
  public func typical(
    hundredthsOfCapturesADay hundredths: Int, dayCounts: [Int: Int]
  ) -> SnapshotError? {
    let whole = FixedPoint.roundedQuotient(hundredths, 100)
    guard let captures = capturesADay.last(where: { $0 <= whole }) else { return nil }
    let days = dayCounts.values.reduce(0, +)
    let isKnown = dayCounts.keys.allSatisfy { errors[Key(month: $0, captures: captures)] != nil }
    guard days > 0, isKnown else { return nil }
    func mean(_ part: (SnapshotError) -> Int) -> Int {
      let sum = dayCounts.reduce(0) { sum, month in
        sum + (errors[Key(month: month.key, captures: captures)].map(part) ?? 0) * month.value
      }
      return FixedPoint.roundedQuotient(sum, days)
    }
    return SnapshotError(
      capturesADay: captures, maximumTooLow: mean(\.maximumTooLow),
      minimumTooHigh: mean(\.minimumTooHigh), meanOff: mean(\.meanOff))
  }

  /// Hundredths of a degree; a little below zero where hourly values lie beyond official ones.
  private static func error(
    _ column: String, of row: CommaSeparatedTable.Row, _ table: String
  ) throws(TableError) -> Int {
    try number(column, 2, -999...9999, of: row, table)
  }

  private static func number(
    _ column: String, _ decimals: Int, _ range: ClosedRange<Int>, of row: CommaSeparatedTable.Row,
    _ table: String
  ) throws(TableError) -> Int {
    guard let value = FixedPoint.parse(row[column], decimals: decimals), range.contains(value)
    else {
      let bounds =
        "\(FixedPoint.format(range.lowerBound, decimals: decimals)) to "
        + FixedPoint.format(range.upperBound, decimals: decimals)
      throw TableError(
        table: table, line: row.line,
        problem: "\(column) is \"\(row[column])\"; expected a number of \(bounds)")
    }
    return value
  }
}

/// How far snapshots of a day typically lie from the official day.
public struct SnapshotError: Hashable, Sendable {
  /// Captures a day.
  public let capturesADay: Int
  /// How much too low the highest captured temperature is, in hundredths of a degree.
  public let maximumTooLow: Int
  /// How much too high the lowest captured temperature is, in hundredths of a degree.
  public let minimumTooHigh: Int
  /// The mean's error, either way, in hundredths of a degree.
  public let meanOff: Int
}
