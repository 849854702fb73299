/// The highest temperature, with its station, day and hour.
public struct MaximumTemperature: Statistic {
  private var extreme: Extreme?

  public let name = "maximum"
  public let meaning = "the highest captured value: station, day, hour"
  public let fields = [FigureField("maximum", .highest, ko: "최고 ℃", en: "Maximum ℃")]

  public var figures: [FigureValue] { [FigureValue(extreme)] }

  public mutating func add(_ part: SummaryPart) {
    let temperatures = part.sum.temperatures
    guard let highest = temperatures.maximum else { return }
    extreme = Extreme.merged(
      extreme,
      Extreme(
        temperature: highest, date: part.date, hour: temperatures.maximumHour,
        stationID: part.stationID, otherCount: 0), isBeyond: >)
  }

  public mutating func merge(_ other: MaximumTemperature) {
    extreme = Extreme.merged(extreme, other.extreme, isBeyond: >)
  }
}
