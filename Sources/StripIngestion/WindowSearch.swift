import PageReading
import StripParsing
import Weather
import WeatherStore

/// Searches a text window by window, so that its rows are never all held.
struct WindowSearch {
  let finder: StripFinder
  /// What takes strips, as far as it can; nil where all are told.
  let taker: (any CompactStripTaker)?
  /// What leaves out strips that were told before; nil where repeats are told, too.
  let told: ToldStrips?
  /// So many threads read parts of a file, where strips are taken.
  let jobs: Int
  /// How much is held at once.
  let limits: ReadingLimits

  /// Searches a text that is read meanwhile.
  ///
  /// - Parameter isPlain: whether it is a file's, and not compressed.
  /// - Returns: the place in the file up to which it was read; nil where that is not known.
  func search(
    _ stream: TextStream, of input: Input, isPlain: Bool, grown: GrownInput?, end: Int,
    isCancelled: () -> Bool, onEvent: (PageSearch.Event) throws -> Void
  ) throws -> Int? {
    var text = Text(stream: stream, source: finder.source(of: input, digest: stream.digest))
    text.fileStart = grown?.part.start ?? 0
    text.grown = grown
    text.source.recordOffset = grown?.part.start
    text.source.recordLength = grown.map { end - $0.part.start }
    if jobs > 1, let taker, isPlain, stream.isPlain, grown == nil, stream.digest == nil,
      let size = FileState(at: input.location)?.size
    {
      let parts = TextPartQueue(
        TextPartScanner(
          finder: finder, input: input, source: text.source,
          dates: taker.dates(capturedAt: text.source.captureTime), limits: limits),
        size: size, jobs: jobs)
      if parts.isWorthwhile {
        return try search(text, of: input, by: parts, taker, isCancelled, onEvent)
      }
    }
    var told = Told()
    return try search(text, &told, isCancelled, onEvent)
  }

  /// Searches a file by parts, as far as these can be read by themselves.
  private func search(
    _ text: Text, of input: Input, by parts: TextPartQueue, _ taker: any CompactStripTaker,
    _ isCancelled: () -> Bool, _ onEvent: (PageSearch.Event) throws -> Void
  ) throws -> Int? {
    var text = text
    var parts = parts
    var told = Told()
    var lines = 0
    // Each part opens the file anew. One that is gone in the end was not replaced.
    let file = try? FileIdentity(following: input.location)
    func requireSameFile() throws(InputError) {
      if let present = try? FileIdentity(following: input.location), present != file {
        throw InputError(location: input.location, problem: .replaced)
      }
    }
    while let scanned = try parts.next() {
      scanned.held.give(to: taker)
      for var findings in scanned.findings {
        findings.rejections = findings.rejections.map { $0.moved(by: lines) }
        try tell(
          findings, PageSearch.PagePart(isFirst: told.isFirst, replacements: 0), &told, onEvent)
      }
      lines += scanned.lineCount
      try onEvent(.progress(fileOffset: parts.position))
      if isCancelled() { throw CancellationError() }
    }
    if parts.isAtEnd {
      try requireSameFile()
      return parts.position
    }
    text.stream = try TextStream(of: input, from: parts.position, to: nil, limits: limits)
    try requireSameFile()
    told.places = TextPlaces(behindLines: lines)
    return try search(text, &told, isCancelled, onEvent)
  }

  /// Searches a large page of an archive, or of a file of its own.
  func search(
    _ page: Page, of document: Document, isCancelled: () -> Bool,
    onEvent: (PageSearch.Event) throws -> Void
  ) throws {
    var source = finder.source(of: document)
    let stream = try TextStream(of: page, location: document.location)
    source.digest = stream.digest ?? ""
    let text = Text(
      stream: stream, source: source, references: page.referenceOffsets,
      replacements: page.replacements)
    var told = Told()
    _ = try search(text, &told, isCancelled, onEvent)
  }

