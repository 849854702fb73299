public import Weather
public import WeatherAnalysis

/// What a quality check does, as `check --explain` prints it.
public struct ExplanationText: Sendable {
  private let language: Language
  private let limits: QualityLimits

  /// Texts in a language, with the limits in use.
  public init(language: Language, limits: QualityLimits) {
    self.language = language
    self.limits = limits
  }

  /// The text of a check.
  public func text(of check: any QualityCheck) -> String {
    let explanation = check.explanation
    var lines = ["\(check.name): \(explanation.title.text(in: language))"]
    lines.append(contentsOf: paragraph(ko: "규칙", en: "Rule", explanation.rule.text(in: language)))
    for limit in explanation.limits {
      let unit = limit.unit.label
      let value = unit.isEmpty ? limits.text(of: limit) : "\(limits.text(of: limit)) \(unit)"
      let isOwn = limits[tenthsOf: limit] != limit.standard
      let standard = isOwn ? language.text(ko: " (바꾼 값)", en: " (changed)") : ""
      lines += paragraph(ko: "한계", en: "Limit", "\(limit.rawValue) = \(value)\(standard)")
    }
    for source in explanation.sources { lines += paragraph(ko: "출처", en: "Source", source) }
    lines += paragraph(
      ko: "못 보는 것", en: "Cannot see", explanation.blindSpots.text(in: language))
    return lines.map { $0 + "\n" }.joined()
  }

  private func paragraph(ko korean: String, en english: String, _ text: String) -> [String] {
    ["  \(language.text(ko: korean, en: english)): \(text)"]
  }
}

extension QualityLimit.Unit {
  /// The unit behind a number; empty for counts.
  fileprivate var label: String { self == .count ? "" : rawValue }
}
