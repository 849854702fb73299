import ArgumentParser
import StripIngestion
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Writes the report, a page to look at.
struct ReportCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "One HTML page with a map, plots, tables and evidence, which needs nothing beside it.",
    discussion: """
      The page fetches nothing, and works without JavaScript, which only adds sorting, filtering and \
      hovering. It holds what is drawn as tables and, to be saved with one click, as CSV.

        weatherstrip report -o report.html
        weatherstrip report --from 2025 --region 수도권 -o seoul-2025.html

      With paths their pages are read, without a store. The same observations and options give the \
      same bytes.
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The page's title.", valueName: "text"))
  var title: String?

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  private var source: StoreOrPages {
    StoreOrPages(input: input, storeOptions: storeOptions, messages: messages)
  }

  func validate() throws {
    try source.validate()
    if !(selection.condition + selection.conditionClass + selection.quality).isEmpty {
      throw ValidationError(
        "A report is of all observations that count; leave --condition, --class and --quality out.")
    }
  }

  func run() throws {
    let tables = try tableOptions.tables()
    let query = try selection.query(tables)
    try source.withStore(tables) { store in
      let gathering = ReportGathering(
        store: store, tables: tables, query: query, language: language,
        stations: Set(try selection.station.map { try tables.stations.station(named: $0).id }))
      var content = try gathering.content()
      content.title = title
      content.selection = try selection.names(tables.stations, language)
      if content.whole.groups.isEmpty {
        messages.console.say(
          "집계할 관측값이 없어 빈 보고서를 씁니다", "nothing counts here; the report will be empty")
      }
      let file = try OutputFile(path: output)
      try ReportPage(content).write(
        generator: "weatherstrip \(WeatherStripCommand.configuration.version)",
        to: { try file.write($0) })
      try file.close()
    }
  }
}
