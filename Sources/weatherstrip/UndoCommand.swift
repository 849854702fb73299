import ArgumentParser
import Weather
import WeatherAnalysis
import WeatherStore

/// Takes a run of `ingest` back.
struct UndoCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a run of ingest back, and say what changed.",
    discussion: """
      What no other run has read is gone from the store; what other runs have read too stays. \
      States of strips and daily sums are worked out anew, as if the run had never been. \
      'weatherstrip runs' lists the runs. Give the same tables as to ingest.
      """)

  @Argument(
    help: ArgumentHelp("The run's number, as 'weatherstrip runs' prints it.", valueName: "run"),
    transform: { text in
      guard let number = Int64(text), number > 0 else {
        throw ValidationError("'\(text)' is no run; expected its number, 1 or more.")
      }
      return RunID(number: number)
    })
  var runID: RunID

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let console = messages.console
    let path = storeOptions.path
    let store =
      try dryRun ? WeatherStore(tryingChangesOf: path) : WeatherStore(changing: path)
    let tables = try tableOptions.tables(of: store)
    let (counts, states) = try store.undo(runID, qualityControl: QualityControl(tables: tables))
    let message = UndoMessage(run: runID, counts: counts, states: states, isTrial: dryRun)
    for line in message.lines(in: language) { console.say(line, line) }
  }
}
