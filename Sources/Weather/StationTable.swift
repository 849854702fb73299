/// Reads the table of stations.
enum StationTable {
  static let requiredColumns = ["station_id", "name_ko", "province_ko", "region_ko"]

  /// - Throws: `TableError` for a value that can't be read.
  static func stations(in bytes: [UInt8], name: String) throws(TableError) -> [Station] {
    let table = try CommaSeparatedTable(bytes: bytes, name: name, requiring: requiredColumns)
    var stations: [Station] = []
    for row in table.rows {
      stations.append(try StationRow(row: row, table: name).station())
    }
    return stations
  }
}

private struct StationRow {
  let row: CommaSeparatedTable.Row
  let table: String

  func station() throws(TableError) -> Station {
    Station(
      id: try required("station_id", "a number from 1 to 99999") { value in
        Int(value).flatMap { (1...99_999).contains($0) ? $0 : nil }
      },
      wmoID: try optional("wmo_id", "a number") { Int($0) },
      name: try name(),
      englishName: text("name_en"),
      aliases: text("aliases").split(separator: "|").map(String.init),
      coordinates: Coordinates(
        hundredThousandthsNorth: try decimal("latitude", decimals: 5),
        hundredThousandthsEast: try decimal("longitude", decimals: 5)),
      elevation: Elevation(centimetres: try decimal("elevation_m", decimals: 2)),
      province: Area(name: text("province_ko"), englishName: text("province_en")),
      region: Area(name: text("region_ko"), englishName: text("region_en")),
      recordStart: try optional("record_start", "a date, YYYY-MM-DD") { CalendarDate($0) },
      status: try optional("status", "active, automatic or closed") {
        Station.Status(rawValue: $0)
      } ?? .active,
      reportsWeather: text("reports_weather") == "seen")
  }

  private func name() throws(TableError) -> String {
    try required("name_ko", "a name of one to 40 letters without control characters") { value in
      let isClean = value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      return isClean && (1...40).contains(value.count) ? value : nil
    }
  }

  private func text(_ column: String) -> String {
    HangulComposition.composed(row[column])
  }

  private func decimal(_ column: String, decimals: Int) throws(TableError) -> Int {
    try optional(column, "a number with at most \(decimals) decimals") {
      FixedPoint.parse($0, decimals: decimals)
    } ?? 0
  }

  private func optional<Value>(
    _ column: String, _ expected: String, read: (String) -> Value?
  ) throws(TableError) -> Value? {
    text(column).isEmpty ? nil : try required(column, expected, read: read)
  }

  private func required<Value>(
    _ column: String, _ expected: String, read: (String) -> Value?
  ) throws(TableError) -> Value {
    if let value = read(text(column)) { return value }
    throw TableError(
      table: table, line: row.line,
      problem: "\(column) is \"\(row[column])\"; expected \(expected)")
  }
}
