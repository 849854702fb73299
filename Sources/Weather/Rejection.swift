/// A row or strip that was recognised, but not understood or not allowed.
public struct Rejection: Hashable, Sendable {
  /// Why.
  public var reason: Reason
  /// The part of the text at fault, where one can be named.
  public var found: String
  /// Its bytes in the page's text.
  public var range: Range<Int>
  /// The text of the row or strip, as it stands in the page.
  public var rawText: [UInt8]

  /// A rejection by its parts.
  public init(reason: Reason, found: String, range: Range<Int>, rawText: [UInt8]) {
    self.reason = reason
    self.found = found
    self.range = range
    self.rawText = rawText
  }

  /// Why a row or strip was rejected.
  public enum Reason: String, CaseIterable, Sendable {
    /// No station's name stands at the end of the row's text.
    case unknownStation = "unknown_station"
    /// The row has no name, and its place does not give one.
    case missingStation = "missing_station"
    /// What stands before the station's name is no known condition.
    case unknownCondition = "unknown_condition"
    /// The condition is a word of forecasts.
    case forecastCondition = "forecast_condition"
    /// The number is not one that can be read with certainty.
    case malformedTemperature = "malformed_temperature"
    /// The number lies outside -90.0 to 60.0.
    case temperatureOutOfRange = "temperature_out_of_range"
    /// The number is in degrees Fahrenheit.
    case fahrenheit
    /// A range or a pair of numbers, as forecasts print.
    case range
    /// The row holds a station's name and nothing else.
    case emptyRow = "empty_row"
    /// The strip's date is none of the calendar's.
    case impossibleDate = "impossible_date"
    /// The strip has no date line.
    case missingDate = "missing_date"

    /// Whether a whole strip was rejected, not a row.
    public var concernsStrip: Bool { self == .impossibleDate || self == .missingDate }
  }
}
