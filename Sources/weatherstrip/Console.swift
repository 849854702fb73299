import Foundation
import Weather
import WeatherReports

/// Messages on standard error. Text from outside the program is shown with its controls escaped.
struct Console {
  let language: Language
  let isQuiet: Bool

  /// Says something, unless the user wants quiet.
  func say(_ korean: String, _ english: String) {
    if !isQuiet { write(language.text(ko: korean, en: english)) }
  }

  /// Says something that even quiet does not hide.
  func error(_ message: String) {
    write("weatherstrip: \(message)")
  }

  /// Says something that even quiet does not hide, as it is.
  func list(_ line: String) {
    write(line)
  }

  private func write(_ message: String) {
    let line = TerminalText.escaped(message) + "\n"
    // There is nowhere left to tell that standard error can't be written.
    do { try FileHandle.standardError.write(contentsOf: Data(line.utf8)) } catch { return }
  }
}

extension Language {
  /// The language that the environment asks for (LC_ALL, else LC_MESSAGES, else LANG): Korean
  /// where it begins with `ko`, else English.
  static func preferred() -> Language {
    let environment = ProcessInfo.processInfo.environment
    let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return wanted?.hasPrefix("ko") == true ? .korean : .english
  }
}
