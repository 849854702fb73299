import StripParsing
import Weather

extension StripParser {
  /// How many bytes more the program reads at a time.
  private static let windowSize = 1 << 18

  /// Parses a text as `StripIngestion` does: a window is what is needed again of the one before, and
  /// 256 KiB more.
  func parseByWindows(_ page: [UInt8], onStrips: ([Strip]) -> Void) {
    let page = page.span
    var start = 0
    var end = min(Self.windowSize, page.count)
    var usedThrough = 0
    while true {
      let isFinal = end == page.count
      let found = parse(
        page.extracting(start..<end), isFinal: isFinal, usedThrough: usedThrough)
      onStrips(found.strips)
      if isFinal { return }
      start += found.consumed
      usedThrough = max(0, found.usedThrough - found.consumed)
      end = min(end + Self.windowSize, page.count)
    }
  }
}
