internal import GRDB
public import Weather
public import WeatherAnalysis

/// Which of the store's observations are asked for.
public struct ObservationQuery: Hashable, Sendable {
  /// The first day; nil for all before.
  public var first: CalendarDate?
  /// The last day; nil for all behind.
  public var last: CalendarDate?
  /// The stations' numbers; nil for all.
  public var stationIDs: Set<Int>?
  /// What is asked for beside what counts.
  public var inclusion: Inclusion

  /// A query by its parts.
  public init(
    first: CalendarDate? = nil, last: CalendarDate? = nil, stationIDs: Set<Int>? = nil,
    inclusion: Inclusion = Inclusion()
  ) {
    self.first = first
    self.last = last
    self.stationIDs = stationIDs
    self.inclusion = inclusion
  }
}

/// What is summed up or exported beside what counts.
public struct Inclusion: Hashable, Sendable {
  /// Strips that are frozen or carried over.
  public var frozen: Bool
  /// Suspect values.
  public var suspect: Bool
  /// Wrong values.
  public var wrong: Bool

  /// Nothing, where nothing is said.
  public init(frozen: Bool = false, suspect: Bool = false, wrong: Bool = false) {
    self.frozen = frozen
    self.suspect = suspect
    self.wrong = wrong
  }

  var isNothing: Bool { self == Inclusion() }

  /// The conditions on state and quality, in SQL.
  var sql: String {
    var qualities = ["good", "not_checked"]
    if suspect { qualities.append("suspect") }
    if wrong { qualities.append("wrong") }
    let list = qualities.map { "'\($0)'" }.joined(separator: ", ")
    let states = frozen ? "" : "state IN ('live', 'not_checked') AND "
    return "\(states)quality IN (\(list))"
  }
}

/// What was left out of a summary.
public struct LeftOut: Hashable, Sendable {
  /// Frozen strips.
  public var frozenStrips = 0
  /// Strips carried over midnight.
  public var carriedOverStrips = 0
  /// Suspect observations of strips that count.
  public var suspectObservations = 0
  /// Wrong observations of strips that count.
  public var wrongObservations = 0

  /// Nothing.
  public init() {}
}

