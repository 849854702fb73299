public import Weather

/// What charts draw of an area: its days, its weather by month, and its figures over the whole time.
public struct AreaSeries: Hashable, Sendable {
  /// The area: a region, a station, or all stations together.
  public let area: AreaKey
  /// The days that have observations.
  public private(set) var days = DaySeries()
  /// The months that have observations, ascending.
  public private(set) var months: [ConditionMonth] = []
  /// The lowest temperature; nil where there is none.
  public private(set) var minimum: Extreme?
  /// The highest temperature; nil where there is none.
  public private(set) var maximum: Extreme?
  /// How many observations there are, with a temperature or without.
  public private(set) var observationCount = 0
  /// How many temperatures there are.
  public private(set) var temperatureCount = 0
  private var means = StationMeans()
  private var stations: Set<Int> = []

  /// An area of which nothing is known yet.
  init(area: AreaKey) {
    self.area = area
  }

  /// The mean of the stations' means, as a summary has it; nil where there is no temperature.
  public var mean: Mean? { means.mean }

  /// The numbers of the stations that have observations, ascending.
  public var stationIDs: [Int] { stations.sorted() }

  /// Adds a station's day, which is the last day or a later one.
  mutating func add(_ part: SummaryPart) {
    days.add(part)
    stations.insert(part.stationID)
    observationCount += part.sum.observationCount
    addConditions(of: part)
    let temperatures = part.sum.temperatures
    temperatureCount += temperatures.count
    guard let mean = temperatures.meanThousandths else { return }
    means.add(mean, of: part)
    minimum = Extreme.merged(
      minimum, Extreme(temperatures.minimum, temperatures.minimumHour, of: part), isBeyond: <)
    maximum = Extreme.merged(
      maximum, Extreme(temperatures.maximum, temperatures.maximumHour, of: part), isBeyond: >)
  }

  /// Adds the days of the same area that lie behind these.
  mutating func append(_ later: AreaSeries) {
    days.append(later.days)
    stations.formUnion(later.stations)
    observationCount += later.observationCount
    temperatureCount += later.temperatureCount
    means.merge(later.means)
    minimum = Extreme.merged(minimum, later.minimum, isBeyond: <)
    maximum = Extreme.merged(maximum, later.maximum, isBeyond: >)
    for month in later.months {
      if months.last?.month == month.month {
        months[months.count - 1].add(month)
      } else {
        months.append(month)
      }
    }
  }

  private mutating func addConditions(of part: SummaryPart) {
    if months.last?.month.dates.contains(part.date) != true {
      months.append(ConditionMonth(Period(kind: .month, holding: part.date)))
    }
    for count in part.sum.conditions.counts {
      months[months.count - 1].add(count.count, of: count.key.conditionClass)
    }
  }
}

extension Extreme {
  /// A station's day as an extreme of itself.
  fileprivate init?(_ temperature: AirTemperature?, _ hour: Int?, of part: SummaryPart) {
    guard let temperature else { return nil }
    self.init(
      temperature: temperature, date: part.date, hour: hour, stationID: part.stationID,
      otherCount: 0)
  }
}

/// How many observations of a month had a condition of each class.
public struct ConditionMonth: Hashable, Sendable {
  /// The month.
  public let month: Period
  /// The counts, in the order of the classes.
  private var counts: [UInt32]

  /// A month without observations.
  init(_ month: Period) {
    self.month = month
    counts = Array(repeating: 0, count: ConditionClass.allCases.count)
  }

  mutating func add(_ count: Int, of conditionClass: ConditionClass) {
    counts[Self.place(of: conditionClass)] += UInt32(count)
  }

  /// Adds the counts of other days of the month.
  mutating func add(_ other: ConditionMonth) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// How many observations had a condition of a class.
  public subscript(conditionClass: ConditionClass) -> Int {
    Int(counts[Self.place(of: conditionClass)])
  }

  /// How many observations there are.
  public var total: Int { counts.reduce(0) { $0 + Int($1) } }

  private static func place(of conditionClass: ConditionClass) -> Int {
    ConditionClass.allCases.firstIndex(of: conditionClass) ?? 0
  }
}
