import Weather
import WeatherStore

extension PageFindings {
  /// Leaves out what lies wholly in the first bytes of the text, which were read before.
  mutating func removeKnown(knownLength: Int) {
    guard knownLength > 0 else { return }
    strips.removeAll { $0.strip.byteRange.upperBound <= knownLength }
    unreadStrips.removeAll { $0.strip.byteRange.upperBound <= knownLength }
    let kept = strips.map(\.strip.byteRange) + unreadStrips.map(\.strip.byteRange)
    rejections.removeAll { found in
      !kept.contains { $0.contains(found.rejection.range.lowerBound) }
    }
  }
}
