import PageReading
import StripParsing
import Weather
import WeatherStore

/// A part of a long file that is read by itself.
struct TextPart: Sendable {
  /// The bytes of the file.
  let range: Range<Int>
  /// The strip with which the part ends, at its place in the file; nil for the last part.
  let joint: StripJoint?
  /// Behind the last byte that is read: some behind the joint, since at the end of a text strips are read
  /// otherwise. Nil for the last part.
  let readEnd: Int?
}

/// What a part of a file held.
struct ScannedPart: Sendable {
  let part: TextPart
  /// What was found window by window, its places in the file. Lines are counted from the part's first.
  var findings: [PageFindings] = []
  /// What can be taken.
  var held: HeldStrips
  /// How many lines the part has.
  var lineCount = 0
}

/// Reads parts of a long file.
struct TextPartScanner: Sendable {
  let finder: StripFinder
  let input: Input
  let source: Source
  let dates: TakenDates
  let limits: ReadingLimits

  /// What a part holds; nil where it can't be read by itself: what stands before its end claims a piece of
  /// what stands behind, it is no UTF-8 as it stands, or it can't be read.
  func scan(_ part: TextPart) -> ScannedPart? {
    do {
      let stream = try TextStream(
        of: input, from: part.range.lowerBound, to: part.readEnd, limits: limits)
      return try scan(part, stream)
    } catch {
      // The file is read on from here, and says why it can't be.
      return nil
    }
  }

  private func scan(_ part: TextPart, _ stream: TextStream) throws(InputError) -> ScannedPart? {
    var stream = stream
    var scanned = ScannedPart(
      part: part, held: HeldStrips(of: dates, captureTime: source.captureTime))
    var places = TextPlaces()
    var usedThrough = 0
    while true {
      let window = TextWindow(
        text: stream.text, offset: stream.offset, captureTime: source.captureTime,
        isFinal: stream.isFinal && part.joint == nil, usedThrough: usedThrough)
      let joint = part.joint?.moved(by: -stream.offset)
      let isAtEnd = joint.map { $0.end <= stream.text.count } ?? stream.isFinal
      guard isAtEnd || !stream.isFinal, let found = parse(window, joint, isAtEnd, &scanned.held)
      else { return nil }
      let findings = finder.findings(
        in: found, of: source, offset: stream.offset, isLast: window.isFinal
      ) { places.place(ofByte: $0, in: stream.text) }
      if !findings.isEmpty || findings.isLast { scanned.findings.append(findings) }
      guard !isAtEnd else {
        let end = joint?.end ?? stream.text.count
        scanned.lineCount = places.place(ofByte: end, in: stream.text).line - 1
        let isWhole = joint != nil || stream.offset + end == part.range.upperBound
        return stream.isPlain && isWhole ? scanned : nil
      }
      usedThrough = max(0, found.usedThrough - found.consumed)
      places.discard(found.consumed, of: stream.text)
      stream.discard(found.consumed)
      try stream.readMore()
    }
  }

  private func parse(
    _ window: TextWindow, _ joint: StripJoint?, _ isAtEnd: Bool, _ held: inout HeldStrips
  ) -> ParsedPage? {
    guard isAtEnd, let joint else { return window.parse(by: finder.parser, holding: &held) }
    return window.parse(by: finder.parser, through: joint, holding: &held)
  }
}
