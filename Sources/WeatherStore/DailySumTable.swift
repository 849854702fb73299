internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// The sums of what counts, by date and station, and how many strips they come from.
struct DailySumTable {
  private let database: Database
  private let observations: Statement
  private let deletion: Statement
  private let stripDeletion: Statement
  private let insertion: RowInsertion
  private let stripInsertion: RowInsertion

  /// The table of a store. Its statements are made once for many dates.
  init(_ database: Database) throws {
    self.database = database
    observations = try database.makeStatement(
      sql: """
        SELECT station_id, condition_label, condition_class, air_temperature_tenths, hour,
          strip_number
        FROM strip JOIN observation ON strip_number = strip.number
        WHERE date = ? AND \(Inclusion().sql())
        ORDER BY strip.number, station_id
        """)
    deletion = try database.makeStatement(sql: "DELETE FROM daily_sum WHERE date = ?")
    stripDeletion = try database.makeStatement(sql: "DELETE FROM daily_strips WHERE date = ?")
    insertion = RowInsertion(into: "daily_sum", columnCount: 10, of: database)
    stripInsertion = RowInsertion(into: "daily_strips", columnCount: 3, of: database)
  }

  /// A date's sums and numbers of strips as they are kept.
  func rows(of date: String) throws -> [Row] {
    let sums = try database.cachedStatement(
      sql: "SELECT * FROM daily_sum WHERE date = ? ORDER BY station_id")
    let strips = try database.cachedStatement(
      sql: "SELECT * FROM daily_strips WHERE date = ? ORDER BY station_ids")
    return try Row.fetchAll(sums, arguments: [date]) + Row.fetchAll(strips, arguments: [date])
  }

  /// Works out anew the sums of all dates of strips.
  func recomputeAll() throws {
    for date in try String.fetchAll(database, sql: "SELECT DISTINCT date FROM strip ORDER BY 1") {
      try recompute(date)
    }
  }

  /// Works out a date's sums anew from its observations.
  func recompute(_ date: String) throws {
    var sums: [Int: DailySum] = [:]
    var stripCounts: [[Int]: Int] = [:]
    var stationIDs: [Int] = []
    var strip: Int64?
    let rows = try Row.fetchCursor(observations, arguments: [date])
    while let row = try rows.next() {
      let stationID: Int = row[0]
      let tenths: Int? = row[3]
      sums[stationID, default: DailySum()].add(
        ConditionKey(label: row[1], conditionClass: try ObservationColumns.conditionClass(row[2])),
        tenths.map(AirTemperature.init(tenthsOfCelsius:)), hour: row[4])
      if strip != row[5] {
        if !stationIDs.isEmpty { stripCounts[stationIDs, default: 0] += 1 }
        stationIDs = []
        strip = row[5]
      }
      if stationIDs.last != stationID { stationIDs.append(stationID) }
    }
    if !stationIDs.isEmpty { stripCounts[stationIDs, default: 0] += 1 }
    try deletion.execute(arguments: [date])
    try stripDeletion.execute(arguments: [date])
    let byStation = sums.sorted { $0.key < $1.key }
    try insertion.insert(byStation.flatMap { Self.values(of: $0.value, date, $0.key) })
    let strips = stripCounts.map { (StationIDsColumn.text(of: $0.key), $0.value) }
      .sorted { $0.0 < $1.0 }
    try stripInsertion.insert(
      strips.flatMap { strip -> [(any DatabaseValueConvertible)?] in [date, strip.0, strip.1] })
  }

  private static func values(
    of sum: DailySum, _ date: String, _ stationID: Int
  ) -> [(any DatabaseValueConvertible)?] {
    let temperatures = sum.temperatures
    return [
      date, stationID, sum.observationCount,
      temperatures.count, temperatures.tenths,
      temperatures.minimum?.tenthsOfCelsius,
      temperatures.maximum?.tenthsOfCelsius,
      ConditionCountsColumn.text(of: sum.conditions),
      temperatures.minimumHour,
      temperatures.maximumHour,
    ]
  }
}

/// Stations' numbers in one column: a JSON array, ascending, `[90,98]`, which SQLite's `json_each`
/// reads.
enum StationIDsColumn {
  static func text(of ids: [Int]) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  static func ids(in text: String) throws -> [Int] {
    let numbers = text.dropFirst().dropLast().split(separator: ",").map { Int($0) }
    let ids = numbers.compactMap(\.self)
    guard ids.count == numbers.count, !ids.isEmpty, text == Self.text(of: ids) else {
      throw StoreError(path: "", problem: .damaged("stations \(text)"))
    }
    return ids
  }
}
