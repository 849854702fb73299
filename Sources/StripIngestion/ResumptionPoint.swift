import Weather
import WeatherStore

/// Where in a text reading could go on, were the text longer: behind a strip, above which nothing
/// matters to what follows, and so far before the end that what is added can't change that strip.
struct ResumptionPoint {
  /// The ends of strips in the text that are line ends too, ascending; those long before the last
  /// are left out.
  private var ends: [Int] = []

  /// What stands behind a strip decides where it ends: blanks, 4,096 bytes at most, and a line,
  /// 262,144 at most.
  private static let reach = 300_000

  /// Adds what was found in a window of the text.
  ///
  /// - Parameter offset: the window's first byte in the text.
  mutating func add(_ findings: PageFindings, window: [UInt8], offset: Int) {
    let ranges =
      findings.strips.map(\.strip.byteRange) + findings.unreadStrips.map(\.strip.byteRange)
    for range in ranges.sorted(by: { $0.upperBound < $1.upperBound }) {
      let rest = window[(range.upperBound - offset)...].drop { $0 == 0x20 || $0 == 0x09 }
      guard let byte = rest.first, byte == 0x0A || byte == 0x0D else { continue }
      ends.append(offset + rest.startIndex)
    }
    forget(before: offset)
  }

  /// The place for a text that ends here; its start where there is no strip.
  func place(forEnd end: Int) -> Int {
    ends.last { $0 <= end - Self.reach } ?? 0
  }

  /// Of the places that a text might go on from if it ended here, the last one will do.
  private mutating func forget(before end: Int) {
    guard let last = ends.lastIndex(where: { $0 <= end - Self.reach }) else { return }
    ends.removeSubrange(..<last)
  }
}
