/// The share of each condition, over the stations that print weather, not cloud alone.
public struct ConditionShare: Statistic {
  private var tally = ConditionTally()

  public let name = "shares"
  public let meaning = "conditions in %, at stations that print weather"
  public let fields = [
    FigureField("condition_shares", .conditionShares, ko: "날씨 비율", en: "Condition shares")
  ]

  public var figures: [FigureValue] { [.conditions(tally)] }

  public mutating func add(_ part: SummaryPart) {
    guard part.reportsWeather else { return }
    tally.merge(part.sum.conditions)
  }

  public mutating func merge(_ other: ConditionShare) { tally.merge(other.tally) }
}
