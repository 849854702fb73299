import ArgumentParser
import Weather
import WeatherReports
import WeatherStore

/// Prints the runs of a store.
struct RunsCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Print the runs of ingest, and what each found.",
    discussion: """
      In the order in which they began. A run that was cut off, or goes on still, is unfinished, \
      and its counts are not known; what it stored is there. 'weatherstrip undo' takes a run back \
      by its number.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let runs = try WeatherStore(readingFrom: storeOptions.path).runs()
    guard (output.format ?? .table).isForPeople else {
      return try output.print(as: .table, columns: RunReport.columns) { addRow in
        for run in runs { try addRow(RunReport.cells(for: run)) }
      }
    }
    let table = RunTable(language: language)
    try output.print(as: .table, columns: table.columns) { addRow in
      for run in runs { try addRow(table.cells(for: run)) }
    }
  }
}
