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
    /// Whether sources and files need their digest, texts too long to be held among them.
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
    /// An input was read to its end.
    case finished(Input, InputEnd)
    /// An input is known from before, and was not read.
    case known(Input, KnownInput)
    /// A file has grown, and is read on.
    case continued(Input, GrownInput)
    /// So many bytes of the present input's file were read.
    case progress(fileOffset: Int)
  }

  /// Which part of a page findings are of.
  public struct PagePart: Hashable, Sendable {
    /// Whether the page begins with it.
    public var isFirst: Bool
    /// How many invalid sequences of bytes were replaced in the page so far.
    public var replacements: Int
    /// Where in the file reading could go on, were the page longer; nil where it would begin anew,
    /// and before the page's last part.
    public var resumption: Int?
    /// Whether the page is the rest of a text that was read before.
    public var isRest: Bool
    /// How many strips, with how many observations, were added up and are not among the findings.
    public var addedUp = AddedUp()

    /// Strips that are told by their number alone.
    public struct AddedUp: Hashable, Sendable {
      /// The number of strips.
      public var strips = 0
      /// The number of their observations.
      public var observations = 0
    }

    /// A part of a page.
    public init(
      isFirst: Bool, replacements: Int, resumption: Int? = nil, isRest: Bool = false
    ) {
      self.isFirst = isFirst
      self.replacements = replacements
      self.resumption = resumption
      self.isRest = isRest
    }
  }

  /// How an input was read.
  public struct InputEnd: Hashable, Sendable {
    /// The file as it was when reading began; nil for standard input.
    public var state: FileState?
    /// How it was read.
    public var reading = FileReading()
    /// What was read on; nil where it was read from its first byte.
    public var grown: GrownInput?
    /// Which part was read; nil where all was.
    public var part: FilePart? { grown?.part }
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
  ///   - sums: what adds up the strips of long texts, as far as it can: these are not told one by one
  ///     then.
  ///   - isCancelled: asked often; once it is true, what was read so far is told and the method
  ///     throws `CancellationError`.
  ///   - onEvent: told what happens.
  /// - Throws: what the closures throw; `CancellationError`.
  public func run(
    _ inputs: some Sequence<Result<Input, InputError>>, addingUpIn sums: PrintedSums? = nil,
    isCancelled: () -> Bool = { false }, onEvent: (Event) throws -> Void
  ) throws {
    let taker = sums?.takesCompactStrips == true ? sums : nil
    try run(inputs, givingTo: taker, isCancelled: isCancelled, onEvent: onEvent)
  }

  /// Searches inputs.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, or why there is none.
  ///   - plan: asked of each input whether it needs to be read, and from where.
  ///   - taker: what takes the strips of long texts, as far as it can: these are not told one by one
  ///     then.
  ///   - tellsRepeats: whether a strip that a long text repeats, or another long one, is told each
  ///     time. Where it isn't, the repeats are counted alone.
  ///   - isCancelled: asked often; once it is true, what was read so far is told and the method
  ///     throws `CancellationError`.
  ///   - onEvent: told what happens.
  /// - Throws: what the closures throw; `CancellationError`.
  func run(
    _ inputs: some Sequence<Result<Input, InputError>>,
    plan: (Input, FileState?) throws -> InputPlan = { _, _ in .read },
    givingTo taker: (any CompactStripTaker)? = nil, tellsRepeats: Bool = true,
    isCancelled: () -> Bool = { false },
    onEvent: (Event) throws -> Void
  ) throws {
    let windows = WindowSearch(
      finder: finder, taker: taker, told: tellsRepeats ? nil : ToldStrips(),
      jobs: options.jobs, limits: options.limits)
    var queue = queue()
    do {
      for input in inputs {
        if isCancelled() { throw CancellationError() }
        do {
          try visit(try input.get(), plan, windows, &queue, isCancelled, onEvent)
        } catch let error as InputError {
          queue.add(error.isPassedOver ? .passedOver(error) : .failed(error))
        }
        _ = try queue.advanceIfFull(onEvent)
      }
    } catch is CancellationError {
      try queue.finish(onEvent)
      throw CancellationError()
    }
    try queue.finish(onEvent)
  }

  private func queue() -> PageQueue {
    PageQueue(jobs: options.jobs) { [finder, tables, limits = options.limits] in
      let scanner = DocumentScanner(finder, tables: tables, limits: limits)
      return { scanner.scan($0) }
    }
  }

  private func runs() -> RunQueue {
    RunQueue(jobs: options.jobs) { [finder, tables, limits = options.limits] in
      let scanner = RunScanner(DocumentScanner(finder, tables: tables, limits: limits))
      return { scanner.scan($0) }
    }
  }

  private func visit(
    _ input: Input, _ plan: (Input, FileState?) throws -> InputPlan, _ windows: WindowSearch,
    _ queue: inout PageQueue, _ isCancelled: () -> Bool, _ onEvent: (Event) throws -> Void
  ) throws {
    let needsState = options.needsDigest && !input.isStandardInput
    let state = needsState ? FileState(at: input.location) : nil
    switch try plan(input, state) {
    case .known(let known): queue.add(.known(input, known))
    case .read:
      try read(input, InputEnd(state: state), windows, &queue, isCancelled, onEvent)
    case .goOn(let grown):
      queue.add(.continued(input, grown))
      try read(
        input, InputEnd(state: state, grown: grown), windows, &queue, isCancelled, onEvent)
    }
  }

  private func read(
    _ input: Input, _ end: InputEnd, _ windows: WindowSearch, _ queue: inout PageQueue,
    _ isCancelled: () -> Bool, _ onEvent: (Event) throws -> Void
  ) throws {
    var reader = try InputReader(
      opening: input, limits: options.limits, needsDigest: options.needsDigest, part: end.part)
    var runs = runs()
    var textEnd: Int?
    while true {
      while let run = try runs.next(&reader) {
        if isCancelled() { throw CancellationError() }
        try queue.finish(onEvent)
        for event in run.events { try onEvent(event) }
        try onEvent(.progress(fileOffset: reader.fileOffset))
      }
      guard let part = try reader.next() else { break }
      if isCancelled() { throw CancellationError() }
      switch part {
      case .document(let document) where document.isLarge:
        try queue.finish(onEvent)
        try search(document, windows, isCancelled, onEvent)
      case .document(let document): try queue.add(document, onEvent)
      case .skipped(let type): queue.add(.skipped(type))
      case .damage(let damage): queue.add(.damaged(damage))
      case .longText(let stream):
        try queue.finish(onEvent)
        textEnd = try windows.search(
          stream, of: input,
          isPlain: reader.reading.continuation == .text && !input.isStandardInput,
          grown: end.grown, end: reader.reading.end,
          isCancelled: isCancelled, onEvent: onEvent)
      }
      if try queue.advanceIfFull(onEvent) {
        try onEvent(.progress(fileOffset: reader.fileOffset))
      }
    }
    var end = end
    end.reading = reader.reading
    end.reading.end = textEnd ?? end.reading.end
    queue.add(.finished(input, end))
  }

  /// Searches a page that is too large to be searched beside others.
  private func search(
    _ document: Document, _ windows: WindowSearch, _ isCancelled: () -> Bool,
    _ onEvent: (Event) throws -> Void
  ) throws {
    let scanner = DocumentScanner(finder, tables: tables, limits: options.limits)
    let (content, damages) = scanner.read(document)
    for damage in damages { try onEvent(.damaged(damage)) }
    guard case .page(let page) = content, page.feed == nil else {
      for event in scanner.scanned(content, of: document).events { try onEvent(event) }
      return
    }
    try windows.search(page, of: document, isCancelled: isCancelled, onEvent: onEvent)
  }
}
