internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Reads the days that a store has summed up, one after another.
///
/// There is a row for each station and day, so that nothing is made for a row that the row before
/// had already: neither its date nor a text.
struct KeptDayReader {
  private let query: ObservationQuery
  private let sums: BoundStatement
  private let strips: BoundStatement
  /// Whether the statements stand on a row that was not read.
  private var hasSum: Bool
  private var hasStrips: Bool
  private var dates = KnownTexts<CalendarDate>()
  private let path: String
  private var conditions = ConditionCountsReader()
  private var stations: [String: StripStations] = [:]
  private var entryCount = 0

  init(_ database: Database, _ query: ObservationQuery, path: String) throws {
    self.query = query
    self.path = path
    sums = try BoundStatement(
      database,
      """
      SELECT date, station_id, observation_count, temperature_count, temperature_sum_tenths,
        temperature_minimum_tenths, temperature_maximum_tenths, condition_counts,
        temperature_minimum_hour, temperature_maximum_hour
      FROM daily_sum WHERE date BETWEEN ? AND ? \(query.sqlStations) ORDER BY date, station_id
      """, arguments: query.sqlDates, isKept: false)
    strips = try BoundStatement(
      database,
      """
      SELECT date, station_ids, strip_count FROM daily_strips WHERE date BETWEEN ? AND ?
      ORDER BY date
      """, arguments: query.sqlDates, isKept: false)
    hasSum = try sums.next()
    hasStrips = try strips.next()
  }

  /// The next day; nil behind the last.
  mutating func next() throws -> DayOfSums? {
    guard hasSum else { return nil }
    let date = try date(of: sums)
    var day = DayOfSums(date: date)
    day.entries.reserveCapacity(entryCount)
    repeat {
      day.entries.append(try entry())
      hasSum = try sums.next()
    } while try hasSum && self.date(of: sums) == date
    entryCount = day.entries.count
    while hasStrips, try self.date(of: strips) <= date {
      // Of strips that hold none of the stations asked for, there are none.
      if try self.date(of: strips) == date, let found = try stripsOfRow() {
        day.strips.append(found)
      }
      hasStrips = try strips.next()
    }
    return day
  }

  /// Leaves the days that were not read.
  func finish() {
    sums.finish()
    strips.finish()
  }

  private mutating func date(of row: BoundStatement) throws -> CalendarDate {
    try row.withText(0) { text in
      try dates.value(of: text) { try WeatherStore.date($0, path: path) }
    }
  }

  private mutating func entry() throws -> DayOfSums.Entry {
    let sums = sums
    func number(_ column: Int) -> Int? { sums.number(column).map { Int($0) } }
    let tally = try sums.withText(7) { try conditions.tally(in: $0) }
    let temperatures = TemperatureSum(
      count: sums.wholeNumber(3), tenths: sums.wholeNumber(4),
      minimum: number(5).map(AirTemperature.init(tenthsOfCelsius:)),
      maximum: number(6).map(AirTemperature.init(tenthsOfCelsius:)), minimumHour: number(8),
      maximumHour: number(9))
    return DayOfSums.Entry(
      stationID: sums.wholeNumber(1),
      sum: DailySum(
        observationCount: sums.wholeNumber(2), temperatures: temperatures, conditions: tally))
  }

  private mutating func stripsOfRow() throws -> DayOfSums.Strips? {
    let text = strips.text(1) ?? ""
    let known = try stations[text] ?? stationsAskedFor(in: text)
    stations[text] = known
    guard !known.ids.isEmpty else { return nil }
    return DayOfSums.Strips(stations: known, count: strips.wholeNumber(2))
  }

  private func stationsAskedFor(in text: String) throws -> StripStations {
    StripStations(ids: try StationIDsColumn.ids(in: text).filter(query.holds(station:)))
  }
}
