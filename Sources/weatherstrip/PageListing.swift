import ArgumentParser
import PageReading
import StripIngestion
import Weather
import WeatherStore

/// Reads the pages that a command names without a store, telling how far it is and what went wrong.
struct PageListing {
  let input: InputOptions
  let messages: MessageOptions
  private let reporter: ReadingReporter

  init(_ input: InputOptions, _ messages: MessageOptions) throws {
    self.input = input
    self.messages = messages
    reporter = try ReadingReporter(input, messages, tellsInputs: input.filesFrom != nil)
  }

  /// Reads the pages, and hands over what each holds; `isWhole` tells whether that is all of a page.
  ///
  /// - Parameter sums: what adds up strips in place of the closure, as far as it can.
  /// - Throws: what the closure throws; the exit status after Ctrl-C.
  func run(
    tables: WeatherTables, addingUpIn sums: PrintedSums? = nil,
    each: (PageFindings, _ isWhole: Bool) throws -> Void
  ) throws {
    let search = PageSearch(tables: tables, options: input.searchOptions(needsDigest: false))
    let inputs = try input.inputs()
    do {
      try Interruption().watch(onExit: messages.console.tellStop) { isRequested in
        try search.run(inputs, addingUpIn: sums, isCancelled: isRequested) { event in
          try reporter.tell(event)
          guard case .found(let findings, let part) = event else { return }
          try each(findings, part.isFirst && findings.isLast)
        }
      }
    } catch is CancellationError {
      try reporter.finish()
      throw ExitCode.interrupted
    }
    try reporter.finish()
  }

  /// Says what the pages held.
  func tellCounts() {
    guard reporter.counts.inputs > 0 else { return }
    let message = ReadingMessage(reporter.counts)
    for line in [message.main(messages.language)] + message.others(messages.language) {
      messages.console.say(line, line)
    }
  }

  /// Throws the exit status, where it is not 0.
  func throwStatus() throws {
    if reporter.counts.inputs == 0, reporter.counts.failures == 0 {
      messages.console.tellNoPages()
    }
    try reporter.throwStatus()
  }
}
