import ArgumentParser
import PageReading
import Weather
import WeatherStore

/// Reads pages into a store.
struct IngestCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read pages, keep what is new, say what was found.",
    discussion: """
      Folders are walked (hidden files left out). Reading the same pages again changes nothing. \
      A strip seen under several dates is frozen: it is kept, and not counted.

      \(InputHelp.limits)

      Exit status: 0 done; 1 something could not be read (the rest is done); 65 with --strict, \
      something was rejected or held no strip; 130 after Ctrl-C, the store whole.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func validate() throws {
    try input.requireInput()
  }

  func run() throws {
    let console = messages.console
    let tables = try tableOptions.tables()
    if input.filesFrom == nil, let error = InputError.missing(allOf: input.paths) { throw error }
    let pages = try PageIngestion(input, messages)
    let path = storeOptions.path
    let store = try WeatherStore(writingTo: path)
    console.say("저장소: \(path)", "Store: \(path)")
    try store.keepNames(of: tables.stations)
    let report = try pages.run(into: store, tables: tables)
    for line in IngestionMessage(report).lines(in: language) { console.say(line, line) }
    try pages.throwStatus(of: report)
  }
}
