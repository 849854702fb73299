internal import GRDB
public import Weather
public import WeatherAnalysis

extension WeatherStore {
  /// Makes quality checks of all strips, and tells how often each was made and what it found. Nothing
  /// is changed.
  ///
  /// - Parameters:
  ///   - qualityControl: the checks.
  ///   - mostExamples: so many examples of each are kept, one of a strip.
  ///   - onProgress: told how many strips of how many were looked at.
  /// - Returns: a result for each check, in their order.
  /// - Throws: `StoreError` where the store can't be read, else what the closure throws.
  public func checkQuality(
    qualityControl: QualityControl, mostExamples: Int,
    onProgress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> [QualityCheckResult] {
    try queue.read { database in
      let strips = StripTable(database, qualityControl: qualityControl)
      let numbers = try Int64.fetchAll(
        database,
        sql: "SELECT number FROM strip WHERE same_as IS NULL ORDER BY date, hour, strip_id")
      var results = qualityControl.checks.map { QualityCheckResult(check: $0.name) }
      var done = 0
      try StripJudging.forEach(numbers, in: database, strips) { judging, number in
        if let judgement = try judging.judgement(of: number) {
          for check in results.indices { results[check].add(judgement.verdicts[check]) }
          for finding in judgement.findings(qualityControl) {
            guard let check = results.firstIndex(where: { $0.check == finding.check }) else {
              continue
            }
            results[check].add(finding, most: mostExamples)
          }
        }
        done += 1
        try onProgress(done, numbers.count)
      }
      return results
    }
  }
}

extension QualityCheckResult {
  /// Keeps an example, one of a strip.
  fileprivate mutating func add(_ finding: QualityFinding, most: Int) {
    guard examples.count < most, examples.last?.stripID != finding.stripID else { return }
    examples.append(finding)
  }

  fileprivate mutating func add(_ verdicts: CheckVerdicts) {
    for (_, verdict) in verdicts.all {
      switch verdict.outcome {
      case .passed: passed += 1
      case .failed: failed += 1
      case .notChecked: notChecked += 1
      }
    }
  }
}
