internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// A row of the table `strip`, as far as checks of its values need it.
struct JudgedStripRow {
  let number: Int64
  let stripID: String
  let date: CalendarDate
  let hour: StripHour?
  let state: StripState

  private static let columns = "number, strip_id, date, hour, hour_basis, state"

  /// A strip that stands for itself; nil where there is none of this number.
  static func strip(_ number: Int64, in database: Database) throws -> JudgedStripRow? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM strip WHERE number = ? AND same_as IS NULL")
    return try Row.fetchOne(statement, arguments: [number]).map(JudgedStripRow.init)
  }

  /// The strips of some days that stand for themselves, those of known hour alone or all.
  static func strips(
    _ dates: ClosedRange<CalendarDate>, withHour: Bool, in database: Database
  ) throws -> [JudgedStripRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(columns) FROM strip
        WHERE date BETWEEN ? AND ? AND same_as IS NULL \(withHour ? "AND hour IS NOT NULL" : "")
        """)
    return try Row.fetchAll(
      statement, arguments: [dates.lowerBound.description, dates.upperBound.description]
    ).map(JudgedStripRow.init)
  }

  private init(_ row: Row) throws {
    number = row[0]
    stripID = row[1]
    guard let date = CalendarDate(row[2] as String), let state = StripState(rawValue: row[5])
    else { throw StoreError(path: "", problem: .damaged("strip \(row[1] as String)")) }
    self.date = date
    self.state = state
    hour = StripHour(hour: row[3], basisName: row[4])
  }
}
