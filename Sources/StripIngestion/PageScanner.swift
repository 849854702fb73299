public import PageReading
import StripParsing
public import Weather
public import WeatherStore

/// Reads inputs and finds the strips in them.
public struct PageScanner: Sendable {
  private let parser: StripParser
  private let captureTime: UTCTime?

  /// A scanner.
  ///
  /// - Parameters:
  ///   - tables: the stations and conditions to know.
  ///   - captureTime: when the pages were fetched, where they do not say it themselves.
  public init(tables: WeatherTables, captureTime: UTCTime? = nil) {
    parser = StripParser(tables: tables)
    self.captureTime = captureTime
  }

  /// The version of the parser's rules.
  public static var rulesVersion: Int { StripParser.rulesVersion }

  /// Reads an input, and hands over what it holds: all at once, or for a long one part by part.
  ///
  /// - Returns: how many invalid sequences of bytes were replaced.
  /// - Throws: `InputError` where the input can't be read, else what the closure throws.
  @discardableResult
  public func scan(_ input: Input, each: (PageFindings) throws -> Void) throws -> Int {
    var stream = try TextStream(opening: input)
    let source = Source(
      location: input.location, digest: stream.digest, captureTime: captureTime)
    var usedThrough = 0
    while true {
      let page = parser.parse(
        stream.text.span, captureTime: captureTime, isFinal: stream.isFinal,
        usedThrough: usedThrough)
      try each(findings(in: page, of: source, &stream))
      if stream.isFinal { return stream.replacements }
      usedThrough = max(0, page.usedThrough - page.consumed)
      stream.discard(page.consumed)
      try stream.readMore()
    }
  }

  private func findings(
    in page: ParsedPage, of source: Source, _ stream: inout TextStream
  ) -> PageFindings {
    let offset = stream.offset
    let strips = page.strips.map { strip in
      let fingerprint = strip.fingerprint
      return FoundStrip(
        strip: strip.moved(by: offset), fingerprint: fingerprint,
        id: StripIdentity.id(of: strip, fingerprint),
        textDigest: ContentDigest.hexadecimal(of: strip.rawText),
        rulesVersion: StripParser.rulesVersion)
    }
    let inOrder = page.rejections.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let rejections = inOrder.map { rejection in
      let place = stream.place(ofByte: rejection.range.lowerBound)
      var moved = rejection
      moved.range = rejection.range.moved(by: offset)
      return FoundRejection(rejection: moved, line: place.line, column: place.column)
    }
    return PageFindings(
      source: source, strips: strips, rejections: rejections, isLast: stream.isFinal)
  }
}

extension Strip {
  fileprivate func moved(by offset: Int) -> Strip {
    guard offset > 0 else { return self }
    var strip = self
    strip.byteRange = byteRange.moved(by: offset)
    for index in observations.indices {
      strip.observations[index].rowRange = observations[index].rowRange.moved(by: offset)
    }
    return strip
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
