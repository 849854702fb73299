/// A row of a strip as short as can be: its station and condition are told by their places in tables
/// that writer and reader share (`StripParser.stationIDs` and `StripParser.conditions`).
public struct CompactRow: Hashable, Sendable {
  /// The place of the station, 0 or more.
  public var station: Int16
  /// The place of the condition; -1 where none was printed.
  public var condition: Int16
  /// The air temperature in tenths of a degree Celsius, -900...600; `missing` where none was printed.
  public var tenths: Int16

  /// No temperature.
  public static let missing = Int16.min

  /// A row, without condition and temperature where nothing is said.
  public init(station: Int16, condition: Int16 = -1, tenths: Int16 = missing) {
    self.station = station
    self.condition = condition
    self.tenths = tenths
  }
}
