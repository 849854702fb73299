import ArgumentParser
import Weather
import WeatherStore

/// Tables of the user's own.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("stations"),
    help: ArgumentHelp(
      "A CSV file of stations, added to the built-in ones or in place of those with the same "
        + "station_id.", valueName: "file"))
  var stationsFile: String?

  @Option(
    name: .customLong("conditions"),
    help: ArgumentHelp(
      "A CSV file of conditions, added or in place of those with the same label.",
      valueName: "file"))
  var conditionsFile: String?

  @Option(
    name: .customLong("freezes"),
    help: ArgumentHelp(
      "A CSV file of known freezes, added or in place of those with the same name.",
      valueName: "file"))
  var freezesFile: String?

  @Option(
    name: .customLong("companions"),
    help: ArgumentHelp(
      "A table of companions for the quality checks, as Scripts/fit-companions writes it.",
      valueName: "file"))
  var companionsFile: String?

  @Option(
    name: .customLong("limits"),
    help: ArgumentHelp(
      "A CSV file of limits for the quality checks ('weatherstrip check --explain all' lists them).",
      valueName: "file"))
  var limitsFile: String?

  private var files: TableFiles {
    TableFiles(
      stations: stationsFile, conditions: conditionsFile, freezes: freezesFile,
      companions: companionsFile, limits: limitsFile)
  }

  /// The built-in tables with the user's.
  func tables() throws -> WeatherTables { try files.tables() }

  /// The stations in use. The other tables are read only where the user gives some, which may be at
  /// fault.
  func stations() throws -> StationCatalogue {
    files.isEmpty ? try WeatherTables.builtInStations() : try tables().stations
  }

  /// The conditions in use; the other tables likewise.
  func conditions() throws -> ConditionVocabulary {
    files.isEmpty ? try WeatherTables.builtInConditions() : try tables().conditions
  }

  /// The built-in tables with the user's; where the user gives no limits, those by which a store's
  /// values were judged.
  func tables(of store: WeatherStore) throws -> WeatherTables {
    try files.tables(of: store)
  }
}
