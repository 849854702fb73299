public import PageReading
public import Weather
import WeatherAnalysis
public import WeatherStore

/// Reads pages into a store.
public struct Ingestion: Sendable {
  private let store: WeatherStore
  private let policy: RereadPolicy
  private let search: PageSearch
  private let settings: ReadingSettings
  private let qualityControl: QualityControl
  private let jobs: Int

  /// So much time, in seconds, is put into one transaction.
  private static let transactionTime = 0.5

  /// An ingestion into a store.
  ///
  /// - Parameters:
  ///   - tables: the stations, conditions and freezes to know.
  ///   - options: how pages are searched.
  ///   - policy: which of the files that are as they were are read again.
  public init(
    into store: WeatherStore, tables: WeatherTables,
    options: PageSearch.Options = PageSearch.Options(), policy: RereadPolicy = RereadPolicy()
  ) {
    self.store = store
    self.policy = policy
    search = PageSearch(tables: tables, options: options)
    settings = ReadingSettings(tables: tables, captureTime: options.captureTime)
    qualityControl = QualityControl(tables: tables)
    jobs = options.jobs
  }

  /// Reads inputs and records what they hold, in their order.
  ///
  /// A file that is as it was when it was read is not read again, and one that has grown is read on;
  /// the store says the same as if they were read.
  /// - Parameters:
  ///   - inputs: the inputs, or why there is none.
  ///   - recordsRepeats: whether each sighting is recorded of a strip that long texts repeat. Figures
  ///     do not depend on it.
  ///   - distinct: takes the strips that need no store, and settles; nil where all are recorded.
  ///   - start: what began the run.
  ///   - clock: the present time in seconds; differences alone matter.
  ///   - finishTime: the time at the end, to be noted with the run.
  ///   - isCancelled: asked often; once it is true, what was read so far is stored and the method
  ///     returns.
  ///   - onStored: told the inputs all of whose pages are stored, in their order.
  ///   - onEvent: told what happens.
  /// - Throws: `StoreError` where the store can't be written, else what a closure throws; what was
  ///   stored before stays.
  public func run(
    _ inputs: some Sequence<Result<Input, InputError>>, recordsRepeats: Bool = true,
    givingTo distinct: DistinctStrips? = nil, start: RunStart, clock: () -> Double,
    finishTime: () -> UTCTime, isCancelled: () -> Bool = { false },
    onStored: ([Input]) throws -> Void = { _ in },
    onEvent: (PageSearch.Event) throws -> Void = { _ in }
  ) throws -> IngestionReport {
    let run = try store.beginRun(start)
    var planner = InputPlanner(
      store: store, run: run, policy: policy,
      settings: settings.digest(program: start.programVersion),
      start: start.time)
    var report = IngestionReport()
    var batch = RecordingBatch(
      planner: planner, qualityControl: qualityControl, startedAt: clock())
    var writer = BatchWriter(
      store: store, run: run, qualityControl: qualityControl, isBeside: jobs > 1)
    defer { writer.wait() }
    func finishWriting() throws {
      guard let written = try writer.finish() else { return }
      batch.note(written.counts)
      report.counts.merge(written.counts)
      try onStored(written.inputs)
    }
    func write() throws {
      try finishWriting()
      writer.start(batch, after: report.counts)
      batch.clear(at: clock())
      if jobs == 1 { try finishWriting() }
    }
    do {
      let plan = { try planner.plan($0, $1) }
      try search.run(
        inputs, plan: plan, givingTo: distinct,
        tellsRepeats: recordsRepeats || distinct != nil, isCancelled: isCancelled
      ) { event in
        report.reading.add(event)
        try onEvent(event)
        batch.add(distinct?.take(event) ?? event)
        guard batch.isFull || clock() - batch.startedAt >= Self.transactionTime else { return }
        try write()
      }
      for page in distinct?.settle() ?? [] {
        batch.add(.found(page, PageSearch.PagePart(isFirst: true, replacements: 0)))
        if batch.isFull { try write() }
      }
    } catch is CancellationError {
      report.wasCancelled = true
    }
    try write()
    try finishWriting()
    try report.count(in: store)
    try store.endRun(run, at: finishTime(), counts: report.runCounts)
    return report
  }
}
