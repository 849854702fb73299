/// The statistics there are.
public enum Statistics {
  /// All, each in its own file; percentiles stand for themselves.
  public static let all: [any Statistic] = [
    ObservationCount(),
    MinimumTemperature(),
    MaximumTemperature(),
    MeanTemperature(),
    MeanOfValues(),
    TemperatureRange(),
    Percentile.median,
    MeanDailyMinimum(),
    MeanDailyMaximum(),
    ConditionCount(),
    ConditionClassCount(),
    ConditionShare(),
    ConditionClassShare(),
    FirstOccurrence(),
    LastOccurrence(),
    DailyMeanSeries(),
  ]

  /// What a summary for machines holds where nothing is said.
  public static let standard: [any Statistic] = [
    ObservationCount(), MinimumTemperature(), MaximumTemperature(), MeanTemperature(),
    MeanOfValues(), ConditionCount(), ConditionClassCount(),
  ]

  /// What a table for people holds where nothing is said.
  ///
  /// - Parameter countsClasses: whether conditions are counted by class, not by word.
  public static func forPeople(countsClasses: Bool = false) -> [any Statistic] {
    let conditions: any Statistic = countsClasses ? ConditionClassCount() : ConditionCount()
    return [
      ObservationCount(), MinimumTemperature(), MaximumTemperature(), MeanTemperature(), conditions,
    ]
  }

  /// The course of the daily means.
  public static let spark: any Statistic = DailyMeanSeries()

  /// The statistic of a name, among them the percentiles `p1` to `p99`; nil where there is none.
  public static func named(_ name: String) -> (any Statistic)? {
    all.first { $0.name == name } ?? Percentile(named: name)
  }
}
