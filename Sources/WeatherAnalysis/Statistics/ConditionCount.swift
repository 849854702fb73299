/// How many observations had each condition.
public struct ConditionCount: Statistic {
  private var tally = ConditionTally()

  public let name = "conditions"
  public let meaning = "how many observations had each condition"
  public let fields = [FigureField("conditions", .conditions, ko: "날씨", en: "Conditions")]

  public var figures: [FigureValue] { [.conditions(tally)] }

  public mutating func add(_ part: SummaryPart) {
    tally.merge(part.sum.conditions)
  }

  public mutating func add(_ parts: borrowing Span<SummaryPart>, at places: [Int]) {
    tally.add(parts, at: places)
  }

  public mutating func merge(_ other: ConditionCount) { tally.merge(other.tally) }
}
