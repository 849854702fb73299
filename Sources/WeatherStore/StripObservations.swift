internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// A strip at its place in a source.
struct StripPlace {
  let source: Source
  let sourceID: Int64
  var found: FoundStrip

  var sighting: Sighting {
    Sighting(source: source, pageOffset: found.strip.byteRange.lowerBound)
  }
}

/// The observations of one strip in the store: each value printed for a station once, with the
/// place of the earliest sighting that printed it.
struct StripObservations {
  let database: Database
  let stripNumber: Int64
  let insertion: RowInsertion

  /// A value with the place where it was seen first.
  private struct Entry {
    var observation: Observation
    var sighting: Sighting
    var sourceID: Int64
  }

  /// Writes the observations of a strip that is new, where a station may have several values.
  func insert(_ place: StripPlace) throws {
    let byStation = Dictionary(grouping: place.found.strip.observations, by: \.stationID)
    var rows: [(any DatabaseValueConvertible)?] = []
    for stationID in byStation.keys.sorted() {
      let entries = (byStation[stationID] ?? []).map { entry(for: $0, at: place) }
      rows += values(of: entries.count == 1 ? entries : Self.judged(entries))
    }
    try insertion.insert(rows)
  }

  /// Adds another sighting's observations; false where that changes nothing. The values of a station
  /// that change are left to be judged.
  func merge(_ place: StripPlace) throws -> Bool {
    let known = Dictionary(grouping: try unjudgedEntries(), by: \.observation.stationID)
    let added = Dictionary(grouping: place.found.strip.observations, by: \.stationID)
    var hasChanged = false
    for (stationID, observations) in added {
      let before = known[stationID] ?? []
      let after = Self.judged(before + observations.map { entry(for: $0, at: place) })
      guard !Self.isSame(before, after) else { continue }
      try database.cachedStatement(
        sql: "DELETE FROM observation WHERE strip_number = ? AND station_id = ?"
      ).execute(arguments: [stripNumber, stationID])
      try insertion.insert(values(of: after))
      hasChanged = true
    }
    return hasChanged
  }

  /// Works the observations out anew from the sightings; false where that changes nothing, else
  /// their values are left to be judged.
  func rewrite() throws -> Bool {
    let byStation = Dictionary(grouping: try seenEntries(), by: \.observation.stationID)
    let after = byStation.sorted { $0.key < $1.key }.map { Self.judged($0.value) }
    guard try !isKept(after.flatMap(\.self)) else { return false }
    try database.cachedStatement(sql: "DELETE FROM observation WHERE strip_number = ?")
      .execute(arguments: [stripNumber])
    try insertion.insert(after.flatMap { values(of: $0) })
    return true
  }

  /// The strip's observations.
  func observations() throws -> [Observation] {
    try entries().map(\.observation)
  }

  /// Each value once, in a fixed order, conflicts marked, with its earliest sighting.
  private static func judged(_ entries: [Entry]) -> [Entry] {
    ValueConflict.judged(entries.map(\.observation)).compactMap { observation in
      let same = entries.filter { $0.observation.hasSameValue(as: observation) }
      guard var earliest = same.min(by: { $0.sighting < $1.sighting }) else { return nil }
      earliest.observation.flags = observation.flags
      return earliest
    }
  }

