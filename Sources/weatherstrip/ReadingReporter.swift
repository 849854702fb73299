import ArgumentParser
import PageReading
import StripIngestion
import Weather

/// Tells on standard error what happens while inputs are read, and counts it.
final class ReadingReporter {
  // A class, since the work and the command share it.
  private(set) var counts = ReadingCounts()
  private let console: Console
  private let progress: ProgressLine
  private let rejections: RejectionOutput
  private let isStrict: Bool
  /// What the present input brought; nil where that is not told input by input.
  private var inputCounts: ReadingCounts?

  /// - Parameter tellsInputs: whether each input gets a line of its own.
  init(_ input: InputOptions, _ messages: MessageOptions, tellsInputs: Bool = false) throws {
    console = messages.console
    progress = ProgressLine(
      language: messages.language, isQuiet: messages.quiet, paths: input.paths,
      hasUnknownEnd: input.filesFrom != nil)
    rejections = try RejectionOutput(path: input.rejects, console: console)
    isStrict = input.strict
    inputCounts = tellsInputs ? ReadingCounts() : nil
  }

  /// Tells an event.
  func tell(_ event: PageSearch.Event) throws {
    counts.add(event)
    inputCounts?.add(event)
    switch event {
    case .failed(let error):
      progress.clear()
      console.error(error.text(in: console.language))
      startInput()
    case .damaged(let damage):
      progress.clear()
      console.error(damage.text(in: console.language))
    case .found(let findings, _):
      if rejections.shows(findings) { progress.clear() }
      try rejections.write(findings)
    case .finished(let input, _):
      if let inputCounts {
        let line = "\(input.location): \(ReadingMessage(inputCounts).main(console.language))"
        console.say(line, line)
      }
      startInput()
    case .continued(let input, let grown):
      progress.clear()
      console.say(
        "\(input.location): 파일이 늘어나 바이트 \(grown.part.knownEnd) 뒤를 이어 읽습니다",
        "\(input.location): has grown; read on behind byte \(grown.part.knownEnd)")
    case .passedOver, .skipped, .known, .progress: break
    }
    progress.note(event, counts)
  }

  /// Tells inputs whose pages are on the disk.
  func tell(stored inputs: [Input]) {
    guard !inputs.isEmpty else { return }
    progress.clear()
    for input in inputs {
      console.say("저장함: \(input.location)", "Stored: \(input.location)")
    }
  }

  private func startInput() {
    if inputCounts != nil { inputCounts = ReadingCounts() }
  }

  /// Ends the telling: what is left of the rejections is written.
  func finish() throws {
    progress.clear()
    try rejections.close()
  }

  /// Throws the exit status, where it is not 0.
  func throwStatus() throws {
    if counts.failures + counts.damagedParts > 0 || counts.visited == 0 {
      throw ExitCode.failure
    }
    if isStrict, counts.faults > 0 { throw ExitCode.dataRejected }
  }
}
