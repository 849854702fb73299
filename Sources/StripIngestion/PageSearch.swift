public import PageReading
import StripParsing
public import Weather
public import WeatherStore

/// Searches inputs for strips, and tells what it finds in the inputs' order.
public struct PageSearch: Sendable {
  private let finder: StripFinder
  private let tables: WeatherTables
  private let options: Options

  /// How pages are searched.
  public struct Options: Hashable, Sendable {
    /// When the pages were fetched, where they do not say it themselves.
    public var captureTime: UTCTime?
    /// So many pages are read side by side, 1 or more.
    public var jobs: Int
    /// How much is held at once.
    public var limits: ReadingLimits
    /// Whether sources need their digest even in texts too long to be held.
    public var needsDigest: Bool

    /// One page at a time, with the digest, where nothing is said.
    public init(
      captureTime: UTCTime? = nil, jobs: Int = 1, limits: ReadingLimits = ReadingLimits(),
      needsDigest: Bool = true
    ) {
      self.captureTime = captureTime
      self.jobs = jobs
      self.limits = limits
      self.needsDigest = needsDigest
    }
  }

  /// What happens meanwhile.
  public enum Event: Sendable {
    /// An input could not be read, or not to its end.
    case failed(InputError)
    /// A file of a folder holds no text, and was passed over.
    case passedOver(InputError)
    /// A part of an input could not be read.
    case damaged(Damage)
    /// An archive's record is no page.
    case skipped(RecordType)
    /// What a page held, or a part of a long one.
    case found(PageFindings, PagePart)
    /// An input was read to its end, so many bytes of its file.
    case finished(Input, byteCount: Int)
    /// So many bytes of the present input's file were read.
    case progress(fileOffset: Int)
  }

  /// Which part of a page findings are of.
  public struct PagePart: Hashable, Sendable {
    /// Whether the page begins with it.
    public var isFirst: Bool
    /// How many invalid sequences of bytes were replaced in the page so far.
    public var replacements: Int
  }

  /// A search.
  public init(tables: WeatherTables, options: Options = Options()) {
    self.tables = tables
    self.options = options
    finder = StripFinder(tables: tables, captureTime: options.captureTime)
  }

  /// The version of the parser's rules.
  public static var rulesVersion: Int { StripParser.rulesVersion }

  /// Searches inputs.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, or why there is none.
  ///   - isCancelled: asked often; once it is true, what was read so far is told and the method
  ///     throws `CancellationError`.
  ///   - onEvent: told what happens.
  /// - Throws: what the closure throws; `CancellationError`.
  public func run(
    _ inputs: some Sequence<Result<Input, InputError>>, isCancelled: () -> Bool = { false },
    onEvent: (Event) throws -> Void
  ) throws {
    var batch = PageBatch(scan: scan())
    do {
      for input in inputs {
        if isCancelled() { throw CancellationError() }
        do {
          try read(try input.get(), &batch, isCancelled, onEvent)
        } catch let error as InputError {
          batch.add(error.isPassedOver ? .passedOver(error) : .failed(error))
        }
        if batch.isFull(jobs: options.jobs) { try tell(&batch, onEvent) }
      }
    } catch is CancellationError {
      try tell(&batch, onEvent)
      throw CancellationError()
    }
    try tell(&batch, onEvent)
  }

  private func read(
    _ input: Input, _ batch: inout PageBatch, _ isCancelled: () -> Bool,
    _ onEvent: (Event) throws -> Void
  ) throws {
    var reader = try InputReader(
      opening: input, limits: options.limits, needsDigest: options.needsDigest)
    while let part = try reader.next() {
      if isCancelled() { throw CancellationError() }
      switch part {
      case .document(let document):
        if !batch.hasRoom(for: document) { try tell(&batch, onEvent) }
        if document.isLarge {
          try search(document, isCancelled, onEvent)
        } else {
          batch.add(document)
        }
      case .skipped(let type): batch.add(.skipped(type))
      case .damage(let damage): batch.add(.damaged(damage))
      case .longText(let stream):
        try tell(&batch, onEvent)
        try WindowSearch(finder: finder)
          .search(stream, of: input, isCancelled: isCancelled, onEvent: onEvent)
      }
      guard batch.isFull(jobs: options.jobs) else { continue }
      try tell(&batch, onEvent)
      try onEvent(.progress(fileOffset: reader.fileOffset))
    }
    batch.add(.finished(input, byteCount: reader.fileOffset))
  }

  /// Searches a page that is too large to be searched beside others.
  private func search(
    _ document: Document, _ isCancelled: () -> Bool, _ onEvent: (Event) throws -> Void
  ) throws {
    let (content, damages) = PageReader(tables: tables, limits: options.limits).read(document)
    for damage in damages { try onEvent(.damaged(damage)) }
    switch content {
    case .page(let page) where page.feed == nil:
      try WindowSearch(finder: finder)
        .search(page, of: document, isCancelled: isCancelled, onEvent: onEvent)
    case .page, .nothing, .other, .unreadable:
      let scanner = DocumentScanner(finder, tables: tables, limits: options.limits)
      try tell(scanner.scanned(content, of: document), onEvent)
    }
  }

  /// What searches documents: one after another, or several at once.
  private func scan() -> ([Document]) -> [ScannedDocument] {
    let makeScanner: @Sendable () -> (Document) -> ScannedDocument = {
      [finder, tables, limits = options.limits] in
      let scanner = DocumentScanner(finder, tables: tables, limits: limits)
      return { scanner.scan($0) }
    }
    guard options.jobs > 1 else {
      let scanOne = makeScanner()
      return { $0.map(scanOne) }
    }
    return { [jobs = options.jobs] in SideBySide.map($0, jobs: jobs, makeScanner) }
  }

  /// Searches the pages of a batch, and tells what was found in their order.
  private func tell(_ batch: inout PageBatch, _ onEvent: (Event) throws -> Void) throws {
    for entry in batch.takeScanned() {
      switch entry {
      case .event(let event): try onEvent(event)
      case .document(let document): try tell(document, onEvent)
      }
    }
  }

  private func tell(_ document: ScannedDocument, _ onEvent: (Event) throws -> Void) throws {
    for damage in document.damages { try onEvent(.damaged(damage)) }
    if document.isOther { try onEvent(.skipped(.other)) }
    guard let findings = document.findings else { return }
    try onEvent(.found(findings, PagePart(isFirst: true, replacements: document.replacements)))
  }
}
