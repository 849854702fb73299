import Weather

/// The mean of the lowest temperatures of stations' days.
public struct MeanDailyMinimum: Statistic {
  private var means = StationMeans()

  public let name = "mean_daily_minimum"
  public let meaning = "the same of days' captured minima"
  public let fields = [
    FigureField("mean_daily_minimum", .degrees, ko: "일최저 평균 ℃", en: "Mean daily minimum ℃")
  ]

  public var figures: [FigureValue] { [FigureValue(means.mean)] }

  public mutating func add(_ part: SummaryPart) {
    guard let minimum = part.sum.temperatures.minimum else { return }
    means.add(minimum.tenthsOfCelsius * 100, of: part)
  }

  public mutating func merge(_ other: MeanDailyMinimum) { means.merge(other.means) }
}
