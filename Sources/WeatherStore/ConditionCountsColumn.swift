internal import Foundation
internal import Weather
internal import WeatherAnalysis

/// Condition counts in one column: JSON by class and label, in a fixed order,
/// `{"clear":{"맑음":2},"unknown":{"":1}}`. An empty label stands for no condition printed.
///
/// SQLite's JSON functions read it: `json_extract(condition_counts, '$.clear.맑음')`.
enum ConditionCountsColumn {
  static func text(of tally: ConditionTally) -> String {
    var text = ByteText(capacity: 16 + tally.counts.count * 32)
    text.append("{")
    var openClass: ConditionClass?
    for count in tally.counts {
      let conditionClass = count.key.conditionClass
      if conditionClass == openClass {
        text.append(",")
      } else {
        if openClass != nil { text.append("},") }
        text.append("\"")
        text.append(conditionClass.rawValue)
        text.append("\":{")
        openClass = conditionClass
      }
      text.appendQuoted(count.key.label ?? "")
      text.append(":")
      text.append(count.count)
    }
    text.append(openClass == nil ? "}" : "}}")
    return text.string
  }

  static func tally(in text: String) throws -> ConditionTally {
    let decoded = try JSONDecoder().decode([String: [String: Int]].self, from: Data(text.utf8))
    var tally = ConditionTally()
    for (className, labels) in decoded {
      guard let conditionClass = ConditionClass(rawValue: className) else {
        throw StoreError(path: "", problem: .damaged("condition class \(className)"))
      }
      for (label, count) in labels {
        let key = ConditionKey(
          label: label.isEmpty ? nil : label, conditionClass: conditionClass)
        tally.add(key, count: count)
      }
    }
    return tally
  }
}
