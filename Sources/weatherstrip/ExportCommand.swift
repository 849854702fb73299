import ArgumentParser
import Weather
import WeatherReports
import WeatherStore

/// Prints observations of a store.
struct ExportCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print what summary counts, row by row.",
    discussion: """
      By date, hour, strip and station. With --include, what is left out is printed too, with \
      'no' in the field 'counted'.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let tables = try tableOptions.tables()
    let query = try selection.query(tables)
    let store = try WeatherStore(readingFrom: storeOptions.path)
    try output.print(query, of: store, as: .csv, tables.stations, in: language) { printed in
      [
        printed.note(
          language, leftOut: LeftOutMessage.parts(of: try store.leftOut(of: query), language))
      ]
    }
  }
}
