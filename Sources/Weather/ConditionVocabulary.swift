/// The conditions in use, found by any of their spellings.
public struct ConditionVocabulary: Sendable {
  /// All conditions, in the table's order.
  public let conditions: [Condition]
  private let indexBySpelling: [String: Int]

  /// A vocabulary in which each spelling, spaces aside, leads to one condition.
  ///
  /// - Throws: `TableError` where a spelling belongs to two conditions.
  public init(_ conditions: [Condition], table: String = "conditions") throws(TableError) {
    var bySpelling: [String: Int] = [:]
    for (index, condition) in conditions.enumerated() {
      for spelling in [condition.label] + condition.variants {
        let other = bySpelling.updateValue(index, forKey: Self.key(of: spelling)) ?? index
        guard other == index else {
          throw TableError(
            table: table, line: nil,
            problem: "\"\(spelling)\" is written for \"\(conditions[other].label)\" and "
              + "\"\(condition.label)\"; each word must lead to one condition")
        }
      }
    }
    self.conditions = conditions
    indexBySpelling = bySpelling
  }

  /// The condition of this label or spelling, spaces aside; nil where there is none.
  public subscript(spelling: String) -> Condition? {
    indexBySpelling[Self.key(of: spelling)].map { conditions[$0] }
  }

  /// The conditions whose label, spelling, English name or class a word finds, letter case aside.
  public func conditions(matching word: String) -> [Condition] {
    let wanted = HangulComposition.composed(word).lowercased()
    return conditions.filter { condition in
      condition.conditionClass.rawValue == wanted
        || ([condition.label, condition.englishLabel] + condition.variants)
          .contains { $0.lowercased().contains(wanted) }
    }
  }

  /// The vocabulary with the conditions of another table added, or put in place of those that
  /// have the same label.
  ///
  /// - Throws: `TableError` where a spelling would belong to two conditions.
  public func overriding(
    with others: [Condition], table: String
  ) throws(TableError) -> ConditionVocabulary {
    let replaced = Set(others.map(\.label))
    let kept = conditions.filter { !replaced.contains($0.label) }
    return try ConditionVocabulary(kept + others, table: table)
  }

  private static func key(of spelling: String) -> String {
    HangulComposition.composed(spelling).filter { !$0.isWhitespace }
  }
}
