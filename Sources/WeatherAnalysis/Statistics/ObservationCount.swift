/// How many observations there are, and how many of them have a temperature.
public struct ObservationCount: Statistic {
  private var observations = 0
  private var temperatures = 0

  public let name = "count"
  public let meaning = "observations, and those with a temperature"
  public let fields = [
    FigureField("observations", .count, ko: "관측값", en: "Observations"),
    FigureField("temperatures", .count, ko: "기온", en: "Temperatures", isDetail: true),
  ]

  public var figures: [FigureValue] { [.count(observations), .count(temperatures)] }

  public mutating func add(_ part: SummaryPart) {
    observations += part.sum.observationCount
    temperatures += part.sum.temperatures.count
  }

  public mutating func merge(_ other: ObservationCount) {
    observations += other.observations
    temperatures += other.temperatures
  }
}