extension WeatherStore {
  /// The daily sums of what a query asks for.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func dailySums(_ query: ObservationQuery) throws(StoreError) -> DailySums {
    if query.inclusion.isNothing { return try keptDailySums(query) }
    return try Self.caught(path) {
      var sums = DailySums()
      try forEachObservation(query) { sums.add($0.observation, on: $0.date) }
      return sums
    }
  }

  /// Calls a closure for each observation that a query asks for, by date, hour, strip and station.
  ///
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func forEachObservation(
    _ query: ObservationQuery, _ body: (ObservationRecord) throws -> Void
  ) throws {
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(ObservationColumns.names), quality, date, hour, hour_basis, state,
            strip.strip_id, location, record_offset, record_length, digest, capture_time,
            (SELECT count(*) FROM sighting WHERE sighting.strip_number = strip.number)
          FROM strip JOIN observation ON strip_number = strip.number
            JOIN source ON source.id = source_id
          WHERE date BETWEEN ? AND ? AND \(query.inclusion.sql)
          ORDER BY date, hour, strip.strip_id, station_id, variant
          """,
        arguments: Self.dates(of: query))
      while let row = try rows.next() {
        guard query.stationIDs?.contains(row[0]) ?? true else { continue }
        try body(try Self.record(in: row, path: path))
      }
    }
  }

  /// What a query leaves out, for the same days and stations.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func leftOut(of query: ObservationQuery) throws(StoreError) -> LeftOut {
    try Self.caught(path) {
      try queue.read { database in
        var leftOut = LeftOut()
        let stations = Self.stationCondition(of: query)
        let strips = try Row.fetchAll(
          database,
          sql: """
            SELECT state, count(*) FROM strip
            WHERE date BETWEEN ? AND ? AND state IN ('frozen', 'carried_over')
              AND EXISTS (SELECT 1 FROM observation WHERE strip_number = strip.number \(stations))
            GROUP BY state
            """,
          arguments: Self.dates(of: query))
        for row in strips where !query.inclusion.frozen {
          if row[0] == StripState.frozen.rawValue {
            leftOut.frozenStrips = row[1]
          } else {
            leftOut.carriedOverStrips = row[1]
          }
        }
        let states = query.inclusion.frozen ? "" : "AND state IN ('live', 'not_checked')"
        let values = try Row.fetchAll(
          database,
          sql: """
            SELECT quality, count(*) FROM observation JOIN strip ON strip.number = strip_number
            WHERE date BETWEEN ? AND ? AND quality IN ('suspect', 'wrong') \(states) \(stations)
            GROUP BY quality
            """,
          arguments: Self.dates(of: query))
        for row in values {
          if row[0] == Quality.suspect.rawValue {
            leftOut.suspectObservations = query.inclusion.suspect ? 0 : row[1]
          } else {
            leftOut.wrongObservations = query.inclusion.wrong ? 0 : row[1]
          }
        }
        return leftOut
      }
    }
  }

  /// How many of these rows of the table `strip` are in each state now.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func states(of strips: Set<Int64>) throws(StoreError) -> [StripState: Int] {
    try Self.caught(path) {
      try queue.read { database in
        var states: [StripState: Int] = [:]
        let statement = try database.cachedStatement(
          sql: "SELECT state FROM strip WHERE number = ?")
        for strip in strips {
          let name = try String.fetchOne(statement, arguments: [strip])
          guard let state = name.flatMap(StripState.init(rawValue:)) else { continue }
          states[state, default: 0] += 1
        }
        return states
      }
    }
  }

  /// How many observations of these rows of the table `strip` count now.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func countedObservations(of strips: Set<Int64>) throws(StoreError) -> Int {
    try Self.caught(path) {
      try queue.read { database in
        let statement = try database.cachedStatement(
          sql: """
            SELECT count(*) FROM observation JOIN strip ON strip.number = strip_number
            WHERE strip_number = ? AND \(Inclusion().sql)
            """)
        return try strips.reduce(0) { sum, strip in
          sum + (try Int.fetchOne(statement, arguments: [strip]) ?? 0)
        }
      }
    }
  }

  private func keptDailySums(_ query: ObservationQuery) throws(StoreError) -> DailySums {
    try Self.caught(path) {
      try queue.read { database in
        var sums = DailySums()
        var talliesByText: [String: ConditionTally] = [:]
        let rows = try Row.fetchCursor(
          database, sql: "SELECT * FROM daily_sum WHERE date BETWEEN ? AND ?",
          arguments: Self.dates(of: query))
        while let row = try rows.next() {
          let stationID: Int = row[1]
          guard query.stationIDs?.contains(stationID) ?? true else { continue }
          let text: String = row[7]
          let tally = try talliesByText[text] ?? ConditionCountsColumn.tally(in: text)
          talliesByText[text] = tally
          let temperatures = TemperatureSum(
            count: row[3], tenths: row[4],
            minimum: (row[5] as Int?).map(AirTemperature.init(tenthsOfCelsius:)),
            maximum: (row[6] as Int?).map(AirTemperature.init(tenthsOfCelsius:)))
          sums.merge(
            DailySum(
              observationCount: row[2], temperatures: temperatures, conditions: tally),
            for: StationDay(date: try Self.date(row[0], path: path), stationID: stationID))
        }
        return sums
      }
    }
  }

  private static func record(in row: Row, path: String) throws -> ObservationRecord {
    let observation = try ObservationColumns.observation(in: row, path: path)
    let basis = (row[11] as String?).flatMap(StripHour.Basis.init(rawValue:))
    let hour = (row[10] as Int?).flatMap { hour in basis.map { StripHour(hour: hour, basis: $0) } }
    let state = StripState(rawValue: row[12])
    let quality = Quality(rawValue: row[8])
    let source = Source(
      location: row[14], recordOffset: row[15], recordLength: row[16], digest: row[17],
      captureTime: (row[18] as String?).flatMap(UTCTime.init(iso8601:)))
    return ObservationRecord(
      date: try date(row[9], path: path), hour: hour, observation: observation,
      isCounted: state?.counts == true && quality?.counts == true, stripID: row[13],
      sightingCount: row[19], source: source)
  }

  private static func date(_ text: String, path: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw StoreError(path: path, problem: .damaged("date \(text)"))
    }
    return date
  }

  private static func dates(of query: ObservationQuery) -> StatementArguments {
    [query.first?.description ?? "0000", query.last?.description ?? "9999-12-31"]
  }

  /// Numbers alone stand in the text, so that nothing of a user's gets into SQL.
  private static func stationCondition(of query: ObservationQuery) -> String {
    guard let ids = query.stationIDs else { return "" }
    return "AND station_id IN (\(ids.sorted().map(String.init).joined(separator: ", ")))"
  }
}

extension ObservationQuery {
  /// Whether a day is asked for.
  public func holds(_ date: CalendarDate) -> Bool {
    (first.map { $0 <= date } ?? true) && (last.map { date <= $0 } ?? true)
  }

  /// Whether a station is asked for.
  public func holds(station id: Int) -> Bool {
    stationIDs?.contains(id) ?? true
  }
}
