import Weather

/// By what the groups of a summary are ordered.
public struct SummaryOrder: Hashable, Sendable {
  /// What is compared: a figure's field, or how complete the data are.
  public let key: Key
  /// Whether what would come first comes last.
  public let isReversed: Bool

  /// What is compared.
  public enum Key: Hashable, Sendable {
    /// A figure.
    case figure(String)
    /// The number of days with data.
    case days
    /// The number of stations.
    case stations
    /// The number of strips.
    case strips
  }

  /// An order. The largest comes first, of lowest temperatures the lowest, of days the earliest.
  public init(by key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }

  /// The fields by which this can order: those of one number or day.
  public static func canOrder(by field: FigureField) -> Bool {
    switch field.kind {
    case .count, .degrees, .lowest, .highest, .occurrence: true
    case .conditions, .conditionClasses, .conditionShares, .conditionClassShares, .series: false
    }
  }

  /// A group's rank, the lowest first; nil where it has none and comes last.
  fileprivate func rank(of group: SummaryGroup) -> Mean? {
    switch key {
    case .days: Mean(numerator: -group.dayCount, denominator: 1)
    case .stations: Mean(numerator: -group.coverage.stationIDs.count, denominator: 1)
    case .strips: Mean(numerator: -group.coverage.stripCount, denominator: 1)
    case .figure(let name): group.figures.first { $0.field.name == name }?.rank
    }
  }
}

extension Figure {
  fileprivate var rank: Mean? {
    switch value {
    case .count(let count): Mean(numerator: -count, denominator: 1)
    case .degrees(let mean): Mean(numerator: -mean.numerator, denominator: mean.denominator)
    case .extreme(let extreme):
      Mean(
        numerator: extreme.temperature.tenthsOfCelsius * (field.kind == .lowest ? 1 : -1),
        denominator: 1)
    case .occurrence(let occurrence):
      Mean(numerator: occurrence.date.dayNumber, denominator: 1)
    case .missing, .conditions, .series: nil
    }
  }
}

extension Summary {
  /// The summary in another order; groups of one rank stay in their order, groups without a figure
  /// come last.
  public func sorted(by order: SummaryOrder) -> Summary {
    let ranked = groups.map { (group: $0, rank: order.rank(of: $0)) }
    let sorted = ranked.enumerated().sorted { left, right in
      switch (left.element.rank, right.element.rank) {
      case (let first?, let second?):
        if first < second { return !order.isReversed }
        if second < first { return order.isReversed }
        return left.offset < right.offset
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return left.offset < right.offset
      }
    }
    var summary = self
    summary.groups = sorted.map(\.element.group)
    return summary
  }

  /// The summary's first groups.
  public func prefix(_ count: Int) -> Summary {
    var summary = self
    summary.groups = Array(groups.prefix(count))
    return summary
  }
}
