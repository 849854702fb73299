import Weather

/// Adds up the daily sums of a group. Days must come in ascending order of date and station.
struct GroupAccumulator {
  private(set) var observationCount = 0
  private(set) var temperatures = TemperatureSum()
  private(set) var minimum: Extreme?
  private(set) var maximum: Extreme?
  private(set) var dayCount = 0
  private(set) var stations: [Int: StationMean] = [:]
  private(set) var conditions = ConditionTally()
  private var lastDay: CalendarDate?
  private var daysWithTemperature = 0
  private var lastDayWithTemperature: CalendarDate?

  /// The mean of a station's days.
  struct StationMean {
    /// On how many days it has a temperature.
    var dayCount = 0
    /// The sum of those days' means, in thousandths of a degree.
    var thousandths = 0
  }

  mutating func add(_ sum: DailySum, of day: StationDay) {
    observationCount += sum.observationCount
    temperatures.merge(sum.temperatures)
    conditions.merge(sum.conditions)
    if lastDay != day.date { dayCount += 1 }
    lastDay = day.date
    addMean(sum.temperatures.meanThousandths, of: day)
    if let lowest = sum.temperatures.minimum {
      minimum = Self.extreme(minimum, lowest, of: day, isBeyond: <)
    }
    if let highest = sum.temperatures.maximum {
      maximum = Self.extreme(maximum, highest, of: day, isBeyond: >)
    }
  }

  private mutating func addMean(_ thousandths: Int?, of day: StationDay) {
    var station = stations[day.stationID] ?? StationMean()
    if let thousandths {
      if lastDayWithTemperature != day.date { daysWithTemperature += 1 }
      lastDayWithTemperature = day.date
      station.dayCount += 1
      station.thousandths += thousandths
    }
    stations[day.stationID] = station
  }

  /// The mean of the stations' means, over the stations that have a temperature on at least half
  /// of the group's days; over all, where none has.
  ///
  /// A station's mean is rounded to thousandths of a degree, as its days' means are.
  var meanOfStations: Mean? {
    let measured = stations.values.filter { $0.dayCount > 0 }
    let steady = measured.filter { $0.dayCount * 2 >= daysWithTemperature }
    let means = (steady.isEmpty ? measured : steady).map {
      FixedPoint.roundedQuotient($0.thousandths, $0.dayCount)
    }
    return means.isEmpty ? nil : Mean(numerator: means.reduce(0, +), denominator: means.count)
  }

  private static func extreme(
    _ known: Extreme?, _ temperature: AirTemperature, of day: StationDay,
    isBeyond: (AirTemperature, AirTemperature) -> Bool
  ) -> Extreme {
    guard let known, !isBeyond(temperature, known.temperature) else {
      return Extreme(
        temperature: temperature, date: day.date, stationID: day.stationID, otherCount: 0)
    }
    let others = known.otherCount + (temperature == known.temperature ? 1 : 0)
    return Extreme(
      temperature: known.temperature, date: known.date, stationID: known.stationID,
      otherCount: others)
  }
}

/// The order in which groups are printed: areas by their lowest station number, then time.
struct GroupOrder {
  private let regions: [Area: Int]
  private let provinces: [Area: Int]

  init(stations: StationCatalogue) {
    regions = Self.places(of: stations.regions)
    provinces = Self.places(of: stations.provinces)
  }

  func sorted(_ keys: [GroupKey]) -> [GroupKey] {
    keys.sorted { place(of: $0) < place(of: $1) }
  }

  private func place(of key: GroupKey) -> (Int, Int, Int, CalendarDate) {
    (
      key.region.map { regions[$0] ?? .max } ?? -1,
      key.province.map { provinces[$0] ?? .max } ?? -1,
      key.stationID ?? -1, key.period?.dates.lowerBound ?? CalendarDate(dayNumber: 0)
    )
  }

  private static func places(of areas: [Area]) -> [Area: Int] {
    Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1, $0) })
  }
}
