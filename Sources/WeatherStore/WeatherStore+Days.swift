internal import Foundation
internal import GRDB
internal import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// Calls a closure for each day with observations that a query asks for, by ascending date.
  ///
  /// Where the sums that the store keeps are what is asked for, they are read, else the
  /// observations themselves, which takes longer.
  ///
  /// - Parameters:
  ///   - isByHour: whether the hours of a day are told apart.
  ///   - keepsValues: whether each temperature is kept, as percentiles need it.
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachDay(
    _ query: ObservationQuery, isByHour: Bool = false, keepsValues: Bool = false,
    _ body: (DayOfSums) throws -> Void
  ) throws {
    let isKept = query.inclusion.isNothing && query.values.isOfAll && !isByHour && !keepsValues
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        if isKept {
          var reader = try KeptDayReader(database, query, path: path)
          while let day = try reader.next() { try body(day) }
        } else {
          try Self.forEachSummedDay(database, query, isByHour, keepsValues, path: path, body)
        }
      }
    }
  }

  private static func forEachSummedDay(
    _ database: Database, _ query: ObservationQuery, _ isByHour: Bool, _ keepsValues: Bool,
    path: String, _ body: (DayOfSums) throws -> Void
  ) throws {
    let condition = query.sqlCondition
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT strip_number, date, hour, station_id, condition_label, condition_class,
          air_temperature_tenths
        FROM strip JOIN observation ON strip_number = strip.number
        WHERE \(condition.sql)
        ORDER BY date, strip.number, station_id
        """,
      arguments: condition.arguments)
    var sums = DailySums(isByHour: isByHour, keepsValues: keepsValues)
    var strip: Int64?
    var date: CalendarDate?
    var hour: Int?
    var stationIDs: [Int] = []
    func closeStrip() {
      if let date { sums.addStrip(of: stationIDs, on: date, hour: hour) }
      stationIDs = []
    }
    while let row = try rows.next() {
      let number: Int64 = row[0]
      if number != strip {
        closeStrip()
        let next = try Self.date(row[1], path: path)
        if next != date {
          for day in sums.days { try body(day) }
          sums = DailySums(isByHour: isByHour, keepsValues: keepsValues)
        }
        (strip, date, hour) = (number, next, row[2])
      }
      let stationID: Int = row[3]
      if stationIDs.last != stationID { stationIDs.append(stationID) }
      guard let date else { continue }
      let key = ConditionKey(
        label: row[4],
        conditionClass: try ObservationColumns.conditionClass(row[5]))
      sums.add(
        key, (row[6] as Int?).map(AirTemperature.init(tenthsOfCelsius:)), of: stationID, on: date,
        hour: hour)
    }
    closeStrip()
    for day in sums.days { try body(day) }
  }
}

/// Reads the days that a store has summed up, one after another.
private struct KeptDayReader {
  private let path: String
  private let sums: RowCursor
  private let strips: RowCursor
  private let query: ObservationQuery
  private var nextSum: (date: String, entry: DayOfSums.Entry)?
  private var nextStrips: (date: String, strips: DayOfSums.Strips)?
  private var conditions = ConditionCountsReader()
  private var stations: [String: StripStations] = [:]

  init(_ database: Database, _ query: ObservationQuery, path: String) throws {
    self.path = path
    self.query = query
    sums = try Row.fetchCursor(
      database,
      sql: """
        SELECT * FROM daily_sum WHERE date BETWEEN ? AND ? \(query.sqlStations)
        ORDER BY date, station_id
        """,
      arguments: query.sqlDates)
    strips = try Row.fetchCursor(
      database, sql: "SELECT * FROM daily_strips WHERE date BETWEEN ? AND ? ORDER BY date",
      arguments: query.sqlDates)
    nextSum = try readSum()
    nextStrips = try readStrips()
  }

  /// The next day; nil behind the last.
  mutating func next() throws -> DayOfSums? {
    guard let date = nextSum?.date else { return nil }
    var day = DayOfSums(date: try WeatherStore.date(date, path: path))
    while let sum = nextSum, sum.date == date {
      day.entries.append(sum.entry)
      nextSum = try readSum()
    }
    while let strips = nextStrips, strips.date <= date {
      if strips.date == date { day.strips.append(strips.strips) }
      nextStrips = try readStrips()
    }
    return day
  }

  private mutating func readSum() throws -> (String, DayOfSums.Entry)? {
    guard let row = try sums.next() else { return nil }
    let tally = try conditions.tally(in: row[7])
    let temperatures = TemperatureSum(
      count: row[3], tenths: row[4],
      minimum: (row[5] as Int?).map(AirTemperature.init(tenthsOfCelsius:)),
      maximum: (row[6] as Int?).map(AirTemperature.init(tenthsOfCelsius:)),
      minimumHour: row[8], maximumHour: row[9])
    let sum = DailySum(observationCount: row[2], temperatures: temperatures, conditions: tally)
    return (row[0], DayOfSums.Entry(stationID: row[1], sum: sum))
  }

  /// Of strips that hold none of the stations asked for, there are none.
  private mutating func readStrips() throws -> (String, DayOfSums.Strips)? {
    while let row = try strips.next() {
      let text: String = row[1]
      let known = try stations[text] ?? stationsAskedFor(in: text)
      stations[text] = known
      guard !known.ids.isEmpty else { continue }
      return (row[0], DayOfSums.Strips(stations: known, count: row[2]))
    }
    return nil
  }

  private func stationsAskedFor(in text: String) throws -> StripStations {
    StripStations(ids: try StationIDsColumn.ids(in: text).filter(query.holds(station:)))
  }
}
