/// The limits of the quality checks: the program's, or a user's own.
public struct QualityLimits: Hashable, Sendable {
  /// Tenths of the units, of limits that are not the program's.
  private var own: [QualityLimit: Int] = [:]

  /// The program's limits.
  public init() {}

  /// A limit in tenths of its unit.
  public subscript(tenthsOf limit: QualityLimit) -> Int {
    get { own[limit] ?? limit.standard }
    set { own[limit] = newValue == limit.standard ? nil : newValue }
  }

  /// A limit in its unit.
  public subscript(limit: QualityLimit) -> Double { Double(self[tenthsOf: limit]) / 10 }

  /// A limit that counts.
  public func count(_ limit: QualityLimit) -> Int { self[tenthsOf: limit] / 10 }

  /// A limit in degrees.
  public func temperature(_ limit: QualityLimit) -> AirTemperature {
    AirTemperature(tenthsOfCelsius: self[tenthsOf: limit])
  }

  /// A limit as files write it, `4`, `-32.6`.
  public func text(of limit: QualityLimit) -> String {
    Self.text(ofTenths: self[tenthsOf: limit])
  }

  private static func text(ofTenths tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : FixedPoint.format(tenths, decimals: 1)
  }

  /// The program's limits with those of a file in place of some: CSV with the columns `limit` and
  /// `value`, the value in the limit's unit, with at most one decimal.
  ///
  /// - Parameter name: the file's name, for messages.
  /// - Throws: `TableError` with the line at fault.
  public init(from bytes: [UInt8], name: String) throws(TableError) {
    let table = try CommaSeparatedTable(bytes: bytes, name: name, requiring: ["limit", "value"])
    var seen: Set<QualityLimit> = []
    for row in table.rows {
      guard let limit = QualityLimit(rawValue: row["limit"]) else {
        throw TableError(
          table: name, line: row.line,
          problem:
            "no limit is called \"\(row["limit"])\"; 'weatherstrip check --explain all' lists "
            + "them")
      }
      guard seen.insert(limit).inserted else {
        throw TableError(
          table: name, line: row.line, problem: "\(limit.rawValue) stands here twice; give it once")
      }
      self[tenthsOf: limit] = try Self.tenths(of: limit, in: row, table: name)
    }
    try requireOrder(table: name)
  }

  private static func tenths(
    of limit: QualityLimit, in row: CommaSeparatedTable.Row, table: String
  ) throws(TableError) -> Int {
    let isWhole = limit.unit == .count || limit.unit == .days || limit.unit == .minutes
    guard
      let tenths = FixedPoint.parse(row["value"], decimals: isWhole ? 0 : 1).map({
        isWhole ? $0 * 10 : $0
      }), limit.allowed.contains(tenths)
    else {
      let lowest = text(ofTenths: limit.allowed.lowerBound)
      let highest = text(ofTenths: limit.allowed.upperBound)
      let kind = isWhole ? "a whole number" : "a number with at most one decimal"
      throw TableError(
        table: table, line: row.line,
        problem:
          "\(limit.rawValue) is \"\(row["value"])\"; expected \(kind) (\(limit.unit.rawValue))"
          + " from \(lowest) to \(highest)")
    }
    return tenths
  }

  /// Limits of which the first must lie below the second.
  private static let pairs: [(QualityLimit, QualityLimit)] = [
    (.rangeWinterLowest, .rangeWinterHighest), (.rangeSummerLowest, .rangeSummerHighest),
    (.recordLowest, .recordHighest),
  ]

  private func requireOrder(table: String) throws(TableError) {
    for (lowest, highest) in Self.pairs where self[tenthsOf: lowest] >= self[tenthsOf: highest] {
      throw TableError(
        table: table, line: nil,
        problem: "\(lowest.rawValue) is \(text(of: lowest)) and \(highest.rawValue) is "
          + "\(text(of: highest)); expected the first below the second")
    }
  }
}