  /// A text to be searched, with what is known of it.
  private struct Text {
    var stream: TextStream
    var source: Source
    /// The bytes of the text at which HTML wrote references.
    var references: [Int] = []
    /// How many invalid sequences were replaced before the stream was made.
    var replacements = 0
    /// The byte of the file at which the text begins; nil where it is all there.
    var fileStart: Int?
    /// What is known of a text that is the rest of one; nil where it is a whole one.
    var grown: GrownInput?
  }

  /// What was told of a text.
  private struct Told {
    var isFirst = true
    /// The places of what is told next.
    var places = TextPlaces()
  }

  private func search(
    _ text: Text, _ told: inout Told, _ isCancelled: () -> Bool,
    _ onEvent: (PageSearch.Event) throws -> Void
  ) throws -> Int? {
    var stream = text.stream
    let source = text.source
    var usedThrough = 0
    var resumption = ResumptionPoint()
    while true {
      var found = parse(
        TextWindow(
          text: stream.text, offset: stream.offset, captureTime: source.captureTime,
          isFinal: stream.isFinal, usedThrough: usedThrough))
      found.countReferences(text.references, offset: stream.offset)
      var findings = finder.findings(
        in: found, of: source, offset: stream.offset, isLast: stream.isFinal
      ) { told.places.place(ofByte: $0, in: stream.text) }
      resumption.add(findings, window: stream.text, offset: stream.offset)
      findings.remove(text.grown?.known ?? [], start: text.fileStart ?? 0)
      for damage in stream.takeDamages() { try onEvent(.damaged(damage)) }
      let part = PageSearch.PagePart(
        isFirst: told.isFirst, replacements: text.replacements + stream.replacements,
        resumption: place(of: resumption, in: stream, startingAt: text.fileStart),
        isRest: text.grown != nil)
      try tell(findings, part, &told, onEvent)
      if stream.isFinal { return stream.fileOffset }
      if let offset = stream.fileOffset { try onEvent(.progress(fileOffset: offset)) }
      if isCancelled() { throw CancellationError() }
      usedThrough = max(0, found.usedThrough - found.consumed)
      told.places.discard(found.consumed, of: stream.text)
      stream.discard(found.consumed)
      try stream.readMore()
    }
  }

  private func tell(
    _ findings: PageFindings, _ part: PageSearch.PagePart, _ told: inout Told,
    _ onEvent: (PageSearch.Event) throws -> Void
  ) throws {
    var part = part
    part.addedUp = taker?.takeCounts() ?? self.told?.takeCounts() ?? PageSearch.PagePart.AddedUp()
    try onEvent(.found(findings, part))
    told.isFirst = false
  }

  private func parse(_ window: TextWindow) -> ParsedPage {
    if let told { return window.parse(by: finder.parser, leavingOut: told) }
    if let taker { return window.parse(by: finder.parser, into: taker) }
    return window.parse(by: finder.parser)
  }

  /// The place in the file; nil where the text goes on, or is not in its file as it is read.
  private func place(
    of resumption: ResumptionPoint, in stream: TextStream, startingAt start: Int?
  ) -> Int? {
    guard stream.isFinal, let start, stream.isVerbatim(startingAt: start) else { return nil }
    return start + resumption.place(forEnd: stream.offset + stream.text.count)
  }
}

extension ParsedPage {
  /// Counts the characters of each strip that HTML wrote as references.
  ///
  /// - Parameters:
  ///   - references: the bytes of the page at which they stand, ascending.
  ///   - offset: where this part begins in the page.
  mutating func countReferences(_ references: [Int], offset: Int = 0) {
    var rest = references[...]
    for index in strips.indices {
      let range = strips[index].byteRange
      rest = rest.drop { $0 < range.lowerBound + offset }
      strips[index].repairs[.entity] += rest.prefix { $0 < range.upperBound + offset }.count
    }
  }
}

extension FoundRejection {
  /// The same so many lines farther down; without lines where it has none.
  fileprivate func moved(by lines: Int) -> FoundRejection {
    FoundRejection(rejection: rejection, line: line.map { $0 + lines }, column: column)
  }
}
