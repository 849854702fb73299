import StripParsing
import Testing
import Weather

/// What holds for every page, tried on damaged pages that a seed decides.
@Suite struct PropertyTests {
  private static let captureTime = UTCTime(iso8601: "2026-03-01T15:30:00Z")

  @Test(arguments: 1...20)
  func `keeps every range inside its page and in order, whatever the page`(seed: UInt64) {
    var mutation = PageMutation(seed: seed)
    for number in 0..<60 {
      let bytes = number % 3 == 0 ? mutation.noise() : mutation.page()
      let page = Parsing.parse(bytes, captureTime: number % 2 == 0 ? Self.captureTime : nil)
      #expect(Self.faults(of: page, in: bytes) == [], "seed \(seed), page \(number)")
      #expect(page.consumed == bytes.count)
    }
  }

  @Test(arguments: 1...20)
  func `reads a damaged page in windows as it reads it whole`(seed: UInt64) {
    var mutation = PageMutation(seed: seed &+ 1000)
    var random = SplitMix64(seed: seed)
    for number in 0..<20 {
      let bytes = number % 4 == 0 ? mutation.noise() : mutation.page()
      let captureTime = number % 2 == 0 ? Self.captureTime : nil
      let whole = Parsing.parse(bytes, captureTime: captureTime)
      let size = random.pick([30, 200, 1000, 5000])
      let inWindows = Parsing.parseInWindows(bytes, captureTime: captureTime) {
        1 + random.below(size)
      }
      #expect(
        Self.summary(of: inWindows) == Self.summary(of: whole), "seed \(seed), page \(number)")
    }
  }

  @Test(arguments: 1...20)
  func `reads a strip's own text to the same strip`(seed: UInt64) {
    var mutation = PageMutation(seed: seed &+ 2000)
    for number in 0..<40 {
      let page = Parsing.parse(mutation.page(), captureTime: Self.captureTime)
      for strip in page.strips {
        let again = Parsing.parse(strip.rawText, captureTime: Self.captureTime).strips
        #expect(again.map(\.date) == [strip.date], "seed \(seed), page \(number)")
        #expect(
          again.flatMap(\.observations).map(Parsing.row) == strip.observations.map(Parsing.row),
          "seed \(seed), page \(number)")
        #expect(again.map(\.rawText.count) == [strip.rawText.count], "seed \(seed), page \(number)")
      }
    }
  }

  private static func summary(of page: ParsedPage) -> [String] {
    page.strips.map { strip in
      let rows = strip.observations.map { "\(Parsing.row($0)) \($0.flags.names) \($0.rowRange)" }
      return "\(strip.date) \(strip.byteRange) \(strip.repairs.text) \(rows)"
    }
      + page.rejections.map { "\($0.reason) \($0.found) \($0.range)" }
  }

  /// What is wrong with the ranges of a page's strips and rejections.
  private static func faults(of page: ParsedPage, in bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    var end = 0
    for strip in page.strips {
      if strip.byteRange.lowerBound < end || strip.byteRange.upperBound > bytes.count {
        faults.append("strip at \(strip.byteRange)")
        continue
      }
      end = strip.byteRange.upperBound
      if Array(bytes[strip.byteRange]) != strip.rawText { faults.append("text of strip at \(end)") }
      let rows = strip.observations.map(\.rowRange)
      if !rows.allSatisfy({ !$0.isEmpty && $0.clamped(to: strip.byteRange) == $0 }) {
        faults.append("row outside the strip at \(strip.byteRange)")
      }
      if !areApart(rows) { faults.append("rows of the strip at \(strip.byteRange)") }
    }
    for rejection in page.rejections {
      let range = rejection.range
      if range.isEmpty || range.upperBound > bytes.count || Array(bytes[range]) != rejection.rawText
      {
        faults.append("rejection at \(range)")
      }
    }
    if !areApart(page.rejections.map(\.range)) { faults.append("rejections") }
    return faults
  }

  /// Whether ranges follow one another.
  private static func areApart(_ ranges: [Range<Int>]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }
}
