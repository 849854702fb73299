/// The lowest temperature, with its station, day and hour.
public struct MinimumTemperature: Statistic {
  private var extreme: Extreme?

  public let name = "minimum"
  public let meaning = "the lowest captured value: station, day, hour"
  public let fields = [FigureField("minimum", .lowest, ko: "최저 ℃", en: "Minimum ℃")]

  public var figures: [FigureValue] { [FigureValue(extreme)] }

  public mutating func add(_ part: SummaryPart) {
    let temperatures = part.sum.temperatures
    guard let lowest = temperatures.minimum else { return }
    extreme = Extreme.merged(
      extreme,
      Extreme(
        temperature: lowest, date: part.date, hour: temperatures.minimumHour,
        stationID: part.stationID, otherCount: 0), isBeyond: <)
  }

  public mutating func merge(_ other: MinimumTemperature) {
    extreme = Extreme.merged(extreme, other.extreme, isBeyond: <)
  }
}
