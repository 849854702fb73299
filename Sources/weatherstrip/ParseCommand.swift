import ArgumentParser
import StripIngestion
import Weather
import WeatherReports

/// Prints the observations of pages.
struct ParseCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print the observations of pages, without a store.",
    discussion: """
      Each page is read by itself: 'counted' tells what the page and the table of freezes show. \
      What is printed on many pages is printed here as often.

      With --files-from each file gets a line on standard error, and neither a store nor a folder \
      that can be written is needed: a mapper for Spark's rdd.pipe (with checkCode) or Hadoop \
      streaming is
        weatherstrip parse --format ndjson --files-from -

      \(InputHelp.limits)
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func validate() throws {
    try input.requireInput()
  }

  func run() throws {
    let tables = try tableOptions.tables()
    let pages = try PageListing(input, messages)
    let records = PageRecords(tables: tables)
    let report = ObservationReport(stations: tables.stations)
    var tally = PrintedObservations()
    try output.print(
      as: .csv, columns: ObservationReport.columns.titled(in: language),
      notes: [tally.note(language)]
    ) { addRow in
      try pages.run(tables: tables) { findings, isWhole in
        for record in records.records(of: findings, isWhole: isWhole) {
          tally.add(record)
          try addRow(report.cells(for: record))
        }
      }
    }
    pages.tellCounts()
    try pages.throwStatus()
  }
}
