import PageReading
import WeatherAnalysis
import WeatherStore

/// Writes batches in their order, one transaction each, while the next one is gathered.
struct BatchWriter {
  private let startWriting: ([Work]) -> () -> [Outcome]
  private var pending: Pending?

  /// What was written.
  struct Written {
    let counts: RecordingCounts
    /// The inputs all of whose pages are on the disk now.
    let inputs: [Input]
  }

  private struct Work: Sendable {
    let recordings: [PreparedRecording]
    let counts: RecordingCounts
  }

  private struct Pending {
    let inputs: [Input]
    let outcomes: () -> [Outcome]
  }

  private typealias Outcome = Result<RecordingCounts, StoreError>

  /// - Parameter isBeside: whether another thread writes; else `start(_:after:)` does.
  init(store: WeatherStore, run: RunID, qualityControl: QualityControl, isBeside: Bool) {
    let write: @Sendable (Work) -> Outcome = { work in
      Outcome { () throws(StoreError) in
        try store.record(
          work.recordings, in: run, qualityControl: qualityControl, after: work.counts)
      }
    }
    if isBeside {
      startWriting = SideBySide(jobs: 1, makeWork: { write }).start
    } else {
      startWriting = { works in { works.map(write) } }
    }
  }

  /// Begins to write a batch; the one before it has to be finished.
  ///
  /// - Parameter counts: what was recorded before in the run.
  mutating func start(_ batch: RecordingBatch, after counts: RecordingCounts) {
    precondition(pending == nil, "one batch is written at a time")
    let work = Work(recordings: batch.recordings, counts: counts)
    pending = Pending(inputs: batch.finishedInputs, outcomes: startWriting([work]))
  }

  /// Waits until the batch is written; nil where none was begun.
  ///
  /// - Throws: `StoreError` where it could not be.
  mutating func finish() throws -> Written? {
    guard let finished = pending else { return nil }
    pending = nil
    guard let outcome = finished.outcomes().first else { return nil }
    return Written(counts: try outcome.get(), inputs: finished.inputs)
  }

  /// Waits until nothing is written any more, whatever comes of it: the reading has failed.
  mutating func wait() {
    guard let last = pending else { return }
    pending = nil
    _ = last.outcomes()
  }
}
