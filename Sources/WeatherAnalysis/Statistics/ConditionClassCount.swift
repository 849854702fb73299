/// How many observations had a condition of each class.
public struct ConditionClassCount: Statistic {
  private var tally = ConditionTally()

  public let name = "classes"
  public let meaning = "how many observations had each class"
  public let fields = [
    FigureField("condition_classes", .conditionClasses, ko: "날씨 분류", en: "Condition classes")
  ]

  public var figures: [FigureValue] { [.conditions(tally)] }

  public mutating func add(_ part: SummaryPart) {
    tally.merge(part.sum.conditions)
  }

  public mutating func add(_ parts: borrowing Span<SummaryPart>, at places: [Int]) {
    tally.add(parts, at: places)
  }

  public mutating func merge(_ other: ConditionClassCount) { tally.merge(other.tally) }
}
