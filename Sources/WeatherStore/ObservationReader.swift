internal import GRDB
internal import Weather

/// Reads the observations of one strip after another.
///
/// Strips are put in order and their sightings counted once each, not once for each observation, and
/// observations come in the order of their key.
final class ObservationReader {
  // A class, since it remembers the source read last: that of nearly all of a strip's observations.
  private let path: String
  private let observations: Statement
  private let sources: Statement
  private let arguments: StatementArguments
  private var lastSource: (id: Int64, source: Source)?

  /// A reader of what a query asks for.
  init(_ database: Database, _ query: ObservationQuery, path: String) throws {
    self.path = path
    let values = query.sqlValues
    arguments = values.arguments
    observations = try database.makeStatement(
      sql: """
        SELECT \(ObservationColumns.names), source_id FROM observation
        WHERE strip_number = ? AND \(values.sql) ORDER BY station_id, variant
        """)
    sources = try database.makeStatement(
      sql: """
        SELECT location, record_offset, record_length, digest, capture_time, url FROM source
        WHERE id = ?
        """)
  }

  /// Calls a closure for each observation that is asked for of a strip.
  ///
  /// - Parameter strip: its number, date, hour and basis, state, id, and how often it was seen.
  func forEachObservation(
    ofStrip strip: Row, _ body: (ObservationRecord) throws -> Void
  ) throws {
    let number: Int64 = strip[0]
    let date = try WeatherStore.date(strip[1], path: path)
    let hour = StripHour(hour: strip[2], basisName: strip[3])
    let counts = StripState(rawValue: strip[4])?.counts == true
    let stripID: String = strip[5]
    let sightingCount: Int = strip[6]
    let rows = try Row.fetchCursor(observations, arguments: [number] + arguments)
    while let row = try rows.next() {
      let observation = try ObservationColumns.observation(in: row, path: path)
      let quality = Quality(rawValue: row[8])
      try body(
        ObservationRecord(
          date: date, hour: hour, observation: observation,
          isCounted: counts && quality?.counts == true, stripID: stripID,
          sightingCount: sightingCount, source: try source(row[9])))
    }
  }

  private func source(_ id: Int64) throws -> Source {
    if let lastSource, lastSource.id == id { return lastSource.source }
    guard let row = try Row.fetchOne(sources, arguments: [id]) else {
      throw StoreError(path: path, problem: .damaged("source \(id)"))
    }
    let source = KeptPages.source(in: row)
    lastSource = (id, source)
    return source
  }
}
