import Foundation

/// A line on standard error that is drawn again and again, where that is a terminal that can move
/// its cursor.
final class TerminalLine {
  // A class, since it remembers what the terminal shows.
  /// Whether the line is shown at all.
  let isShown: Bool
  private var shownAt = 0.0
  private var hasText = false

  /// The line is drawn anew after so many seconds at the earliest.
  private static let interval = 0.1

  init(isQuiet: Bool) {
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    isShown = !isQuiet && !isDumb && isatty(FileHandle.standardError.fileDescriptor) == 1
  }

  /// Shows a text in place of the one before, unless that was shown a moment ago.
  func show(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ProcessInfo.processInfo.systemUptime
    guard now - shownAt >= Self.interval else { return }
    shownAt = now
    write("\r\u{1B}[K" + text())
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
