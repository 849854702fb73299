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
  ///   - checks: the checks to be made.
  ///   - qualityControl: the checks that judge strips and values.
  ///   - repairs: whether what is worked out from the rest is put right.
  ///   - onResult: told the result of each check, as soon as it is made.
  /// - Throws: `StoreError` where the store can't be read or repaired, else what the closure throws.
  public func check(
    _ checks: [StoreCheck] = StoreCheck.allCases, qualityControl: QualityControl,
    oracle: StoreOracle, repairs: Bool,
    onResult: (StoreCheckResult) throws -> Void
  ) throws {
    guard !checks.isEmpty else { return }
    var integrity = try result(of: .integrity, qualityControl, oracle)
    let examined =
      try integrity.failed > 0
      ? withNewIndexes(qualityControl, oracle, repairs: repairs)
      : checks == [.integrity] ? nil : examinee(repairs: repairs)
    integrity.concernsIndexes = integrity.failed > 0 && examined != nil
    // What rests on a damaged file is not certain: that is always told.
    if checks.contains(.integrity) || integrity.failed > 0 { try onResult(integrity) }
    for check in checks where check != .integrity {
      // What can't be read with certainty is not compared.
      let result = try examined?.result(of: check, qualityControl, oracle)
      try onResult(result ?? StoreCheckResult(check))
    }
  }

  private func result(
    of check: StoreCheck, _ qualityControl: QualityControl, _ oracle: StoreOracle
  ) throws(StoreError) -> StoreCheckResult {
    try Self.caught(path) {
      let examine = { (database: Database) in
        try StoreExamination(database, qualityControl: qualityControl, oracle: oracle).result(
          of: check)
      }
      return try check == .integrity ? queue.read(examine) : queue.write(examine)
    }
  }

  /// The store in which is examined what is put right on the way.
  private func examinee(repairs: Bool) throws(StoreError) -> WeatherStore {
    if repairs { return self }
    return try Self.caught(path) { WeatherStore(path: path, try Self.migratedCopy(of: queue)) }
  }

  /// The store, its indexes made anew from their tables; nil where more than these is damaged.
  private func withNewIndexes(
    _ qualityControl: QualityControl, _ oracle: StoreOracle, repairs: Bool
  ) throws(StoreError) -> WeatherStore? {
    do {
      let store = try examinee(repairs: repairs)
      try Self.caught(path) { try store.queue.write { try $0.execute(sql: "REINDEX") } }
      return try store.result(of: .integrity, qualityControl, oracle).failed == 0 ? store : nil
    } catch {
      guard error.isOfDamage else { throw error }
      return nil
    }
  }
}

extension StoreError {
  /// Whether what was read is damaged; what SQLite has no name for is, in a file that it finds
  /// unsound.
  fileprivate var isOfDamage: Bool {
    switch problem {
    case .damaged, .failed: true
    default: false
    }
  }
}
