import Weather

/// The built-in tables, and tables with a user's own file added.
enum Tables {
  static let builtIn: WeatherTables = {
    do { return try WeatherTables.builtIn() } catch { preconditionFailure("\(error)") }
  }()

  static func withStations(_ text: String) throws -> WeatherTables {
    var tables = builtIn
    try tables.addStations(from: Array(text.utf8), name: "mine.csv")
    return tables
  }

  static func withConditions(_ text: String) throws -> WeatherTables {
    var tables = builtIn
    try tables.addConditions(from: Array(text.utf8), name: "mine.csv")
    return tables
  }

  static func withFreezes(_ text: String) throws -> WeatherTables {
    var tables = builtIn
    try tables.addFreezes(from: Array(text.utf8), name: "mine.csv")
    return tables
  }

  static func failure(_ line: Int?, _ problem: String) -> TableError {
    TableError(table: "mine.csv", line: line, problem: problem)
  }
}
