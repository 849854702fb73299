/// The share of each class of conditions, over the stations that print weather, not cloud alone.
public struct ConditionClassShare: Statistic {
  private var tally = ConditionTally()

  public let name = "class_shares"
  public let meaning = "classes in %, at stations that print weather"
  public let fields = [
    FigureField(
      "condition_class_shares", .conditionClassShares, ko: "날씨 분류 비율", en: "Condition class shares")
  ]

  public var figures: [FigureValue] { [.conditions(tally)] }

  public mutating func add(_ part: SummaryPart) {
    guard part.reportsWeather else { return }
    tally.merge(part.sum.conditions)
  }

  public mutating func merge(_ other: ConditionClassShare) { tally.merge(other.tally) }
}
