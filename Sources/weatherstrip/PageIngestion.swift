import ArgumentParser
import Foundation
import PageReading
import StripIngestion
import Weather
import WeatherStore

/// Reads the pages that a command names into a store, telling how far it is and what went wrong.
struct PageIngestion {
  let input: InputOptions
  let messages: MessageOptions
  let reporter: ReadingReporter
  private let inputs: InputWalk

  /// Opens what is named beside the pages, before a store is made.
  init(_ input: InputOptions, _ messages: MessageOptions) throws {
    self.input = input
    self.messages = messages
    inputs = try input.inputs()
    reporter = try ReadingReporter(input, messages)
  }

  /// Reads the pages.
  ///
  /// - Parameters:
  ///   - policy: which files are read again that are as they were.
  ///   - recordsRepeats: whether each sighting is recorded of a strip that long texts repeat.
  ///   - distinct: takes the strips that need no store; nil where all are recorded.
  ///   - tellsStored: whether each input is told once all of its pages are stored.
  func run(
    into store: WeatherStore, tables: WeatherTables, policy: RereadPolicy = RereadPolicy(),
    recordsRepeats: Bool = true, givingTo distinct: DistinctStrips? = nil,
    tellsStored: Bool = false
  ) throws -> IngestionReport {
    let ingestion = Ingestion(
      into: store, tables: tables, options: input.searchOptions(needsDigest: distinct == nil),
      policy: policy)
    let start = RunStart.now(CommandLine.arguments)
    let report = try Interruption().watch(onExit: messages.console.tellStop) { isRequested in
      try ingestion.run(
        inputs, recordsRepeats: recordsRepeats, givingTo: distinct, start: start,
        clock: { ProcessInfo.processInfo.systemUptime },
        finishTime: { .now }, isCancelled: isRequested,
        onStored: { if tellsStored { reporter.tell(stored: $0) } }, onEvent: reporter.tell)
    }
    try reporter.finish()
    return report
  }

  /// Throws the exit status, where it is not 0.
  func throwStatus(of report: IngestionReport) throws {
    if report.wasCancelled { throw ExitCode.interrupted }
    try reporter.throwStatus()
  }
}

extension Console {
  /// Says that nothing was there to be read.
  func tellNoPages() {
    error(language.text(ko: "읽을 문서가 없습니다", en: "there are no pages here"))
  }

  /// Says that Ctrl-C ended the program before its work could end in order.
  func tellStop() {
    error(
      language.text(
        ko: "곧바로 멈췄습니다. 앞서 저장한 것은 그대로입니다",
        en: "stopped at once; nothing stored before was harmed"))
  }
}

extension RunStart {
  /// The start of a run of this program with these words of the command line.
  static func now(_ arguments: [String]) -> RunStart {
    RunStart(
      time: .now, programVersion: WeatherStripCommand.configuration.version,
      rulesVersion: PageSearch.rulesVersion,
      command: arguments.dropFirst().joined(separator: " "))
  }
}

extension UTCTime {
  /// The machine's clock. Asked at the edge of the program alone.
  static var now: UTCTime {
    UTCTime(secondsSince1970: Int(Date().timeIntervalSince1970))
  }
}
