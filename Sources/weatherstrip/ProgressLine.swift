import Foundation
import StripIngestion
import Weather
import WeatherStore

/// A line on a terminal that tells how far the work is. Elsewhere it shows nothing.
final class ProgressLine {
  // A class, since it remembers what the terminal shows.
  private let language: Language
  private let isShown: Bool
  private var hasText = false

  /// A line for long work; hidden where standard error is no terminal that can move its cursor.
  init(language: Language, isQuiet: Bool) {
    self.language = language
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    isShown = !isQuiet && !isDumb && isatty(FileHandle.standardError.fileDescriptor) == 1
  }

  /// Shows how far the work is.
  func show(_ report: IngestionReport) {
    guard isShown else { return }
    let pages = report.pageCount
    let strips = report.counts.stripCount
    let text = language.text(
      ko: "문서 \(pages)건, 날씨띠 \(strips)건…", en: "\(pages) pages, \(strips) strips…")
    write("\r\u{1B}[K" + text)
    hasText = true
  }

  /// Takes the line away, so that something else can be said.
  func clear() {
    if hasText { write("\r\u{1B}[K") }
    hasText = false
  }

  private func write(_ text: String) {
    // Progress that can't be shown is no reason to stop.
    do { try FileHandle.standardError.write(contentsOf: Data(text.utf8)) } catch { return }
  }
}
