internal import Foundation
internal import Weather
internal import WeatherAnalysis

/// Condition counts in one column: JSON by class and label, in a fixed order,
/// `{"clear":{"맑음":2},"unknown":{"":1}}`. An empty label stands for no condition printed.
///
/// SQLite's JSON functions read it: `json_extract(condition_counts, '$.clear.맑음')`.
enum ConditionCountsColumn {
  static func text(of counts: [ConditionKey: Int]) -> String {
    let byClass = Dictionary(grouping: counts, by: \.key.conditionClass)
    let classes = ConditionClass.allCases.compactMap { conditionClass -> String? in
      guard let counts = byClass[conditionClass] else { return nil }
      let labels = counts.map { ($0.key.label ?? "", $0.value) }.sorted { $0.0 < $1.0 }
      let members = labels.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",")
      return "\(quoted(conditionClass.rawValue)):{\(members)}"
    }
    return "{\(classes.joined(separator: ","))}"
  }

  static func counts(in text: String) throws -> [ConditionKey: Int] {
    let decoded = try JSONDecoder().decode([String: [String: Int]].self, from: Data(text.utf8))
    var counts: [ConditionKey: Int] = [:]
    for (className, labels) in decoded {
      guard let conditionClass = ConditionClass(rawValue: className) else {
        throw StoreError(path: "", problem: .damaged("condition class \(className)"))
      }
      for (label, count) in labels {
        let key = ConditionKey(
          label: label.isEmpty ? nil : label, conditionClass: conditionClass)
        counts[key, default: 0] += count
      }
    }
    return counts
  }

  private static func quoted(_ text: String) -> String {
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
