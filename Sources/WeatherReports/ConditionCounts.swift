import Weather
import WeatherAnalysis

/// Condition counts in the order in which they are printed: the most frequent first, then by class
/// and name, what is unknown last.
enum ConditionCounts {
  /// Counts by the name printed for each condition; conditions of one name are one.
  ///
  /// - Parameters:
  ///   - unknown: what stands for no condition printed.
  ///   - name: the name printed for a condition.
  static func byLabel(
    _ tally: ConditionTally, unknown: String, name: (ConditionKey) -> String?
  ) -> [NamedCount] {
    sorted(tally) { name($0) ?? unknown }
  }

  /// Counts by class, with the name printed for each.
  static func byClass(
    _ tally: ConditionTally, name: (ConditionClass) -> String
  ) -> [NamedCount] {
    sorted(tally) { name($0.conditionClass) }
  }

  private static func sorted(
    _ tally: ConditionTally, name: (ConditionKey) -> String
  ) -> [NamedCount] {
    var places: [String: Place] = [:]
    for count in tally.counts {
      places[name(count.key), default: Place()].add(count.count, of: count.key)
    }
    return places.sorted { $0.value.order(of: $0.key) < $1.value.order(of: $1.key) }
      .map { NamedCount($0.key, $0.value.count) }
  }

  /// Where a name stands.
  private struct Place {
    private(set) var count = 0
    private var lowestClass = Int.max
    private var isNamed = false

    mutating func add(_ more: Int, of key: ConditionKey) {
      count += more
      let classes = ConditionClass.allCases
      lowestClass = min(lowestClass, classes.firstIndex(of: key.conditionClass) ?? classes.count)
      if key.label != nil { isNamed = true }
    }

    /// Lower is further up.
    func order(of name: String) -> (Int, Int, Int, String) {
      let isUnknown = lowestClass == ConditionClass.allCases.firstIndex(of: .unknown)
      return (isUnknown ? (isNamed ? 1 : 2) : 0, -count, lowestClass, name)
    }
  }
}
