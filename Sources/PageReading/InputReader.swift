/// What an input holds, one part after another.
public enum InputPart {
  /// A page that is all there.
  case document(Document)
  /// A text that is too long to be held, or the rest of one that has grown, as it is read. It is
  /// the input's last part.
  case longText(TextStream)
  /// A record of an archive that is no page.
  case skipped(RecordType)
  /// Something that could not be read.
  case damage(Damage)
}

/// Reads an input whatever it is: a page, or an archive of pages, compressed or not.
public struct InputReader {
  private let input: Input
  private let limits: ReadingLimits
  private let needsDigest: Bool
  private let part: FilePart?
  private var state: State
  private var damages: [Damage] = []
  private var lastOffset = 0
  private var lastDigest: ContentDigest?
  private var continuation = FileReading.Continuation.none

  private enum State {
    case archive(ArchiveRecords)
    case source(ContentSource, ContentKind)
    case ended
  }

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - input: a file, or standard input.
  ///   - limits: how much is held at once.
  ///   - needsDigest: whether long texts need their digest, for which they are read twice.
  ///   - part: where a file that has grown is read on; nil where it is read from its first byte.
  /// - Throws: `InputError` where the input can't be read, or is of a kind that is not.
  public init(
    opening input: Input, limits: ReadingLimits = ReadingLimits(), needsDigest: Bool,
    part: FilePart? = nil
  ) throws(InputError) {
    self.input = input
    self.limits = limits
    self.needsDigest = needsDigest
    self.part = part
    let start = part?.start ?? 0
    let window = InputWindow(
      try InputFile.open(input, startingAt: start), location: input.location, origin: start,
      needsDigest: needsDigest && !input.isStandardInput)
    var reader = try ContentReader(window, limits: limits)
    state = .ended
    var first = ContentPart(bytes: [], offset: 0)
    while first.bytes.isEmpty, let event = try reader.next() {
      switch event {
      case .part(let part): first = part
      case .damage(let offset, let problem):
        damages.append(Damage(location: input.location, offset: offset, problem: problem))
      }
    }
    if part?.isArchive != false, ContentKind(ofFirstBytes: first.bytes[...]) == .archive {
      state = archive(first, reader)
    } else {
      state = try source(first, reader)
    }
  }

  private func archive(_ first: ContentPart, _ reader: ContentReader) -> State {
    .archive(ArchiveRecords(first, reader, location: input.location, limits: limits))
  }

  private mutating func source(
    _ first: ContentPart, _ reader: ContentReader
  ) throws(InputError) -> State {
    var probe = ContentSource(first.bytes, reader, location: input.location)
    let start = try probe.next()
    // The rest of a text is text, whatever it begins with.
    let kind = part?.isArchive == false ? .text : ContentKind(ofFirstBytes: start[...])
    if let problem = kind.problem {
      throw InputError(
        location: input.location, problem: problem,
        isPassedOver: !input.isNamed && problem.isOfOtherThanText)
    }
    probe.putBack(start)
    if kind == .archive, let rest = probe.rest {
      // Its first members hold a few bytes each.
      damages += probe.takeDamages()
      return archive(ContentPart(bytes: rest.bytes, offset: 0), rest.reader)
    }
    return .source(probe, kind)
  }

  /// The place in the file up to which it was read.
  public var fileOffset: Int {
    switch state {
    case .archive(let records): records.fileOffset
    case .source(let source, _): source.fileOffset ?? lastOffset
    case .ended: lastOffset
    }
  }

  /// Where the next record of an archive begins, where it begins with a gzip member and nothing of
  /// it was read yet; else nil.
  public var memberStart: Int? {
    guard case .archive(let records) = state, damages.isEmpty, records.isBetweenMembers else {
      return nil
    }
    return records.fileOffset
  }

  /// Parts of an archive that can be read by themselves; none where there is nothing to cut.
  ///
  /// - Parameters:
  ///   - place: where the first begins, not before `memberStart`.
  ///   - size: so many bytes of the file has a part, or somewhat more.
  ///   - count: so many parts at most.
  /// - Throws: `InputError` where the input can't be read on.
  public mutating func runs(
    from place: Int, every size: Int, count: Int
  ) throws(InputError) -> [ArchiveRun] {
    guard case .archive(var records) = state else { return [] }
    state = .ended
    let runs = try records.runs(from: place, every: size, count: count)
    state = .archive(records)
    return runs
  }

  /// Goes on behind a part of a run that begins at `memberStart`.
  public mutating func leave(_ part: ArchiveRun.Part) {
    guard case .archive(var records) = state else { return }
    state = .ended
    records.leave(part)
    state = .archive(records)
    lastOffset = fileOffset
  }

  /// How the input was read, once it was read to its end.
  public var reading: FileReading {
    FileReading(end: lastOffset, digest: lastDigest?.hexadecimal, continuation: continuation)
  }

  /// What comes next; nil at the end.
  ///
  /// - Throws: `InputError` where the input can't be read on.
  public mutating func next() throws(InputError) -> InputPart? {
    lastOffset = fileOffset
    if !damages.isEmpty { return .damage(damages.removeFirst()) }
    switch state {
    case .ended:
      return nil
    case .archive(var records):
      state = .ended
      let event = try records.next()
      lastOffset = records.fileOffset
      guard let event else {
        lastDigest = records.fileDigest
        if records.canGoOn { continuation = .archive }
        return nil
      }
      state = .archive(records)
      return switch event {
      case .document(let document): .document(document)
      case .skipped(let type): .skipped(type)
      case .damage(let damage): .damage(damage)
      }
    case .source(let source, let kind):
      state = .ended
      return try page(source, isMarkup: kind == .markup)
    }
  }

  /// The page that is the whole input.
  private mutating func page(
    _ source: ContentSource, isMarkup: Bool
  ) throws(InputError) -> InputPart? {
    var source = source
    var bytes: [UInt8] = []
    let limit = isMarkup ? limits.pageSize : ContentSource.pieceSize
    while bytes.count <= limit, !source.isAtEnd { bytes += try source.next() }
    lastOffset = source.fileOffset ?? lastOffset
    lastDigest = source.rest?.reader.digest
    if !isMarkup, source.rest?.reader.isCompressed == false { continuation = .text }
    if bytes.count > limit, isMarkup {
      damages += source.takeDamages()
      damages.append(
        Damage(
          location: input.location, offset: nil, problem: .tooLarge(limit: limits.pageSize)))
      return .damage(damages.removeFirst())
    }
    if bytes.count > limit || !source.isAtEnd || part != nil {
      source.putBack(bytes)
      let text = try LongText(
        source, of: input, limits: limits, needsDigest: needsDigest, start: part?.start ?? 0)
      lastOffset = text.end
      lastDigest = text.fileDigest
      return .longText(text.stream)
    }
    damages += source.takeDamages()
    return .document(
      Document(bytes: bytes, form: .file, location: input.location))
  }
}

extension ContentKind {
  /// Why a file of this kind is not read; nil where it is.
  fileprivate var problem: InputError.Problem? {
    switch self {
    case .text, .markup, .archive: nil
    case .database: .database
    case .unsupported(let kind): .unsupported(kind: kind)
    case .binary(let offset): .binary(offset: offset)
    }
  }
}
