internal import GRDB
public import Weather
public import WeatherAnalysis

/// What evidence is asked for.
public enum EvidenceQuery: Hashable, Sendable {
  /// The strip of this id.
  case strip(String)
  /// The strips of a date; of one station alone, where its number is given.
  case date(CalendarDate, stationID: Int?)
}

extension WeatherStore {
  /// The strips asked for, with all that speaks for them and against them, by hour and id.
  ///
  /// - Parameters:
  ///   - qualityControl: the checks that judge strips and values.
  ///   - isExplained: whether what the checks say is worked out, which takes a look at other strips.
  /// - Throws: `StoreError` where the store can't be read.
  public func evidence(
    _ query: EvidenceQuery, qualityControl: QualityControl, isExplained: Bool = true
  ) throws(StoreError) -> [StripEvidence] {
    try Self.caught(path) {
      try queue.read { database in
        try StripEvidenceQuery(
          database: database, control: qualityControl, isExplained: isExplained
        ).evidence(query)
      }
    }
  }

  /// How many strips a date has.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func stripCount(on date: CalendarDate) throws(StoreError) -> Int {
    try Self.caught(path) {
      try queue.read { database in
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM strip WHERE date = ? AND same_as IS NULL",
          arguments: [date.description]) ?? 0
      }
    }
  }

  /// The last date before another, and the first behind it, of which the store has strips.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func dates(around date: CalendarDate) throws(StoreError) -> [CalendarDate] {
    try Self.caught(path) {
      try queue.read { database in
        let dates = try String.fetchAll(
          database,
          sql: """
            SELECT date FROM (SELECT max(date) AS date FROM strip WHERE date < ?1
              UNION ALL SELECT min(date) FROM strip WHERE date > ?1) WHERE date IS NOT NULL
            """,
          arguments: [date.description])
        return dates.compactMap { CalendarDate($0) }
      }
    }
  }

  /// The strips that printed a value that a query asks for, by hour and id.
  ///
  /// - Parameter hours: the hour of the strips, where hours are told apart; nil for any.
  /// - Throws: `StoreError` where the store can't be read.
  public func stripIDs(
    of temperature: AirTemperature, station: Int, on date: CalendarDate, hours: HourOfDay? = nil,
    _ query: ObservationQuery
  ) throws(StoreError) -> [String] {
    var query = query
    query.first = date
    query.last = date
    query.stationIDs = [station]
    let condition = query.sqlCondition
    let hour: String =
      switch hours {
      case .known(let hour): "AND hour = \(hour)"
      case .unknown: "AND hour IS NULL"
      case nil: ""
      }
    return try Self.caught(path) {
      try queue.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT DISTINCT strip_id FROM strip JOIN observation ON strip_number = number
            WHERE \(condition.sql) AND air_temperature_tenths = ? \(hour)
            ORDER BY hour, strip_id
            """,
          arguments: condition.arguments + [temperature.tenthsOfCelsius])
      }
    }
  }
}
