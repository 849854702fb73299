import StripParsing
import Weather

/// Parses texts with the built-in tables.
enum Parsing {
  static let tables: WeatherTables = {
    do { return try WeatherTables.builtIn() } catch { preconditionFailure("\(error)") }
  }()
  static let parser = StripParser(tables: tables)

  static func parse(_ text: String, captureTime: UTCTime? = nil) -> ParsedPage {
    parse(Array(text.utf8), captureTime: captureTime)
  }

  static func parse(_ bytes: [UInt8], captureTime: UTCTime? = nil) -> ParsedPage {
    parser.parse(bytes.span, captureTime: captureTime)
  }

  /// The rows of a page's strips, `98 맑음 2.8`; what is missing is `-`.
  static func rows(_ text: String) -> [String] {
    parse(text).strips.flatMap(\.observations).map(row)
  }

  static func row(_ observation: Observation) -> String {
    let condition = observation.presentWeather?.label ?? "-"
    let temperature = observation.airTemperature?.description ?? "-"
    return "\(observation.stationID) \(condition) \(temperature)"
  }

  /// A strip of these rows, with a date line and 기상청 제공.
  static func strip(_ rows: String..., date: String = "2025.04.04 (금)") -> String {
    "\(date)\n\n" + rows.joined(separator: "\n") + "\n기상청 제공\n"
  }
}
