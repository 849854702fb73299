internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Gathers what the checks of a strip's values look at.
struct StripSurroundings {
  private let database: Database
  private let control: QualityControl
  private let knownTemperatures: KnownTemperatures?
  private let known: [Int64: LookAlikeSearch.Entry]
  private var lookAlikes: [Int64: [Int64]] = [:]
  private var searched: Set<Int64> = []
  private var others: [Int64: OtherStrip] = [:]
  private var layouts: [Int64: StripLayout] = [:]
  private var stripsByDate: [CalendarDate: [JudgedStripRow]] = [:]

  init(
    _ database: Database, strips: StripTable, knowing known: [Int64: LookAlikeSearch.Entry]
  ) {
    self.database = database
    control = strips.qualityControl
    knownTemperatures = strips.knownTemperatures
    self.known = known
  }

  /// Finds the strips that are like these, all at once.
  mutating func search(for numbers: Set<Int64>) throws {
    let new = numbers.subtracting(searched)
    searched.formUnion(new)
    let search = LookAlikeSearch(database, knowing: known, knownTemperatures)
    lookAlikes.merge(try search.strips(like: new)) { $1 }
  }

  /// The strips that are like a strip.
  mutating func strips(like number: Int64) throws -> [Int64] {
    if !searched.contains(number) { try search(for: [number]) }
    return lookAlikes[number] ?? []
  }

  /// A strip with all that it may be compared with.
  mutating func checkedStrip(
    _ row: JudgedStripRow, _ observations: [Observation]
  ) throws -> CheckedStrip {
    var strip = CheckedStrip(
      date: row.date, hour: row.hour, state: row.state, layout: .other,
      captureTime: try captureTime(of: row), observations: observations)
    if row.state.counts {
      strip.lookAlikes = try strips(like: row.number).compactMap {
        try JudgedStripRow.strip($0, in: database)
      }.map { try other($0) }
      if control.freezeSeasonCheck.isInSeason(row.date), row.hour == nil {
        strip.layout = try layout(of: row.number)
        strip.neighbours = try strips(around: row).map { try other($0, withLayout: true) }
      }
    }
    if row.hour != nil {
      strip.hourly = try strips(around: row).filter { $0.hour != nil }.map { try other($0) }
    }
    return strip
  }

  /// The other strips of a strip's date, the day before and the day behind.
  private mutating func strips(around row: JudgedStripRow) throws -> [JudgedStripRow] {
    try (-1...1).flatMap { days in
      let date = row.date.adding(days: days)
      let found =
        try stripsByDate[date] ?? JudgedStripRow.strips(date...date, withHour: false, in: database)
      stripsByDate[date] = found
      return found.filter { $0.number != row.number }
    }
  }

  private mutating func other(
    _ row: JudgedStripRow, withLayout: Bool = false
  ) throws -> OtherStrip {
    var found = try others[row.number] ?? read(row)
    others[row.number] = found
    if withLayout { found.layout = try layout(of: row.number) }
    return found
  }

  private func read(_ row: JudgedStripRow) throws -> OtherStrip {
    let statement = try database.cachedStatement(
      sql: """
        SELECT station_id, air_temperature_tenths FROM observation
        WHERE strip_number = ? AND air_temperature_tenths IS NOT NULL
        """)
    var temperatures: [Int: AirTemperature] = [:]
    var ambiguous: Set<Int> = []
    let rows = try Row.fetchCursor(statement, arguments: [row.number])
    while let value = try rows.next() {
      let temperature = AirTemperature(tenthsOfCelsius: value[1])
      let known = temperatures.updateValue(temperature, forKey: value[0])
      if let known, known != temperature { ambiguous.insert(value[0]) }
    }
    for station in ambiguous { temperatures[station] = nil }
    return OtherStrip(
      stripID: row.stripID, date: row.date, hour: row.hour?.hour, state: row.state,
      layout: .other, airTemperatures: temperatures)
  }

  /// The common layout, where all pages printed the strip so.
  private mutating func layout(of number: Int64) throws -> StripLayout {
    if let known = layouts[number] { return known }
    let sightings = try KeptSighting.all(ofStrip: number, in: database)
    let isCommon = try sightings.allSatisfy { sighting in
      try sighting.strip.map { StripLayout(of: $0.strip) == .common } ?? true
    }
    layouts[number] = isCommon ? .common : .other
    return isCommon ? .common : .other
  }

  /// Of the captures of a strip's pages the one that lies nearest to the middle of those that prove
  /// its date, so that it is one of these if any is.
  private func captureTime(of row: JudgedStripRow) throws -> UTCTime? {
    let proving = control.dateCheck.captures(proving: row.date)
    let middle =
      (proving.lowerBound.secondsSince1970 + proving.upperBound.secondsSince1970 - 1) / 2
    let statement = try database.cachedStatement(
      sql: """
        SELECT capture_time FROM sighting JOIN source ON source.id = source_id
        WHERE (strip_number = ?1
            OR strip_number IN (SELECT number FROM strip WHERE same_as = ?1))
          AND capture_time IS NOT NULL
        ORDER BY abs(unixepoch(capture_time) - ?2), capture_time LIMIT 1
        """)
    return try String.fetchOne(statement, arguments: [row.number, middle])
      .flatMap(UTCTime.init(iso8601:))
  }
}
