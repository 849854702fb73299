/// What one strip printed for one station.
public struct Observation: Hashable, Sendable {
  /// The station's number.
  public var stationID: Int
  /// The condition; nil where none was printed, which means unknown, never clear.
  public var presentWeather: PresentWeather?
  /// The air temperature; nil where none was printed.
  public var airTemperature: AirTemperature?
  /// What is remarkable about the observation.
  public var flags: QualityFlags
  /// Whether all the checks that it takes for a good value were made and passed.
  public var isChecked: Bool
  /// The row's bytes in the page's text.
  public var rowRange: Range<Int>

  /// An observation by its parts.
  @inlinable
  public init(
    stationID: Int, presentWeather: PresentWeather?, airTemperature: AirTemperature?,
    flags: QualityFlags = [], isChecked: Bool = false, rowRange: Range<Int>
  ) {
    self.stationID = stationID
    self.presentWeather = presentWeather
    self.airTemperature = airTemperature
    self.flags = flags
    self.isChecked = isChecked
    self.rowRange = rowRange
  }

  /// How far the observation can be trusted.
  public var quality: Quality { flags.verdict ?? (isChecked ? .good : .notChecked) }
}
