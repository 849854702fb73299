/// A row of a strip, as short as can be. Stations and conditions are told by their numbers in
/// `StripParser.stationIDs` and `StripParser.conditions`.
public struct CompactRow: Sendable {
  /// The number of the station.
  public internal(set) var station: Int16 = 0
  /// The number of the condition; -1 where none was printed.
  public internal(set) var condition: Int16 = -1
  /// The air temperature in tenths of a degree Celsius, -499...600; `missing` where none was printed.
  public internal(set) var tenths: Int16 = missing
  /// The row's first byte in the page's text, and the end of its unit.
  var start = 0
  var end = 0

  /// No temperature.
  public static let missing = Int16.min
}
