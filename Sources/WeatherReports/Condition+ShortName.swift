import Weather

extension Condition {
  /// The English name without the remark behind it: `mist (visibility 1-10 km, humid)`. Brackets
  /// within a name, `yellow (Asian) dust`, are part of it.
  var shortEnglishLabel: String {
    guard englishLabel.hasSuffix(")"), let bracket = englishLabel.ranges(of: " (").last else {
      return englishLabel
    }
    return String(englishLabel[..<bracket.lowerBound])
  }
}
