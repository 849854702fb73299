import PageReading
import WeatherStore

/// What is written in one transaction.
struct RecordingBatch {
  private let planner: InputPlanner
  private(set) var startedAt: Double
  private(set) var recordings: [Recording] = []
  /// Inputs that end in this batch.
  private(set) var finishedInputs: [Input] = []
  private var rowCount = 0
  /// What the present input brought.
  private var inputCounts = ReadingCounts()
  private var resumption: Int?

  /// So many rows are put into one transaction at most, which bounds the memory taken.
  private static let mostRows = 20_000

  init(planner: InputPlanner, startedAt: Double) {
    self.planner = planner
    self.startedAt = startedAt
  }

  var isFull: Bool { rowCount >= Self.mostRows }

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
    recordings.append(recording)
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
