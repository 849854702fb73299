import Foundation
import Weather

/// A line on a terminal that tells how many things of how many are done. Elsewhere it shows nothing.
final class TextProgress {
  // A class, since it remembers what the terminal shows.
  private let terminal: TerminalLine
  private let language: Language

  init(_ messages: MessageOptions) {
    terminal = TerminalLine(isQuiet: messages.quiet)
    language = messages.language
  }

  /// Shows how far the work is, now and then.
  func note(_ done: Int, _ total: Int) {
    let percent = total > 0 ? done * 100 / total : 100
    terminal.show("\(done) / \(total) (\(percent) %)")
  }

  /// Takes the line away.
  func clear() {
    terminal.clear()
  }
}
