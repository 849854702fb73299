import ArgumentParser
import StripIngestion
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Reads the kept texts of strips again.
struct ReparseCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reparse",
    abstract: "Read the texts that the store has kept again, with today's tables and rules.",
    discussion: """
      A station or condition that was added to the tables since recovers the rows that were \
      rejected for it; a rule that was mended changes what it should; a freeze that was added takes \
      its strips out of the count; values are judged anew, with --limits by other limits, which the \
      store then keeps. Pages are not needed. Each change is printed; nothing else moves.

      Give the tables that the pages were ingested with (--stations, --conditions, --freezes): \
      what only they know is lost without them, until it is read again with them.
      """)

  @Flag(help: "Print what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let path = storeOptions.path
    let store =
      try dryRun ? WeatherStore(tryingChangesOf: path) : WeatherStore(changing: path)
    let tables = try tableOptions.tables(of: store)
    try store.keepNames(of: tables.stations)
    try store.keep(tables.limits)
    let text = TextReader(tables: tables)
    let report = ReparseReport(tables: tables, language: language)
    let progress = TextProgress(messages)
    var tally = ReparseTally()
    var counts = ReparseCounts()
    let form = output.format ?? .table
    try output.print(as: .table, columns: report.columns(for: form)) { addRow in
      counts = try store.reparse(
        qualityControl: QualityControl(tables: tables), rulesVersion: PageSearch.rulesVersion,
        read: text.findings,
        onChange: { change in
          tally.add(change)
          for row in report.rows(of: change, for: form) { try addRow(row) }
        }, onProgress: progress.note)
      progress.clear()
    }
    let message = ReparseMessage(counts: counts, tally: tally, isDryRun: dryRun)
    for line in message.lines(in: language) { messages.console.say(line, line) }
  }
}
