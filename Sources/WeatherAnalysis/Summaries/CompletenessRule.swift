import Weather

/// How complete the data of a group must be for its figures to be shown.
public struct CompletenessRule: Hashable, Sendable {
  /// Whether months, seasons and years need data on 80 % of their days, as KMA and WMO ask of
  /// climate statistics.
  public var asksAsKMA: Bool
  /// On how many days any group needs data.
  public var leastDays: Int

  /// A rule; by itself it asks for nothing.
  public init(asksAsKMA: Bool = false, leastDays: Int = 0) {
    self.asksAsKMA = asksAsKMA
    self.leastDays = leastDays
  }

  /// Whether a group's data suffice. The days of a period are all that the calendar gives it, asked
  /// for or not.
  func isMet(by group: SummaryGroup) -> Bool {
    guard group.dayCount >= leastDays else { return false }
    guard asksAsKMA, let period = group.key.period, period.kind != .day else { return true }
    let length = period.dates.upperBound.dayNumber - period.dates.lowerBound.dayNumber + 1
    return group.dayCount * 100 >= length * 80
  }
}

extension Summary {
  /// The summary without the figures of groups whose data do not suffice. How many observations
  /// there are stays.
  public func withholding(by rule: CompletenessRule) -> Summary {
    var summary = self
    for index in groups.indices where !rule.isMet(by: groups[index]) {
      summary.groups[index].withhold()
    }
    return summary
  }
}

extension SummaryGroup {
  fileprivate mutating func withhold() {
    isWithheld = true
    for index in figures.indices where figures[index].field.kind != .count {
      figures[index].value = .missing
    }
  }
}
