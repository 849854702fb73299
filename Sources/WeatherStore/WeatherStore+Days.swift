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
          defer { reader.finish() }
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
