internal import Foundation
internal import Weather
internal import WeatherAnalysis

/// Condition counts in one column: JSON by class and label, in a fixed order,
/// `{"clear":{"맑음":2},"unknown":{"":1}}`. An empty label stands for no condition printed.
///
/// SQLite's JSON functions read it: `json_extract(condition_counts, '$.clear.맑음')`.
enum ConditionCountsColumn {
  static func text(of tally: ConditionTally) -> String {
    var text = "{"
    var openClass: ConditionClass?
    for count in tally.counts {
      let conditionClass = count.key.conditionClass
      if conditionClass == openClass {
        text += ","
      } else {
        if openClass != nil { text += "}," }
        text += "\"\(conditionClass.rawValue)\":{"
        openClass = conditionClass
      }
      text += "\(quoted(count.key.label ?? "")):\(count.count)"
    }
    return text + (openClass == nil ? "}" : "}}")
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

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      return "\"\(text)\""
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0..<0x20: result += "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
