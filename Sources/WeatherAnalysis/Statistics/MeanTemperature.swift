/// The mean of the stations' means, each the mean of its days' means.
public struct MeanTemperature: Statistic {
  private var means = StationMeans()

  public let name = "mean"
  public let meaning = "the mean of stations' means of their days' means"
  public let fields = [
    FigureField("mean", .degrees, ko: "평균 ℃", en: "Mean ℃"),
    FigureField("mean_stations", .count, ko: "평균 지점", en: "Stations of mean", isDetail: true),
  ]

  public var figures: [FigureValue] { [FigureValue(means.mean), .count(means.stationCount)] }

  public mutating func add(_ part: SummaryPart) {
    if let mean = part.sum.temperatures.meanThousandths { means.add(mean, of: part) }
  }

  public mutating func merge(_ other: MeanTemperature) { means.merge(other.means) }
}
