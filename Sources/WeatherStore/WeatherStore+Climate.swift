internal import GRDB
internal import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// Looks up what daily sums leave open of what a query asks for; nil where no hour of any strip of
  /// its dates is known, so that there is nothing to look up.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func temperatureLookup(
    of query: ObservationQuery
  ) throws(StoreError) -> TemperatureLookup? {
    let knowsHours = try Self.caught(path) {
      try queue.read { database in
        try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM strip WHERE date BETWEEN ? AND ? AND hour IS NOT NULL)
            """,
          arguments: query.sqlDates) ?? false
      }
    }
    return knowsHours ? TemperatureLookup(store: self, query: query) : nil
  }
}

/// Looks up single temperatures by station, date and hour.
public final class TemperatureLookup {
  // A class, since it holds a statement, and the strips of the dates looked at last.
  private let store: WeatherStore
  private let query: ObservationQuery
  private var values: BoundStatement?
  private var strips: [CalendarDate: [StripAtHour]] = [:]

  private struct StripAtHour {
    let number: Int64
    let hour: Int?
  }

  /// So many dates' strips are held.
  private static let mostDates = 8

  init(store: WeatherStore, query: ObservationQuery) {
    self.store = store
    self.query = query
  }

  /// Answers a question. It may be asked while days are read.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func answer(_ question: ClimateYears.Question) throws(StoreError) -> Bool {
    try WeatherStore.caught(store.path) {
      try store.queue.unsafeReentrantRead { database in
        let statement = try values ?? statement(database)
        values = statement
        for strip in try strips(on: question.date, database) {
          let isAsked = strip.hour.map(question.hours.contains) ?? question.includesUnknownHours
          guard isAsked else { continue }
          statement.bind(strip.number, at: 1)
          statement.bind(question.stationID, at: 2)
          while try statement.next() {
            guard let tenths = statement.number(0),
              question.holds(for: AirTemperature(tenthsOfCelsius: Int(tenths)))
            else { continue }
            statement.finish()
            return true
          }
        }
        return false
      }
    }
  }

  private func statement(_ database: Database) throws -> BoundStatement {
    try BoundStatement(
      database,
      """
      SELECT air_temperature_tenths FROM observation
      WHERE strip_number = ? AND station_id = ? AND air_temperature_tenths IS NOT NULL
        AND \(query.inclusion.sqlQualities(query.values.qualities))
      """)
  }

  private func strips(on date: CalendarDate, _ database: Database) throws -> [StripAtHour] {
    if let known = strips[date] { return known }
    if strips.count >= Self.mostDates { strips.removeAll() }
    let statement = try database.cachedStatement(
      sql: "SELECT number, hour FROM strip WHERE date = ? AND \(query.inclusion.sqlStates)")
    let found = try Row.fetchAll(statement, arguments: [date.description]).map {
      StripAtHour(number: $0[0], hour: $0[1])
    }
    strips[date] = found
    return found
  }
}
