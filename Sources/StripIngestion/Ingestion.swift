public import PageReading
public import Weather
import WeatherAnalysis
public import WeatherStore

/// Reads pages into a store.
public struct Ingestion: Sendable {
  private let store: WeatherStore
  private let search: PageSearch
  private let freezeCheck: FreezeCheck

  /// So much time, in seconds, is put into one transaction.
  private static let transactionTime = 0.5

  /// An ingestion into a store.
  ///
  /// - Parameters:
  ///   - tables: the stations, conditions and freezes to know.
  ///   - options: how pages are searched.
  public init(
    into store: WeatherStore, tables: WeatherTables,
    options: PageSearch.Options = PageSearch.Options()
  ) {
    self.store = store
    search = PageSearch(tables: tables, options: options)
    freezeCheck = FreezeCheck(freezes: tables.freezes)
  }

  /// Reads inputs and records what they hold, in their order.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, or why there is none.
  ///   - start: what began the run.
  ///   - clock: the present time in seconds; differences alone matter.
  ///   - finishTime: the time at the end, to be noted with the run.
  ///   - isCancelled: asked often; once it is true, what was read so far is stored and the method
  ///     returns.
  ///   - onEvent: told what happens.
  /// - Throws: `StoreError` where the store can't be written, else what the closure throws; what was
  ///   stored before stays.
  public func run(
    _ inputs: some Sequence<Result<Input, InputError>>, start: RunStart, clock: () -> Double,
    finishTime: () -> UTCTime, isCancelled: () -> Bool = { false },
    onEvent: (PageSearch.Event) throws -> Void = { _ in }
  ) throws -> IngestionReport {
    let run = try store.beginRun(start)
    var report = IngestionReport()
    var batch = RecordingBatch(startedAt: clock())
    do {
      try search.run(inputs, isCancelled: isCancelled) { event in
        report.reading.add(event)
        try onEvent(event)
        guard case .found(let findings, _) = event else { return }
        batch.add(findings)
        guard batch.isFull || clock() - batch.startedAt >= Self.transactionTime else { return }
        try write(&batch, in: run, &report, clock)
      }
    } catch is CancellationError {
      report.wasCancelled = true
    }
    try write(&batch, in: run, &report, clock)
    try report.count(in: store)
    try store.endRun(run, at: finishTime(), counts: report.runCounts)
    return report
  }

  private func write(
    _ batch: inout RecordingBatch, in run: RunID, _ report: inout IngestionReport,
    _ clock: () -> Double
  ) throws(StoreError) {
    report.counts.merge(try store.record(batch.pages, in: run, freezeCheck: freezeCheck))
    batch = RecordingBatch(startedAt: clock())
  }
}

/// Pages that are written in one transaction.
private struct RecordingBatch {
  let startedAt: Double
  private(set) var pages: [PageFindings] = []
  private var rowCount = 0

  /// So many rows are put into one transaction at most, which bounds the memory taken.
  private static let mostRows = 20_000

  init(startedAt: Double) {
    self.startedAt = startedAt
  }

  var isFull: Bool { rowCount >= Self.mostRows }

  mutating func add(_ findings: PageFindings) {
    guard !findings.isEmpty else { return }
    pages.append(findings)
    for found in findings.strips { rowCount += found.strip.observations.count }
    rowCount += findings.rejections.count
  }
}
