import PageReading
import WeatherStore

/// Runs of an archive that are unpacked and searched side by side, ahead of the reader that reads
/// it from first to last.
///
/// The reader decides: a run counts where the reader arrives at its start, and it reads itself what
/// no run holds. So the same is told, in the same order, as if there were no runs.
struct RunQueue {
  private let start: ([ArchiveRun]) -> () -> [ScannedRun]
  private let jobs: Int
  /// Runs that were searched, and whose turn may come.
  private var searched: ArraySlice<ScannedRun> = []
  private var started: Stretch?
  /// Whether nothing of the last stretch could be read by itself.
  private var isUseless = false

  /// Runs that were begun together.
  private struct Stretch {
    var end: Int
    var results: () -> [ScannedRun]
  }

  /// So many bytes of the file are a run: enough to make little of what it takes to begin one.
  private static let runSize = 1 << 18
  /// So many runs for each job are begun together, so that none waits long for another.
  private static let runsPerJob = 6

  /// - Parameters:
  ///   - jobs: so many runs are searched side by side; of 1 there are none.
  ///   - makeScan: makes what searches a run.
  init(jobs: Int, _ makeScan: @escaping @Sendable () -> (ArchiveRun) -> ScannedRun) {
    self.jobs = jobs
    start = SideBySide(jobs: jobs, makeWork: makeScan).start
    isUseless = jobs == 1
  }

  /// What the run held at whose start the reader stands, which then stands behind it; nil where the
  /// reader has to read on itself.
  mutating func next(_ reader: inout InputReader) throws(InputError) -> ScannedRun? {
    while !isUseless, let place = reader.memberStart {
      searched = searched.drop { $0.part.start < place || $0.part.fileCount == 0 }
      if let run = searched.first {
        guard run.part.start == place else { return nil }
        searched.removeFirst()
        reader.leave(run.part)
        return run
      }
      guard try advance(&reader, from: place) else { return nil }
    }
    return nil
  }

  /// Waits for the runs that were begun, the next being begun before; false where there are none.
  private mutating func advance(
    _ reader: inout InputReader, from place: Int
  ) throws(InputError) -> Bool {
    if started == nil { started = try stretch(&reader, from: place) }
    guard let stretch = started else { return false }
    started = try self.stretch(&reader, from: max(place, stretch.end))
    let runs = stretch.results()
    isUseless = runs.allSatisfy { $0.part.fileCount == 0 }
    searched = runs[...]
    return true
  }

  private func stretch(
    _ reader: inout InputReader, from place: Int
  ) throws(InputError) -> Stretch? {
    let runs = try reader.runs(from: place, every: Self.runSize, count: jobs * Self.runsPerJob)
    return runs.last.map { Stretch(end: $0.end, results: start(runs)) }
  }
}
