import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct ConditionTallyTests {
  private static func tally(_ counts: [(String?, ConditionClass, Int)]) -> ConditionTally {
    counts.reduce(into: ConditionTally()) { tally, count in
      tally.add(ConditionKey(label: count.0, conditionClass: count.1), count: count.2)
    }
  }

  @Test func `merges conditions that both have, and those that one alone has`() {
    var tally = Self.tally([("맑음", .clear, 2), ("비", .rain, 3)])
    tally.merge(
      Self.tally([("흐림", .overcast, 1), ("비", .rain, 4), ("소나기", .rain, 5), (nil, .unknown, 6)]))
    #expect(
      tally
        == Self.tally([
          ("맑음", .clear, 2), ("흐림", .overcast, 1), ("비", .rain, 7), ("소나기", .rain, 5),
          (nil, .unknown, 6),
        ]))
    #expect(tally.counts.map(\.count) == [2, 1, 7, 5, 6])
  }

  @Test func `takes labels that Unicode takes for the same as one`() {
    var tally = Self.tally([("가", .other, 1), ("나", .other, 1)])
    tally.merge(Self.tally([("\u{1100}\u{1161}", .other, 2), ("나", .other, 3)]))
    #expect(tally.counts.map(\.count) == [3, 4])
  }

  @Test func `merges as if each condition were added by itself`() {
    var random = SeededGenerator(seed: 8)
    let labels = ["맑음", "비", nil, "a", "구름 많음", "가", "\u{1100}\u{1161}", "나", "", "b"]
    func some() -> [(String?, ConditionClass, Int)] {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (
          labels[Int.random(in: 0..<labels.count, using: &random)],
          [.clear, .rain, .other].randomElement(using: &random) ?? .other,
          Int.random(in: 1...9, using: &random)
        )
      }
    }
    for _ in 0..<2000 {
      let (left, right) = (some(), some())
      var merged = Self.tally(left)
      merged.merge(Self.tally(right))
      #expect(merged == Self.tally(left + right))
    }
  }
}
