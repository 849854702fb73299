import Weather

/// Condition counts as percents of all.
enum ConditionShares {
  /// Percents with one decimal, rounded half away from zero; nothing where there are no counts.
  static func of(_ counts: [NamedCount]) -> Cell {
    let total = counts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return .missing }
    return .shares(
      counts.map { count in
        let tenths = FixedPoint.roundedQuotient(count.count * 1000, total)
        return NamedShare(name: count.name, percent: FixedPoint.format(tenths, decimals: 1))
      })
  }
}
