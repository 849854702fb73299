/// The mean of all temperatures, whatever stations and days they are of.
public struct MeanOfValues: Statistic {
  private var count = 0
  private var tenths = 0

  public let name = "mean_of_values"
  public let meaning = "the plain mean; many captures of a day pull it"
  public let fields = [
    FigureField("mean_of_values", .degrees, ko: "값 평균 ℃", en: "Mean of values ℃")
  ]

  public var figures: [FigureValue] {
    [count == 0 ? .missing : .degrees(Mean(numerator: tenths * 100, denominator: count))]
  }

  public mutating func add(_ part: SummaryPart) {
    count += part.sum.temperatures.count
    tenths += part.sum.temperatures.tenths
  }

  public mutating func merge(_ other: MeanOfValues) {
    count += other.count
    tenths += other.tenths
  }
}
