import Weather
import WeatherStore

extension PageFindings {
  /// Leaves out the texts that were found before the file had grown.
  ///
  /// - Parameters:
  ///   - known: the texts, at their places in the file.
  ///   - start: the byte of the file at which the page's text begins.
  mutating func remove(_ known: Set<KnownText>, start: Int) {
    guard !known.isEmpty else { return }
    func isKnown(_ range: Range<Int>, _ digest: String) -> Bool {
      known.contains(KnownText(start: range.lowerBound + start, digest: digest))
    }
    strips.removeAll { isKnown($0.strip.byteRange, $0.textDigest) }
    unreadStrips.removeAll { isKnown($0.strip.byteRange, $0.textDigest) }
    let kept = strips.map(\.strip.byteRange) + unreadStrips.map(\.strip.byteRange)
    rejections.removeAll { found in
      !kept.contains { $0.contains(found.rejection.range.lowerBound) }
    }
  }
}
