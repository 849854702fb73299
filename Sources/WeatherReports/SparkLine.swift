import Weather
import WeatherAnalysis

/// A line of bars for the means of days, from the lowest to the highest.
enum SparkLine {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// A part of the time without data.
  private static let nothing: Character = "·"
  /// So many bars at most; each stands for as many days as any other, or one fewer.
  private static let mostBars = 30

  /// The bars of a time, each the mean of its days' means.
  static func text(of series: [DailyMean], within dates: ClosedRange<CalendarDate>) -> String {
    let first = dates.lowerBound.dayNumber
    let length = dates.upperBound.dayNumber - first + 1
    let count = min(length, mostBars)
    var sums = Array(repeating: (sum: 0, days: 0), count: count)
    for day in series where dates.contains(day.date) {
      let place = (day.date.dayNumber - first) * count / length
      sums[place].sum += FixedPoint.roundedQuotient(day.mean.numerator, day.mean.denominator)
      sums[place].days += 1
    }
    let means = sums.map { $0.days == 0 ? nil : FixedPoint.roundedQuotient($0.sum, $0.days) }
    guard let lowest = means.compactMap(\.self).min(), let highest = means.compactMap(\.self).max()
    else { return "" }
    return String(means.map { bar(of: $0, lowest, highest) })
  }

  private static func bar(of mean: Int?, _ lowest: Int, _ highest: Int) -> Character {
    guard let mean else { return nothing }
    guard highest > lowest else { return bars[bars.count / 2 - 1] }
    return bars[FixedPoint.roundedQuotient((mean - lowest) * (bars.count - 1), highest - lowest)]
  }
}
