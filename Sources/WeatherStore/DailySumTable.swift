internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// The sums of what counts, by date and station, and how many strips they come from.
struct DailySumTable {
  private let database: Database
  private let observations: Statement
  private let deletion: BoundStatement
  private let stripDeletion: BoundStatement
  private let kept: BoundStatement
  private let keptStrips: BoundStatement
  private let insertion: BoundStatement
  private let stripInsertion: BoundStatement
  private var countsReader = ConditionCountsReader()

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
    func statement(_ sql: String) throws -> BoundStatement { try BoundStatement(database, sql) }
    deletion = try statement("DELETE FROM daily_sum WHERE date = ?")
    stripDeletion = try statement("DELETE FROM daily_strips WHERE date = ?")
    kept = try statement(
      """
      SELECT station_id, observation_count, temperature_count, temperature_sum_tenths,
        temperature_minimum_tenths, temperature_maximum_tenths, condition_counts,
        temperature_minimum_hour, temperature_maximum_hour
      FROM daily_sum WHERE date = ?
      """)
    keptStrips = try statement("SELECT station_ids, strip_count FROM daily_strips WHERE date = ?")
    insertion = try statement(
      "INSERT OR REPLACE INTO daily_sum VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    stripInsertion = try statement("INSERT OR REPLACE INTO daily_strips VALUES (?, ?, ?)")
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
    deletion.bind(date, at: 1)
    try deletion.run()
    stripDeletion.bind(date, at: 1)
    try stripDeletion.run()
    try insert(sums, date)
    for (ids, count) in stripCounts { try insert(StationIDsColumn.text(of: ids), count, date) }
  }

  /// Adds what new strips bring to a date's sums, which is what working them out anew would give:
  /// sums hold whole numbers, and merge in any order.
  mutating func add(_ day: AddedDay, on date: String) throws {
    var sums = day.sums
    kept.bind(date, at: 1)
    while try kept.next() {
      let stationID = Int(kept.number(0) ?? 0)
      guard let added = sums[stationID] else { continue }
      var sum = try keptSum()
      sum.merge(added)
      sums[stationID] = sum
    }
    var stripCounts: [String: Int] = [:]
    for (ids, count) in day.stripCounts { stripCounts[StationIDsColumn.text(of: ids)] = count }
    keptStrips.bind(date, at: 1)
    while try keptStrips.next() {
      guard let ids = keptStrips.text(0), let added = stripCounts[ids] else { continue }
      stripCounts[ids] = added + Int(keptStrips.number(1) ?? 0)
    }
    try insert(sums, date)
    for (ids, count) in stripCounts { try insert(ids, count, date) }
  }

  /// The sum in the present row.
  private mutating func keptSum() throws -> DailySum {
    func number(_ column: Int) -> Int? { kept.number(column).map { Int($0) } }
    return DailySum(
      observationCount: number(1) ?? 0,
      temperatures: TemperatureSum(
        count: number(2) ?? 0, tenths: number(3) ?? 0,
        minimum: number(4).map(AirTemperature.init(tenthsOfCelsius:)),
        maximum: number(5).map(AirTemperature.init(tenthsOfCelsius:)), minimumHour: number(7),
        maximumHour: number(8)),
      conditions: try kept.withText(6) { try countsReader.tally(in: $0) })
  }

  private func insert(_ stationIDs: String, _ count: Int, _ date: String) throws {
    stripInsertion.bind(date, at: 1)
    stripInsertion.bind(stationIDs, at: 2)
    stripInsertion.bind(count, at: 3)
    try stripInsertion.run()
  }

  private func insert(_ sums: [Int: DailySum], _ date: String) throws {
    for (stationID, sum) in sums.sorted(by: { $0.key < $1.key }) {
      let temperatures = sum.temperatures
      insertion.bind(date, at: 1)
      insertion.bind(stationID, at: 2)
      insertion.bind(sum.observationCount, at: 3)
      insertion.bind(temperatures.count, at: 4)
      insertion.bind(temperatures.tenths, at: 5)
      insertion.bind(temperatures.minimum?.tenthsOfCelsius, at: 6)
      insertion.bind(temperatures.maximum?.tenthsOfCelsius, at: 7)
      insertion.bind(ConditionCountsColumn.text(of: sum.conditions), at: 8)
      insertion.bind(temperatures.minimumHour, at: 9)
      insertion.bind(temperatures.maximumHour, at: 10)
      try insertion.run()
    }
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
