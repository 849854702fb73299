import ArgumentParser
import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// Lists what is missing.
struct GapsCommand: ParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "What is missing, and what is frozen: by station, or as a calendar.",
    discussion: """
      Each day of a station is one of: data (a temperature that counts), no_temperature (conditions \
      alone), suspect (suspect or wrong values alone), frozen (frozen strips alone), missing. \
      Without --from and --to the days are those from the first of which there is anything to the \
      last. Stations are those of which there is anything, and those named with --station.

      With paths their pages are read, without a store.
      """)

  @OptionGroup var input: InputOptions

  @Flag(help: "List each row of days without data, in place of a row a station.")
  var list = false

  @Flag(help: "Draw a calendar of all stations together, a row a month.")
  var calendar = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var tableOptions: TableOptions
  @OptionGroup var messages: MessageOptions

  var language: Language { messages.language }

  private var source: StoreOrPages {
    StoreOrPages(input: input, storeOptions: storeOptions, messages: messages)
  }

  func validate() throws {
    try source.validate()
    if list, calendar { throw ValidationError("Give either --list or --calendar.") }
    if !(selection.condition + selection.conditionClass + selection.quality).isEmpty {
      throw ValidationError(
        "Gaps are of all observations; leave --condition, --class and --quality out.")
    }
  }

  func run() throws {
    let tables = try tableOptions.tables()
    let query = try selection.query(tables)
    let named = Set(try selection.station.map { try tables.stations.station(named: $0).id })
    try source.withStore(tables) { store in
      try print(try store.inventory(of: query, stations: named), tables)
    }
  }

  private func print(_ inventory: DataInventory, _ tables: WeatherTables) throws {
    let dates = inventory.days(from: selection.first, to: selection.last)
    let report = GapReport(
      stations: tables.stations, language: language,
      isForPeople: (output.format ?? .table).isForPeople)
    let columns =
      calendar ? report.calendarColumns : list ? report.spanColumns : report.columns
    let notes = [report.counted(inventory, in: dates)] + (calendar ? [report.legend] : [])
    try output.print(as: .table, columns: columns, notes: notes) { addRow in
      guard let dates else { return }
      if calendar {
        for row in report.calendarRows(of: inventory, in: dates) { try addRow(row) }
        return
      }
      for id in inventory.stationIDs {
        if list {
          for span in inventory.spans(of: id, in: dates) where span.state != .data {
            try addRow(report.cells(for: span))
          }
        } else {
          try addRow(report.cells(for: StationInventory(of: id, in: dates, inventory)))
        }
      }
    }
  }
}
