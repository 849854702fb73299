internal import GRDB
internal import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// What there is of each station on each day that a query asks for.
  ///
  /// - Parameter stations: the numbers of stations that are listed, whether there is anything of
  ///   them or not.
  /// - Throws: `StoreError` where the store can't be read.
  public func inventory(
    of query: ObservationQuery, stations: Set<Int> = []
  ) throws -> DataInventory {
    var inventory = DataInventory(stations: stations)
    try forEachDay(query) { inventory.note($0) }
    try noteLeftOut(of: query, in: &inventory)
    return inventory
  }

  /// Notes what a query leaves out: frozen, suspect and wrong values.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func noteLeftOut(
    of query: ObservationQuery, in inventory: inout DataInventory
  ) throws {
    try noteLeftOut("state IN ('frozen', 'carried_over')", as: .frozen, query, &inventory)
    try noteLeftOut(
      "quality IN ('suspect', 'wrong') AND state IN ('live', 'not_checked')", as: .suspect, query,
      &inventory)
  }

  private func noteLeftOut(
    _ condition: String, as state: DataState, _ query: ObservationQuery,
    _ inventory: inout DataInventory
  ) throws {
    try Self.caughtWhileReading(path) {
      try queue.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT DISTINCT date, station_id
            FROM strip JOIN observation ON strip_number = strip.number
            WHERE date BETWEEN ? AND ? AND \(condition) \(query.sqlStations)
            """,
          arguments: query.sqlDates)
        while let row = try rows.next() {
          inventory.note(state, station: row[1], on: try Self.date(row[0], path: path))
        }
      }
    }
  }
}
