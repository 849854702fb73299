/// Reads the tables of known freezes and of freeze seasons.
enum FreezeTable {
  /// - Throws: `TableError` for a value that can't be read or a station that is not known.
  static func freezes(
    in bytes: [UInt8], name: String, stations: StationCatalogue
  ) throws(TableError) -> [Freeze] {
    let columns = ["freeze", "first_seen", "last_seen", "station", "temperature_c"]
    let table = try CommaSeparatedTable(bytes: bytes, name: name, requiring: columns)
    var order: [String] = []
    var freezes: [String: Freeze] = [:]
    for row in table.rows {
      let key = row["freeze"]
      if freezes[key] == nil {
        order.append(key)
        freezes[key] = try opening(of: row, table: name)
      }
      freezes[key] = try freezes[key]?.adding(row, table: name, stations: stations)
    }
    return order.compactMap { freezes[$0] }
  }

  /// - Throws: `TableError` for a value that can't be read.
  static func seasons(in bytes: [UInt8], name: String) throws(TableError) -> [FreezeSeason] {
    let columns = ["first", "last", "strips_seen", "strips_frozen"]
    let table = try CommaSeparatedTable(bytes: bytes, name: name, requiring: columns)
    var seasons: [FreezeSeason] = []
    for row in table.rows {
      let dates = try dates("first", "last", in: row, table: name)
      guard let seen = Int(row["strips_seen"]), let frozen = Int(row["strips_frozen"]) else {
        throw TableError(
          table: name, line: row.line, problem: "strips_seen or strips_frozen is no number")
      }
      seasons.append(FreezeSeason(dates: dates, stripsSeen: seen, stripsFrozen: frozen))
    }
    return seasons
  }

  private static func opening(
    of row: CommaSeparatedTable.Row, table: String
  ) throws(TableError) -> Freeze {
    let seen = try dates("first_seen", "last_seen", in: row, table: table)
    return Freeze(
      name: row["freeze"], firstSeen: seen.lowerBound, lastSeen: seen.upperBound,
      airTemperatures: [:])
  }

  private static func dates(
    _ first: String, _ last: String, in row: CommaSeparatedTable.Row, table: String
  ) throws(TableError) -> ClosedRange<CalendarDate> {
    guard let start = CalendarDate(row[first]), let end = CalendarDate(row[last]), start <= end
    else {
      throw TableError(
        table: table, line: row.line,
        problem: "\(first) is \"\(row[first])\" and \(last) is \"\(row[last])\"; "
          + "expected two dates, YYYY-MM-DD, in order")
    }
    return start...end
  }
}

extension Freeze {
  fileprivate func adding(
    _ row: CommaSeparatedTable.Row, table: String, stations: StationCatalogue
  ) throws(TableError) -> Freeze {
    guard let station = stations[name: row["station"]] else {
      throw TableError(
        table: table, line: row.line,
        problem: "no station is called \"\(row["station"])\"; see 'weatherstrip stations'")
    }
    var values = airTemperatures
    if !row["temperature_c"].isEmpty {
      guard let temperature = AirTemperature(row["temperature_c"]) else {
        throw TableError(
          table: table, line: row.line,
          problem: "temperature_c is \"\(row["temperature_c"])\"; "
            + "expected degrees with at most one decimal")
      }
      values[station.id] = temperature
    }
    return Freeze(name: name, firstSeen: firstSeen, lastSeen: lastSeen, airTemperatures: values)
  }
}
