/// How the temperatures of the stations of the common layout go together, from the table of
/// companions.
///
/// A multivariate normal distribution of a strip's temperatures: each station's mean departure from
/// the country's level, and the covariances of all. The level is left open by a spread of 15 °C that
/// is part of every covariance. The distribution gives the regression of each station on any others.
public struct Companions: Hashable, Sendable {
  /// The stations' numbers, in the order of the rows and columns.
  public let stationIDs: [Int]
  /// The stations' mean departures from the country's level, °C.
  public let departures: [Double]
  /// The covariances, °C², row by row.
  public let covariances: [[Double]]

  /// Reads the table that `Scripts/fit-companions` writes: `station_id`, `departure_c`, and a column
  /// `covariance_ID` for each station.
  ///
  /// - Parameters:
  ///   - name: the file's name, for messages.
  ///   - stations: the stations in use.
  /// - Throws: `TableError` for a value that can't be read, a station that is not known or stands
  ///   there twice, or covariances that are
  ///   those of no distribution.
  public init(
    from bytes: [UInt8], name: String, stations: StationCatalogue
  ) throws(TableError) {
    let required = ["station_id", "departure_c"]
    let table = try CommaSeparatedTable(bytes: bytes, name: name, requiring: required)
    var ids: [Int] = []
    var departures: [Double] = []
    for row in table.rows {
      guard let id = Int(row["station_id"]), stations[id: id] != nil, !ids.contains(id) else {
        throw TableError(
          table: name, line: row.line,
          problem: "station_id is \"\(row["station_id"])\"; expected a station's number, each once")
      }
      ids.append(id)
      departures.append(try Self.number(in: "departure_c", of: row, table: name))
    }
    var covariances: [[Double]] = []
    for row in table.rows {
      var values: [Double] = []
      for id in ids {
        values.append(try Self.number(in: "covariance_\(id)", of: row, table: name))
      }
      covariances.append(values)
    }
    guard !ids.isEmpty else {
      throw TableError(
        table: name, line: nil,
        problem: "the table has no rows; expected one for each station, as "
          + "'Scripts/fit-companions' writes them")
    }
    stationIDs = ids
    self.departures = departures
    self.covariances = covariances
    try requireSymmetry(table: name)
    guard SymmetricMatrix(rows: covariances).inverse != nil else {
      throw TableError(
        table: name, line: nil,
        problem: "the covariances are those of no distribution: some station follows from others "
          + "exactly; expected a table as 'Scripts/fit-companions' writes it")
    }
  }

  private static func number(
    in column: String, of row: CommaSeparatedTable.Row, table: String
  ) throws(TableError) -> Double {
    guard let value = Double(row[column]), value.isFinite, abs(value) < 1e6 else {
      throw TableError(
        table: table, line: row.line,
        problem: "\(column) is \"\(row[column])\"; expected a number")
    }
    return value
  }

  private func requireSymmetry(table: String) throws(TableError) {
    for row in stationIDs.indices {
      for column in stationIDs.indices
      where covariances[row][column] != covariances[column][row] {
        throw TableError(
          table: table, line: nil,
          problem: "covariance_\(stationIDs[column]) of station \(stationIDs[row]) and "
            + "covariance_\(stationIDs[row]) of station \(stationIDs[column]) differ; "
            + "expected one value, as 'Scripts/fit-companions' writes them")
      }
    }
  }
}
