public import Weather

extension OfficialRecord {
  /// Adds the rows of a file.
  ///
  /// - Returns: the lines whose values differ from what is known already; such values are not known
  ///   then.
  public mutating func add(_ file: OfficialFile) -> [Int] {
    var lines: [Int] = []
    for row in file.hours where add(row.hour, of: row.stationID, at: row.time) == .different {
      lines.append(row.line)
    }
    for row in file.days where add(row.day, of: row.stationID, on: row.date) == .different {
      lines.append(row.line)
    }
    return lines
  }
}
