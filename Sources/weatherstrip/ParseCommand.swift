import ArgumentParser
import PageReading
import StripIngestion
import Weather
import WeatherReports
import WeatherStore

/// Prints the observations of pages.
struct ParseCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print the observations of pages, without a store.",
    discussion: """
      Each page is read by itself: 'counted' tells what the page and the table of freezes show. \
      What is printed on many pages is printed here as often.
      """)

  @Argument(help: "Files and folders of page texts; - for standard input.")
  var paths: [String]

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  func run() throws {
    let console = messages.console
    let tables = try tableOptions.tables()
    let scanner = PageScanner(tables: tables, captureTime: input.captured)
    let records = PageRecords(freezes: tables.freezes)
    let report = ObservationReport(stations: tables.stations)
    var outcome = ReadingOutcome()
    try output.print(as: .csv, columns: ObservationReport.columns) { addRow in
      try outcome.read(paths, scanner, console) { findings, isWhole in
        input.list(findings.rejections, location: findings.source.location, on: console)
        for record in records.records(of: findings, isWhole: isWhole) {
          try addRow(report.cells(for: record))
        }
      }
    }
    try outcome.throwStatus(isStrict: input.strict, console)
  }
}
