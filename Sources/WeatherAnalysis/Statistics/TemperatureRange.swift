import Weather

/// The difference between the highest and the lowest temperature.
public struct TemperatureRange: Statistic {
  private var lowest: AirTemperature?
  private var highest: AirTemperature?

  public let name = "range"
  public let meaning = "maximum minus minimum"
  public let fields = [FigureField("range", .degrees, ko: "범위 ℃", en: "Range ℃")]

  public var figures: [FigureValue] {
    guard let lowest, let highest else { return [.missing] }
    let tenths = highest.tenthsOfCelsius - lowest.tenthsOfCelsius
    return [.degrees(Mean(numerator: tenths * 100, denominator: 1))]
  }

  public mutating func add(_ part: SummaryPart) {
    widen(part.sum.temperatures.minimum, part.sum.temperatures.maximum)
  }

  public mutating func merge(_ other: TemperatureRange) {
    widen(other.lowest, other.highest)
  }

  private mutating func widen(_ low: AirTemperature?, _ high: AirTemperature?) {
    lowest = [lowest, low].compactMap(\.self).min()
    highest = [highest, high].compactMap(\.self).max()
  }
}