  /// Whether these are the table's rows. Rows whose source is gone, or that are damaged, are none of
  /// them.
  private func isKept(_ entries: [Entry]) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM observation WHERE strip_number = ?")
    let rowCount = try Int.fetchOne(statement, arguments: [stripNumber])
    guard rowCount == entries.count else { return false }
    do {
      return Self.isSame(try unjudgedEntries(), entries)
    } catch is StoreError {
      return false
    }
  }

  private static func isSame(_ left: [Entry], _ right: [Entry]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.observation == $1.observation && $0.sourceID == $1.sourceID
          && $0.sighting.pageOffset == $1.sighting.pageOffset
      }
  }

  private func entry(for observation: Observation, at place: StripPlace) -> Entry {
    Entry(observation: observation, sighting: place.sighting, sourceID: place.sourceID)
  }

  /// Gives the observations the flags and the quality of others that say the same, in the same
  /// order.
  ///
  /// - Returns: the observations before; nil where nothing changes.
  func update(to judged: [Observation]) throws -> [Observation]? {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT station_id, variant, quality, flags FROM observation WHERE strip_number = ?
          ORDER BY station_id, variant
          """),
      arguments: [stripNumber])
    let changed = zip(rows, judged).filter { row, observation in
      row[2] != observation.quality.rawValue || row[3] != observation.flags.names
    }
    guard !changed.isEmpty else { return nil }
    let before = try observations()
    let statement = try database.cachedStatement(
      sql: """
        UPDATE observation SET quality = ?, flags = ?
        WHERE strip_number = ? AND station_id = ? AND variant = ?
        """)
    for (row, observation) in changed {
      try statement.execute(arguments: [
        observation.quality.rawValue, observation.flags.names, stripNumber, row[0] as Int,
        row[1] as Int,
      ])
    }
    return before
  }

  /// The table's rows as they were before they were judged.
  private func unjudgedEntries() throws -> [Entry] {
    try entries().map { entry in
      var entry = entry
      entry.observation.flags.subtract(.derived)
      entry.observation.isChecked = false
      return entry
    }
  }

  private func entries() throws -> [Entry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(ObservationColumns.names), source_id, page_offset, location, record_offset, digest,
          capture_time
        FROM observation JOIN source ON source.id = source_id
        WHERE strip_number = ? ORDER BY station_id, variant
        """)
    return try Row.fetchAll(statement, arguments: [stripNumber]).map { row in
      Entry(
        observation: try ObservationColumns.observation(in: row, path: nil),
        sighting: Sighting(source: Self.source(in: row, from: 11), pageOffset: row[10]),
        sourceID: row[9])
    }
  }

  /// What the strip's sightings say, those of the one that it is shown for, and those of strips of
  /// other dates that are really it; nothing, where another strip is shown for it. Each reading
  /// stands at the place where it was seen first.
  private func seenEntries() throws -> [Entry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT reading_id, page_offset, source_id, location, record_offset, digest, capture_time,
          redated_as IS ?1
        FROM strip JOIN sighting ON sighting.strip_number = strip.number
          JOIN source ON source.id = source_id
        WHERE (strip.number = ?1 AND same_as IS NULL) OR same_as = ?1 OR redated_as = ?1
        """)
    var earliest: [Int64: (sighting: Sighting, sourceID: Int64)] = [:]
    var isRedated = false
    let rows = try Row.fetchCursor(statement, arguments: [stripNumber])
    while let row = try rows.next() {
      let sighting = Sighting(source: Self.source(in: row, from: 3), pageOffset: row[1])
      let readingID: Int64 = row[0]
      isRedated = row[7]
      if let known = earliest[readingID], known.sighting < sighting { continue }
      earliest[readingID] = (sighting, row[2])
    }
    let reading = try database.cachedStatement(
      sql: "SELECT observations FROM reading WHERE id = ?")
    return try earliest.flatMap { readingID, place in
      let text = try String.fetchOne(reading, arguments: [readingID]) ?? "[]"
      return try ReadingColumn.observations(in: text, start: place.sighting.pageOffset).map {
        var observation = $0
        // Older rules had this flag in the text's own.
        observation.flags.subtract(.derived)
        if isRedated {
          observation.flags.subtract(.ofPrintedDate)
          observation.flags.formUnion(QualityFlags(.redated))
        }
        return Entry(
          observation: observation, sighting: place.sighting, sourceID: place.sourceID)
      }
    }
  }

  private static func source(in row: Row, from index: Int) -> Source {
    Source(
      location: row[index], recordOffset: row[index + 1], digest: row[index + 2],
      captureTime: (row[index + 3] as String?).flatMap(UTCTime.init(iso8601:)))
  }

  /// The rows of the table for the values of one station.
  private func values(of entries: [Entry]) -> [(any DatabaseValueConvertible)?] {
    var values: [(any DatabaseValueConvertible)?] = []
    for (variant, entry) in entries.enumerated() {
      let observation = entry.observation
      let weather = observation.presentWeather
      values += [
        stripNumber, observation.stationID, variant,
        weather?.printed, weather?.label,
        (weather?.conditionClass ?? .unknown).rawValue,
        observation.airTemperature?.tenthsOfCelsius,
        observation.quality.rawValue, observation.flags.names,
        entry.sourceID, entry.sighting.pageOffset,
        observation.rowRange.lowerBound, observation.rowRange.count,
      ]
    }
    return values
  }
}

extension Observation {
  fileprivate func hasSameValue(as other: Observation) -> Bool {
    airTemperature == other.airTemperature
      && presentWeather?.label == other.presentWeather?.label
  }
}
