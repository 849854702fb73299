import PageReading
import WeatherAnalysis
import WeatherStore

/// What is written in one transaction.
struct RecordingBatch {
  private let planner: InputPlanner
  private let qualityControl: QualityControl
  private(set) var startedAt: Double
  private(set) var recordings: [PreparedRecording] = []
  /// Inputs that end in this batch.
  private(set) var finishedInputs: [Input] = []
  private var rowCount = 0
  /// Whether most strips were new of late, so that their values had better be judged beside the
  /// writing.
  private var expectsNews = true
  /// What the present input brought.
  private var inputCounts = ReadingCounts()
  private var resumption: Int?

  /// So many rows are put into one transaction at most, which bounds the memory taken.
  private static let mostRows = 20_000

  init(planner: InputPlanner, qualityControl: QualityControl, startedAt: Double) {
    self.planner = planner
    self.qualityControl = qualityControl
    self.startedAt = startedAt
  }

  var isFull: Bool { rowCount >= Self.mostRows }

  /// Notes what a batch before this one brought.
  mutating func note(_ counts: RecordingCounts) {
    guard counts.stripCount > 0 else { return }
    expectsNews = counts.newStrips.count * 2 >= counts.stripCount
  }

  /// Begins the next batch. What is known of the present input goes on.
  mutating func clear(at time: Double) {
    recordings = []
    finishedInputs = []
    rowCount = 0
    startedAt = time
  }

  mutating func add(_ event: PageSearch.Event) {
    inputCounts.add(event)
    switch event {
    case .found(let findings, let part):
      resumption = part.resumption
      if !findings.isEmpty { append(.page(findings)) }
    case .finished(let input, let end):
      if planner.policy.remembers, !input.isStandardInput {
        let record = planner.record(of: input, end, resumption: resumption, inputCounts)
        append(.finished(location: input.location, record))
      }
      finish(input)
    case .known(let input, let known):
      if known.isCopy, let original = known.before.first, let copy = known.kept {
        append(.copied(of: original, as: copy))
      } else {
        append(.unchanged(known.before, newTime: known.kept))
      }
      finish(input)
    case .continued(_, let grown): append(.unchanged(grown.before, newTime: nil))
    case .failed, .passedOver: startInput()
    case .damaged, .skipped, .progress: break
    }
  }

  private mutating func append(_ recording: Recording) {
    recordings.append(
      PreparedRecording(recording, qualityControl: qualityControl, expectsNews: expectsNews))
    rowCount += recording.rowCount
  }

  private mutating func finish(_ input: Input) {
    finishedInputs.append(input)
    startInput()
  }

  private mutating func startInput() {
    inputCounts = ReadingCounts()
    resumption = nil
  }
}
