public import Weather

/// How often each temperature was printed, by ascending temperature.
public struct ValueCounts: Hashable, Sendable {
  /// The temperatures with their counts, ascending.
  public private(set) var counts: [Count] = []

  /// A temperature with its count.
  public struct Count: Hashable, Sendable {
    /// The temperature.
    public let temperature: AirTemperature
    /// How often it was printed.
    public internal(set) var count: Int
  }

  /// None counted yet.
  public init() {}

  /// How many temperatures there are.
  public var total: Int { counts.reduce(0) { $0 + $1.count } }

  /// Counts a temperature so many times more.
  public mutating func add(_ temperature: AirTemperature, count: Int = 1) {
    let place = counts.partitioningIndex { $0.temperature >= temperature }
    if place < counts.count, counts[place].temperature == temperature {
      counts[place].count += count
    } else {
      counts.insert(Count(temperature: temperature, count: count), at: place)
    }
  }

  /// Adds other counts.
  public mutating func merge(_ other: ValueCounts) {
    for count in other.counts { add(count.temperature, count: count.count) }
  }

  /// The percentile of all temperatures: between the two that stand about the place
  /// (count - 1) · percent / 100, in proportion; nil where there are none.
  ///
  /// That is type 7 of Hyndman and Fan, 'Sample Quantiles in Statistical Packages', The American
  /// Statistician 50 (1996), as Excel's PERCENTILE.INC, pandas and DuckDB's quantile_cont have it.
  /// It is exact: a fraction of hundredths of the step between two values.
  ///
  /// - Parameter percent: 0...100.
  public func percentile(_ percent: Int) -> Mean? {
    let place = (total - 1) * percent
    guard place >= 0, let low = value(at: place / 100) else { return nil }
    let fraction = place % 100
    let high = fraction == 0 ? low : value(at: place / 100 + 1) ?? low
    let tenths = low.tenthsOfCelsius * (100 - fraction) + high.tenthsOfCelsius * fraction
    return Mean(numerator: tenths * 100, denominator: 100)
  }

  /// The temperature at a place of the row of all temperatures, from 0.
  private func value(at place: Int) -> AirTemperature? {
    var behind = 0
    for count in counts {
      behind += count.count
      if place < behind { return count.temperature }
    }
    return nil
  }
}
