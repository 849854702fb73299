import ArgumentParser
import Foundation
import PageReading
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

  /// The built-in tables with the user's.
  func tables() throws -> WeatherTables {
    var tables = try WeatherTables.builtIn()
    if let stationsFile {
      try tables.addStations(from: try Self.bytes(of: stationsFile), name: stationsFile)
    }
    if let conditionsFile {
      try tables.addConditions(from: try Self.bytes(of: conditionsFile), name: conditionsFile)
    }
    if let freezesFile {
      try tables.addFreezes(from: try Self.bytes(of: freezesFile), name: freezesFile)
    }
    if let companionsFile {
      tables.companions = try Companions(
        from: try Self.bytes(of: companionsFile), name: companionsFile, stations: tables.stations)
    }
    if let limitsFile {
      tables.limits = try QualityLimits(
        from: try Self.bytes(of: limitsFile), name: limitsFile)
    }
    return tables
  }

  /// The built-in tables with the user's; where the user gives no limits, those by which a store's
  /// values were judged.
  func tables(of store: WeatherStore) throws -> WeatherTables {
    var tables = try tables()
    if limitsFile == nil, let limits = try store.qualityLimits() { tables.limits = limits }
    return tables
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(location: path, problem: .missing)
    }
    if isFolder.boolValue {
      let reason = FileFailure.folder.text(in: .preferred())
      throw InputError(location: path, problem: .unreadable(reason))
    }
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      let reason = FileFailure(error as NSError).text(in: .preferred())
      throw InputError(location: path, problem: .unreadable(reason))
    }
  }
}
