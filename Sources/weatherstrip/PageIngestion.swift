import ArgumentParser
import Foundation
import PageReading
import StripIngestion
import Weather
import WeatherStore

/// Reads the pages that a command names into a store, telling how far it is and what went wrong.
struct PageIngestion {
  let paths: [String]
  let input: InputOptions
  let messages: MessageOptions

  /// Reads the pages.
  func run(into store: WeatherStore, tables: WeatherTables) throws -> IngestionReport {
    let ingestion = Ingestion(into: store, tables: tables, captureTime: input.captured)
    let start = RunStart(
      time: .now, programVersion: WeatherStripCommand.configuration.version,
      rulesVersion: PageScanner.rulesVersion,
      command: CommandLine.arguments.dropFirst().joined(separator: " "))
    let progress = ProgressLine(language: messages.language, isQuiet: messages.quiet)
    defer { progress.clear() }
    return try Interruption().watch(onExit: messages.console.tellStop) { isRequested in
      try ingestion.run(
        InputWalk(paths), start: start, clock: { ProcessInfo.processInfo.systemUptime },
        finishTime: { .now }, isCancelled: isRequested, onEvent: { tell($0, progress) })
    }
  }

  private func tell(_ event: Ingestion.Event, _ progress: ProgressLine) {
    let console = messages.console
    switch event {
    case .failed(let error):
      progress.clear()
      console.error(error.text(in: messages.language))
    case .rejected(let rejections, let location):
      if input.rejects, !rejections.isEmpty { progress.clear() }
      input.list(rejections, location: location, on: console)
    case .progress(let report):
      progress.show(report)
    case .passedOver:
      break
    }
  }

  /// Throws the exit status, where it is not 0.
  func throwStatus(of report: IngestionReport) throws {
    if report.wasCancelled { throw ExitCode.interrupted }
    if report.failureCount > 0 || report.pageCount == 0 { throw ExitCode.failure }
    let hasFaults = report.rejectedRows + report.rejectedStrips + report.pagesWithoutStrip > 0
    if input.strict, hasFaults { throw ExitCode.dataRejected }
  }
}

extension Console {
  /// Says that Ctrl-C ended the program before its work could end in order.
  fileprivate func tellStop() {
    error(
      language.text(
        ko: "곧바로 멈췄습니다. 앞서 저장한 것은 그대로입니다",
        en: "stopped at once; nothing stored before was harmed"))
  }
}

extension UTCTime {
  /// The machine's clock. Asked at the edge of the program alone.
  static var now: UTCTime {
    UTCTime(secondsSince1970: Int(Date().timeIntervalSince1970))
  }
}
