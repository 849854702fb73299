internal import GRDB
public import Weather
public import WeatherAnalysis

/// What a store's contents are compared with.
public struct StoreOracle: Sendable {
  let digest: @Sendable ([UInt8]) -> String
  let stripID: @Sendable (CalendarDate, _ hour: Int?, Fingerprint) -> String
  let read: @Sendable (KeptText) -> PageFindings?

  /// An oracle.
  ///
  /// - Parameters:
  ///   - digest: SHA-256 of a text, 64 hexadecimal digits.
  ///   - stripID: the id of the strip of a date, hour and fingerprint.
  ///   - read: what a text says, as for `WeatherStore.reparse`.
  public init(
    digest: @escaping @Sendable ([UInt8]) -> String,
    stripID: @escaping @Sendable (CalendarDate, _ hour: Int?, Fingerprint) -> String,
    read: @escaping @Sendable (KeptText) -> PageFindings?
  ) {
    self.digest = digest
    self.stripID = stripID
    self.read = read
  }
}

extension WeatherStore {
  /// Looks whether the store is sound.
  ///
  /// Without repairs a temporary copy is looked at, so that nobody who writes has to wait; only
  /// SQLite's own check is made in the file.
  /// - Parameters:
  ///   - freezeCheck: knows the listed freezes.
  ///   - repairs: whether what is worked out from the rest is put right.
  ///   - onResult: told the result of each check, as soon as it is made.
  /// - Throws: `StoreError` where the store can't be read or repaired, else what the closure throws.
  public func check(
    freezeCheck: FreezeCheck, oracle: StoreOracle, repairs: Bool,
    onResult: (StoreCheckResult) throws -> Void
  ) throws {
    let integrity = try Self.caught(path) {
      try queue.read { database in
        try StoreExamination(database, freezeCheck: freezeCheck, oracle: oracle)
          .result(of: .integrity)
      }
    }
    if repairs, integrity.failed > 0 {
      // An index can be made anew from its table.
      try Self.caught(path) { try queue.write { try $0.execute(sql: "REINDEX") } }
    }
    try onResult(integrity)
    let examined =
      try repairs
      ? self : Self.caught(path) { WeatherStore(path: path, try Self.migratedCopy(of: queue)) }
    for check in StoreCheck.allCases where check != .integrity {
      let result = try Self.caught(path) {
        try examined.queue.write { database in
          try StoreExamination(database, freezeCheck: freezeCheck, oracle: oracle)
            .result(of: check)
        }
      }
      try onResult(result)
    }
  }
}
