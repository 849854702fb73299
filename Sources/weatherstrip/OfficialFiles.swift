import ArgumentParser
import PageReading
import Weather

/// Reads the files of the official record that a command names, telling what went wrong.
struct OfficialFiles {
  let paths: [String]
  let messages: MessageOptions

  /// What was read.
  struct Content {
    var record = OfficialRecord()
    var fileCount = 0
    var failureCount = 0
    var flaggedCount = 0

    /// Throws the exit status, where a file could not be read.
    func throwStatus() throws {
      if failureCount > 0 { throw ExitCode.failure }
    }
  }

  /// Reads the files. One that can't be read is told, and the rest is read.
  func read() throws -> Content {
    if let error = InputError.missing(allOf: paths) { throw error }
    let terminal = TerminalLine(isQuiet: messages.quiet)
    var content = Content()
    var walk = InputWalk(paths)
    while let next = walk.next() {
      do {
        let input = try next.get()
        guard Self.isWanted(input) else { continue }
        terminal.show(input.location)
        try add(try OfficialFile(reading: input), to: &content)
      } catch let error as OfficialFileError {
        tell(error.text(in: messages.language), &content, terminal)
      } catch let error as InputError {
        tell(error.text(in: messages.language), &content, terminal)
      }
    }
    terminal.clear()
    if content.fileCount == 0, content.failureCount == 0 {
      throw ValidationError(
        "There is no CSV file here; expected files of KMA's data portal (.csv, .csv.gz).")
    }
    tellWhatWasLeftOut(of: content)
    return content
  }

  /// In a folder other files may lie beside the record's.
  private static func isWanted(_ input: Input) -> Bool {
    let name = input.location.lowercased()
    return input.isNamed || name.hasSuffix(".csv") || name.hasSuffix(".csv.gz")
  }

  private func add(_ file: OfficialFile, to content: inout Content) throws {
    let lines = content.record.add(file)
    content.fileCount += 1
    content.flaggedCount += file.flaggedCount
    guard let first = lines.first else { return }
    let place = "\(file.location):\(first)"
    messages.console.say(
      "\(place): 앞선 파일과 값이 다릅니다(모두 \(lines.count)줄). 어느 쪽이 맞는지 알 수 없어 쓰지 않습니다.",
      "\(place): another value than in a file before (\(messages.language.count(lines.count, "줄", "row")) "
        + "in all); it can't be told which is right, so neither is used.")
  }

  private func tell(_ message: String, _ content: inout Content, _ terminal: TerminalLine) {
    terminal.clear()
    messages.console.error(message)
    content.failureCount += 1
  }

  private func tellWhatWasLeftOut(of content: Content) {
    guard content.flaggedCount > 0 else { return }
    messages.console.say(
      "QC 플래그가 오류나 결측인 공식 기온 \(content.flaggedCount)개를 뺐습니다.",
      "Official temperatures left out, since their QC flag says error or missing: "
        + "\(content.flaggedCount).")
  }
}
