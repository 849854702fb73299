internal import GRDB
internal import Weather

/// Reads the observations of one strip after another.
///
/// Strips are put in order and their sightings counted once each, not once for each observation, and
/// observations come in the order of their key.
struct ObservationReader {
  private let path: String
  private let observations: BoundStatement
  private let sources: Statement
  private var rows: ObservationRowReader
  private var dates = KnownTexts<CalendarDate>()
  /// The source read last: that of nearly all of a strip's observations.
  private var lastSource: (id: Int, source: Source)?

  /// A reader of what a query asks for.
  init(_ database: Database, _ query: ObservationQuery, path: String) throws {
    self.path = path
    rows = ObservationRowReader(path: path)
    let values = query.sqlValues
    observations = try BoundStatement(
      database,
      """
      SELECT \(ObservationColumns.names), source_id FROM observation
      WHERE strip_number = ? AND \(values.sql) ORDER BY station_id, variant
      """, arguments: [0] + values.arguments, isKept: false)
    sources = try database.makeStatement(
      sql: """
        SELECT location, record_offset, record_length, digest, capture_time, url FROM source
        WHERE id = ?
        """)
  }

  /// Calls a closure for each observation that is asked for of a strip.
  ///
  /// - Parameter strip: a row with its number, date, hour and basis, state, id, and how often it was
  ///   seen.
  mutating func forEachObservation(
    ofStrip strip: BoundStatement, _ body: (ObservationRecord) throws -> Void
  ) throws {
    let date = try strip.withText(1) { text in
      try dates.value(of: text) { try WeatherStore.date($0, path: path) }
    }
    let hour = StripHour(hour: strip.number(2).map { Int($0) }, basisName: strip.text(3))
    let counts = strip.text(4).flatMap(StripState.init(rawValue:))?.counts == true
    let stripID = strip.text(5) ?? ""
    let sightingCount = strip.wholeNumber(6)
    observations.bind(strip.number(0), at: 1)
    defer { observations.finish() }
    while try observations.next() {
      try body(
        ObservationRecord(
          date: date, hour: hour, observation: try rows.observation(in: observations),
          isCounted: counts && rows.quality(in: observations)?.counts == true, stripID: stripID,
          sightingCount: sightingCount, source: try source(observations.wholeNumber(9))))
    }
  }

  private mutating func source(_ id: Int) throws -> Source {
    if let lastSource, lastSource.id == id { return lastSource.source }
    guard let row = try Row.fetchOne(sources, arguments: [id]) else {
      throw StoreError(path: path, problem: .damaged("source \(id)"))
    }
    let source = KeptPages.source(in: row)
    lastSource = (id, source)
    return source
  }
}
