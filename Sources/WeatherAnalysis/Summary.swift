public import Weather

/// What the observations of a time say, group by group.
public struct Summary: Sendable {
  /// The groups, by area in the order of station numbers, then by period.
  public let groups: [SummaryGroup]
  /// The time summed up: as asked for, else from the first day with data to the last; nil where
  /// there are no data.
  public let dates: ClosedRange<CalendarDate>?
  /// Temperatures for each station and day that has any, on average; 0 where there are none.
  public let capturesADay: Double

  /// Sums up.
  ///
  /// - Parameters:
  ///   - days: what counts, and nothing else, as `DailySums.sorted` gives it.
  ///   - grouping: by what it is summed up.
  ///   - dates: the days asked for; nil bounds mean those of the data.
  ///   - stations: the catalogue, for areas and their order.
  public init(
    of days: [DailySums.Entry], by grouping: SummaryGrouping, from first: CalendarDate? = nil,
    to last: CalendarDate? = nil, stations: StationCatalogue
  ) {
    dates = Self.dates(from: first ?? days.first?.day.date, to: last ?? days.last?.day.date)
    var accumulators: [GroupKey: GroupAccumulator] = [:]
    for entry in days {
      let day = entry.day
      let key = grouping.key(for: day, station: stations[id: day.stationID])
      accumulators[key, default: GroupAccumulator()].add(entry.sum, of: day)
    }
    let time = dates
    groups = GroupOrder(stations: stations).sorted(Array(accumulators.keys)).compactMap { key in
      accumulators[key].map { SummaryGroup(key: key, $0, within: time) }
    }
    let withTemperature = days.filter { $0.sum.temperatures.count > 0 }
    let count = withTemperature.reduce(0) { $0 + $1.sum.temperatures.count }
    capturesADay = withTemperature.isEmpty ? 0 : Double(count) / Double(withTemperature.count)
  }

  private static func dates(
    from first: CalendarDate?, to last: CalendarDate?
  ) -> ClosedRange<CalendarDate>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }
}

/// What the observations of one group say.
public struct SummaryGroup: Hashable, Sendable {
  /// What they have in common.
  public let key: GroupKey
  /// How many there are, with a temperature or without.
  public let observationCount: Int
  /// How many have a temperature.
  public let temperatureCount: Int
  /// The lowest temperature; nil where there is none.
  public let minimum: Extreme?
  /// The highest temperature; nil where there is none.
  public let maximum: Extreme?
  /// The mean of the stations' means; nil where there is no temperature.
  public let mean: Mean?
  /// The mean of all temperatures; nil where there is none.
  public let meanOfValues: Mean?
  /// On how many days there are observations.
  public let dayCount: Int
  /// How many days the group's period has within the time summed up.
  public let daysInPeriod: Int
  /// The numbers of the stations that have observations, ascending.
  public let stationIDs: [Int]
  /// How many observations had each condition.
  public let conditions: ConditionTally

  init(key: GroupKey, _ group: GroupAccumulator, within dates: ClosedRange<CalendarDate>?) {
    self.key = key
    observationCount = group.observationCount
    temperatureCount = group.temperatures.count
    minimum = group.minimum
    maximum = group.maximum
    mean = group.meanOfStations
    meanOfValues =
      group.temperatures.count == 0
      ? nil : Mean(numerator: group.temperatures.tenths * 100, denominator: temperatureCount)
    dayCount = group.dayCount
    let period = key.period?.dates
    daysInPeriod = Self.length(of: dates.map { period?.clamped(to: $0) ?? $0 })
    stationIDs = group.stations.keys.sorted()
    conditions = group.conditions
  }

  private static func length(of dates: ClosedRange<CalendarDate>?) -> Int {
    dates.map { $0.upperBound.dayNumber - $0.lowerBound.dayNumber + 1 } ?? 0
  }
}

/// A lowest or highest temperature.
public struct Extreme: Hashable, Sendable {
  /// The temperature.
  public let temperature: AirTemperature
  /// The day; where there are several, the earliest.
  public let date: CalendarDate
  /// The station's number; where several had it on that day, the lowest.
  public let stationID: Int
  /// On how many other days or at how many other stations it was the same.
  public let otherCount: Int
}

/// A mean as a fraction, rounded once, when it is printed.
public struct Mean: Hashable, Sendable {
  /// Thousandths of a degree Celsius, times the denominator.
  public let numerator: Int
  /// 1 or more.
  public let denominator: Int

  /// The mean of this many values whose sum in thousandths of a degree is the numerator.
  public init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Degrees Celsius with 0 to 3 decimals, rounded half away from zero.
  public func text(decimals: Int) -> String {
    var divisor = denominator
    for _ in decimals..<3 { divisor *= 10 }
    return FixedPoint.format(FixedPoint.roundedQuotient(numerator, divisor), decimals: decimals)
  }
}
