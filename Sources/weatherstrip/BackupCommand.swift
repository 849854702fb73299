import ArgumentParser
import Weather
import WeatherStore

/// Copies a store.
struct BackupCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store into one file, while it is in use.",
    discussion: """
      The copy holds what the store held at the beginning, whoever writes to it meanwhile. It is \
      checked, and put in its place when it is whole. It is a store: give it with --database.
      """)

  @Argument(
    help: ArgumentHelp("The file to be written.", valueName: "file"),
    transform: { text in
      guard !text.isEmpty, text != "-", !text.hasSuffix("/") else {
        throw ValidationError("A backup is written to a file; name one.")
      }
      return text
    })
  var file: String

  @Flag(help: "Replace the file, if it is a store; no other file is ever replaced.")
  var replace = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let console = messages.console
    let backup = try StoreBackup(of: storeOptions.path, to: file, mayReplace: replace)
    let stop: @Sendable () -> Void = {
      backup.discard()
      console.tellStop()
    }
    do {
      let bytes = try Interruption().watch(onExit: stop, backup.write)
      let size = WorkAmount.size(bytes)
      console.say("백업했습니다: \(file) (\(size))", "Backup written: \(file) (\(size))")
    } catch is CancellationError {
      console.tellStop()
      throw ExitCode.interrupted
    }
  }
}
