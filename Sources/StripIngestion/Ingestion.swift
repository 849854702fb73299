public import PageReading
public import Weather
import WeatherAnalysis
public import WeatherStore

/// Reads pages into a store.
public struct Ingestion: Sendable {
  private let store: WeatherStore
  private let scanner: PageScanner
  private let freezeCheck: FreezeCheck

  /// What happens meanwhile.
  public enum Event: Sendable {
    /// An input could not be read.
    case failed(InputError)
    /// A file of a folder holds no text, and was passed over.
    case passedOver(InputError)
    /// Rows or strips of an input were rejected.
    case rejected([FoundRejection], location: String)
    /// So much was read so far.
    case progress(IngestionReport)
  }

  /// So much time, in seconds, is put into one transaction.
  private static let transactionTime = 0.5
  /// So many strips are put into one transaction at most, which bounds the memory taken.
  private static let transactionStrips = 5000

  /// An ingestion into a store.
  ///
  /// - Parameters:
  ///   - tables: the stations, conditions and freezes to know.
  ///   - captureTime: when the pages were fetched, where they do not say it themselves.
  public init(into store: WeatherStore, tables: WeatherTables, captureTime: UTCTime? = nil) {
    self.store = store
    scanner = PageScanner(tables: tables, captureTime: captureTime)
    freezeCheck = FreezeCheck(freezes: tables.freezes)
  }

  /// Reads inputs, one after another, and records what they hold.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, or why there is none.
  ///   - start: what began the run.
  ///   - clock: the present time in seconds; differences alone matter.
  ///   - finishTime: the time at the end, to be noted with the run.
  ///   - isCancelled: asked often; once it is true, what was read so far is stored and the method
  ///     returns.
  ///   - onEvent: told what happens.
  /// - Throws: `StoreError` where the store can't be written; what was reported before is stored.
  public func run(
    _ inputs: some Sequence<Result<Input, InputError>>, start: RunStart, clock: () -> Double,
    finishTime: () -> UTCTime, isCancelled: () -> Bool = { false },
    onEvent: (Event) -> Void = { _ in }
  ) throws(StoreError) -> IngestionReport {
    let run = try store.beginRun(start)
    var report = IngestionReport()
    var batch = Batch(startedAt: clock())
    for input in inputs {
      if isCancelled() {
        report.wasCancelled = true
        break
      }
      do {
        var hasStrip = false
        let replacements = try scanner.scan(try input.get()) { findings in
          hasStrip = hasStrip || !findings.strips.isEmpty || !findings.rejections.isEmpty
          batch.add(findings)
          report.add(findings.rejections)
          onEvent(.rejected(findings.rejections, location: findings.source.location))
          if batch.isFull(at: clock()) {
            try write(&batch, in: run, &report, clock)
            onEvent(.progress(report))
          }
          if !findings.isLast, isCancelled() { throw CancellationError() }
        }
        report.addPage(hasStrip: hasStrip, replacements: replacements)
      } catch let error as InputError {
        report.note(error, onEvent)
      } catch is CancellationError {
        report.wasCancelled = true
        break
      } catch {
        throw error as? StoreError
          ?? StoreError(path: store.path, problem: .failed(String(describing: error)))
      }
    }
    try write(&batch, in: run, &report, clock)
    try report.count(in: store)
    try store.endRun(run, at: finishTime(), counts: report.runCounts)
    return report
  }

  private func write(
    _ batch: inout Batch, in run: RunID, _ report: inout IngestionReport, _ clock: () -> Double
  ) throws(StoreError) {
    report.counts.merge(try store.record(batch.pages, in: run, freezeCheck: freezeCheck))
    batch = Batch(startedAt: clock())
  }

  /// Pages that are written together.
  private struct Batch {
    let startedAt: Double
    private(set) var pages: [PageFindings] = []
    private var stripCount = 0

    init(startedAt: Double) {
      self.startedAt = startedAt
    }

    mutating func add(_ findings: PageFindings) {
      pages.append(findings)
      stripCount += findings.strips.count
    }

    func isFull(at time: Double) -> Bool {
      stripCount >= transactionStrips || time - startedAt >= transactionTime
    }
  }
}
