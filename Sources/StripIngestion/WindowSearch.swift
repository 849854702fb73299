import PageReading
import StripParsing
import Weather
import WeatherStore

/// Searches a text window by window, so that its rows are never all held.
struct WindowSearch {
  let finder: StripFinder
  /// What adds up strips, as far as it can; nil where all are told.
  let sums: PrintedSums?
  /// What leaves out strips that were told before; nil where repeats are told, too.
  let told: ToldStrips?
  /// Whether another thread reads a part of each window.
  let isShared: Bool

  /// Searches a text that is read meanwhile.
  ///
  /// - Returns: the place in the file up to which it was read; nil where that is not known.
  func search(
    _ stream: TextStream, of input: Input, grown: GrownInput?, end: Int,
    isCancelled: () -> Bool, onEvent: (PageSearch.Event) throws -> Void
  ) throws -> Int? {
    var text = Text(stream: stream, source: finder.source(of: input, digest: stream.digest))
    text.fileStart = grown?.part.start ?? 0
    text.grown = grown
    text.source.recordOffset = grown?.part.start
    text.source.recordLength = grown.map { end - $0.part.start }
    return try search(text, isCancelled, onEvent)
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
    _ = try search(text, isCancelled, onEvent)
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

  private func search(
    _ text: Text, _ isCancelled: () -> Bool, _ onEvent: (PageSearch.Event) throws -> Void
  ) throws -> Int? {
    var stream = text.stream
    let source = text.source
    var usedThrough = 0
    var isFirst = true
    var resumption = ResumptionPoint()
    var held = PrintedSums.HeldStrips()
    while true {
      var found = parse(&stream, source.captureTime, usedThrough: usedThrough, &held)
      if stream.isFinal { sums?.add(&held) }
      found.countReferences(text.references, offset: stream.offset)
      var findings = finder.findings(
        in: found, of: source, offset: stream.offset, isLast: stream.isFinal
      ) { stream.place(ofByte: $0) }
      resumption.add(findings, window: stream.text, offset: stream.offset)
      findings.remove(text.grown?.known ?? [], start: text.fileStart ?? 0)
      for damage in stream.takeDamages() { try onEvent(.damaged(damage)) }
      var part = PageSearch.PagePart(
        isFirst: isFirst, replacements: text.replacements + stream.replacements,
        resumption: place(of: resumption, in: stream, startingAt: text.fileStart),
        isRest: text.grown != nil)
      part.addedUp = sums?.takeCounts() ?? told?.takeCounts() ?? PageSearch.PagePart.AddedUp()
      try onEvent(.found(findings, part))
      if stream.isFinal { return stream.fileOffset }
      if let offset = stream.fileOffset { try onEvent(.progress(fileOffset: offset)) }
      if isCancelled() { throw CancellationError() }
      isFirst = false
      usedThrough = max(0, found.usedThrough - found.consumed)
      stream.discard(found.consumed)
      try stream.readMore()
    }
  }

  /// - Parameter held: strips of the window before that are still to be added up; afterwards those of
  ///   this one.
  private func parse(
    _ stream: inout TextStream, _ captureTime: UTCTime?, usedThrough: Int,
    _ held: inout PrintedSums.HeldStrips
  ) -> ParsedPage {
    let window = TextWindow(
      text: stream.text, captureTime: captureTime, isFinal: stream.isFinal, usedThrough: usedThrough
    )
    if let told { return window.parse(by: finder.parser, leavingOut: told) }
    guard let sums, sums.takesCompactStrips else { return window.parse(by: finder.parser) }
    guard isShared, let joint = window.joint(by: finder.parser) else {
      return window.parse(by: finder.parser, into: sums)
    }
    let (found, others) = window.parse(by: finder.parser, into: sums, cutAt: joint) {
      sums.add(&held)
      stream.readAhead()
    }
    held = others
    return found
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
