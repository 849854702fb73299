internal import GRDB
public import Weather

extension WeatherStore {
  /// The limits by which the store's values were judged; nil where none are kept: in a store that is
  /// new, and in one of an older version, whose values were not judged.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func qualityLimits() throws(StoreError) -> QualityLimits? {
    try Self.caught(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(database, sql: "SELECT limit_name, value FROM quality_limit")
        guard !rows.isEmpty else { return nil }
        var limits = QualityLimits()
        for row in rows {
          guard let limit = QualityLimit(rawValue: row[0]) else { continue }
          limits[tenthsOf: limit] = Int(((row[1] as Double) * 10).rounded())
        }
        return limits
      }
    }
  }

  /// Notes by which limits the store's values are judged.
  ///
  /// - Throws: `StoreError` where it can't be written.
  public func keep(_ limits: QualityLimits) throws(StoreError) {
    try Self.caught(path) {
      try queue.write { database in
        try database.execute(sql: "DELETE FROM quality_limit")
        for limit in QualityLimit.allCases {
          try database.cachedStatement(sql: "INSERT INTO quality_limit VALUES (?, ?, ?)")
            .execute(arguments: [limit.rawValue, limits[limit], limit.unit.rawValue])
        }
      }
    }
  }

  /// Whether no strip is stored.
  ///
  /// - Throws: `StoreError` where the store can't be read.
  public func isEmpty() throws(StoreError) -> Bool {
    try Self.caught(path) {
      try queue.read { try Int.fetchOne($0, sql: "SELECT 1 FROM strip LIMIT 1") == nil }
    }
  }
}
