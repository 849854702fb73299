import StripParsing
import Weather

extension Parsing {
  /// Reads a page in windows that grow by so many bytes at a time, as a stream does. Ranges count
  /// bytes of the page.
  static func parseInWindows(
    _ bytes: [UInt8], captureTime: UTCTime? = nil, growingBy step: () -> Int
  ) -> ParsedPage {
    var result = parse([UInt8]())
    var start = 0
    var end = min(step(), bytes.count)
    var used = 0
    while true {
      let isFinal = end == bytes.count
      let part = parser.parse(
        bytes.span.extracting(start..<end), captureTime: captureTime, isFinal: isFinal,
        usedThrough: used)
      result.add(part, at: start)
      if isFinal { return result }
      used = max(0, part.usedThrough - part.consumed)
      start += part.consumed
      end = min(end + step(), bytes.count)
    }
  }
}

extension ParsedPage {
  /// Adds what was found in the part of the page that begins at a byte.
  mutating func add(_ part: ParsedPage, at offset: Int) {
    func shifted(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    for var strip in part.strips {
      strip.byteRange = shifted(strip.byteRange)
      for index in strip.observations.indices {
        strip.observations[index].rowRange = shifted(strip.observations[index].rowRange)
      }
      strips.append(strip)
    }
    for var strip in part.unreadStrips {
      strip.byteRange = shifted(strip.byteRange)
      unreadStrips.append(strip)
    }
    for var rejection in part.rejections {
      rejection.range = shifted(rejection.range)
      rejections.append(rejection)
    }
  }
}
