import Foundation
import PageReading
import StripIngestion
import Weather
import WeatherStore

/// A line on a terminal that tells how far the work is. Elsewhere it shows nothing.
final class ProgressLine {
  // A class, since it remembers what the terminal shows.
  private let language: Language
  private let terminal: TerminalLine
  private let start: Double
  /// The bytes of all inputs; nil where that is not known.
  private let totalBytes: Int?
  private var finishedBytes = 0
  private var presentBytes = 0

  /// A line for long work; hidden where standard error is no terminal that can move its cursor.
  ///
  /// - Parameters:
  ///   - paths: what is read.
  ///   - hasUnknownEnd: whether more is read than that.
  init(language: Language, isQuiet: Bool, paths: [String], hasUnknownEnd: Bool) {
    self.language = language
    terminal = TerminalLine(isQuiet: isQuiet)
    start = ProcessInfo.processInfo.systemUptime
    totalBytes = terminal.isShown && !hasUnknownEnd ? InputSizes.total(of: paths) : nil
  }

  /// Takes in what happened, and shows how far the work is, now and then.
  func note(_ event: PageSearch.Event, _ counts: ReadingCounts) {
    guard terminal.isShown else { return }
    switch event {
    case .finished(_, let end):
      finishedBytes += end.reading.end
      presentBytes = 0
    case .known(_, let known):
      finishedBytes += known.byteCount
    case .continued(_, let grown):
      presentBytes = grown.part.start
    case .progress(let fileOffset):
      presentBytes = fileOffset
    case .failed, .passedOver, .damaged, .skipped, .found: break
    }
    let amount = WorkAmount(
      bytes: finishedBytes + presentBytes, totalBytes: totalBytes,
      seconds: ProcessInfo.processInfo.systemUptime - start)
    terminal.show(amount.text(counts, language))
  }

  /// Takes the line away, so that something else can be said.
  func clear() {
    terminal.clear()
  }
}
