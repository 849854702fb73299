import Weather

/// The mean of the highest temperatures of stations' days.
public struct MeanDailyMaximum: Statistic {
  private var means = StationMeans()

  public let name = "mean_daily_maximum"
  public let meaning = "the same of days' captured maxima"
  public let fields = [
    FigureField("mean_daily_maximum", .degrees, ko: "일최고 평균 ℃", en: "Mean daily maximum ℃")
  ]

  public var figures: [FigureValue] { [FigureValue(means.mean)] }

  public mutating func add(_ part: SummaryPart) {
    guard let maximum = part.sum.temperatures.maximum else { return }
    means.add(maximum.tenthsOfCelsius * 100, of: part)
  }

  public mutating func merge(_ other: MeanDailyMaximum) { means.merge(other.means) }
}
