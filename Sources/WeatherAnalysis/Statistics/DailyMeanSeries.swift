public import Weather

/// The mean of each day, for a line of bars: the mean of the day's stations' means.
public struct DailyMeanSeries: Statistic {
  private var days: [CalendarDate: Day] = [:]

  /// A day's stations.
  private struct Day: Hashable, Sendable {
    /// How many stations have a temperature.
    var stationCount = 0
    /// The sum of their means, in thousandths of a degree.
    var thousandths = 0
  }

  public let name = "spark"
  public let meaning = "the course of the daily means, a line of bars"
  public let fields = [FigureField("spark", .series, ko: "흐름", en: "Course")]

  public var figures: [FigureValue] {
    let means = days.map { date, day in
      DailyMean(date: date, mean: Mean(numerator: day.thousandths, denominator: day.stationCount))
    }
    return [means.isEmpty ? .missing : .series(means.sorted { $0.date < $1.date })]
  }

  public mutating func add(_ part: SummaryPart) {
    guard let mean = part.sum.temperatures.meanThousandths else { return }
    days[part.date, default: Day()].stationCount += 1
    days[part.date, default: Day()].thousandths += mean
  }

  public mutating func merge(_ other: DailyMeanSeries) {
    for (date, day) in other.days {
      days[date, default: Day()].stationCount += day.stationCount
      days[date, default: Day()].thousandths += day.thousandths
    }
  }
}

/// The mean of a day.
public struct DailyMean: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The mean of its stations' means.
  public let mean: Mean
}
