public import Weather

/// The daily sums of any number of stations and days. Two of them merge to that of all their
/// observations.
public struct DailySums: Hashable, Sendable {
  /// The sums by station and day, or by hour of the day.
  public private(set) var sums: [StationDay: DailySum] = [:]
  /// How many strips there are of each date, hour and set of stations.
  public private(set) var stripCounts: [StripKey: Int] = [:]
  /// Whether the hours of a day are told apart.
  public let isByHour: Bool
  /// Whether each temperature is kept, as percentiles need it.
  public let keepsValues: Bool

  /// Strips that are summed up as one: those of a date, an hour and a set of stations.
  public struct StripKey: Hashable, Sendable {
    /// The date.
    public let date: CalendarDate
    /// The stations, and the hour.
    public let stations: StripStations
  }

  /// None yet.
  public init(isByHour: Bool = false, keepsValues: Bool = false) {
    self.isByHour = isByHour
    self.keepsValues = keepsValues
  }

  /// Adds the observations of a strip, with its hour (KST) where known. Of a strip of which none is
  /// asked for, nothing is counted.
  public mutating func add(
    _ observations: some Sequence<Observation>, on date: CalendarDate, hour: Int? = nil
  ) {
    var stationIDs: Set<Int> = []
    for observation in observations {
      stationIDs.insert(observation.stationID)
      add(
        ConditionKey(observation.presentWeather), observation.airTemperature,
        of: observation.stationID, on: date, hour: hour)
    }
    addStrip(of: stationIDs.sorted(), on: date, hour: hour)
  }

  /// Adds a value of a station.
  public mutating func add(
    _ condition: ConditionKey, _ temperature: AirTemperature?, of stationID: Int,
    on date: CalendarDate, hour: Int?
  ) {
    let day = StationDay(date: date, stationID: stationID, hour: isByHour ? hour : nil)
    sums[day, default: DailySum(keepsValues: keepsValues)].add(condition, temperature, hour: hour)
  }

  /// Counts a strip of these stations, whose numbers ascend.
  public mutating func addStrip(of stationIDs: [Int], on date: CalendarDate, hour: Int?) {
    guard !stationIDs.isEmpty else { return }
    let stations = StripStations(ids: stationIDs, hour: isByHour ? hour : nil)
    stripCounts[StripKey(date: date, stations: stations), default: 0] += 1
  }

  /// Adds a sum of a station on a day.
  public mutating func merge(_ sum: DailySum, for day: StationDay) {
    sums[day, default: DailySum(keepsValues: keepsValues)].merge(sum)
  }

  /// Adds all sums of another part.
  public mutating func merge(_ other: DailySums) {
    for (day, sum) in other.sums { merge(sum, for: day) }
    for (key, count) in other.stripCounts { stripCounts[key, default: 0] += count }
  }

  /// Adds a day's sums.
  public mutating func merge(_ day: DayOfSums) {
    for entry in day.entries {
      merge(
        entry.sum, for: StationDay(date: day.date, stationID: entry.stationID, hour: entry.hour))
    }
    for strips in day.strips {
      stripCounts[StripKey(date: day.date, stations: strips.stations), default: 0] += strips.count
    }
  }

  /// The sums day by day, by ascending date.
  public var days: [DayOfSums] {
    var byDate: [CalendarDate: DayOfSums] = [:]
    for day in sums.keys.sorted() {
      guard let sum = sums[day] else { continue }
      byDate[day.date, default: DayOfSums(date: day.date)].entries.append(
        DayOfSums.Entry(stationID: day.stationID, hour: day.hour, sum: sum))
    }
    for (key, count) in stripCounts {
      byDate[key.date, default: DayOfSums(date: key.date)].strips.append(
        DayOfSums.Strips(stations: key.stations, count: count))
    }
    return byDate.values.sorted { $0.date < $1.date }
  }
}

/// The stations of strips that count, and their hour.
public struct StripStations: Hashable, Sendable {
  /// The stations' numbers, ascending.
  public let ids: [Int]
  /// The hour (KST), where the hours of a day are told apart and it is known.
  public let hour: Int?

  /// The stations of strips, whose numbers ascend.
  public init(ids: [Int], hour: Int? = nil) {
    self.ids = ids
    self.hour = hour
  }
}

/// What was printed on a day, added up by station: the part of which summaries are made.
public struct DayOfSums: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The stations' sums, by ascending number, then hour.
  public var entries: [Entry] = []
  /// The strips that the values come from.
  public var strips: [Strips] = []

  /// The sums of this and another part of the same day, which are told by the same hours.
  public func merged(with other: DayOfSums) -> DayOfSums {
    var both = DailySums()
    both.merge(self)
    both.merge(other)
    return both.days.first ?? self
  }

  /// A day of which nothing is known yet.
  public init(date: CalendarDate) {
    self.date = date
  }

  /// A station's sum, of the day or an hour of it.
  public struct Entry: Hashable, Sendable {
    /// The station's number.
    public let stationID: Int
    /// The hour (KST), where the hours of a day are told apart and it is known.
    public let hour: Int?
    /// The sum.
    public let sum: DailySum

    /// A station's sum.
    public init(stationID: Int, hour: Int? = nil, sum: DailySum) {
      self.stationID = stationID
      self.hour = hour
      self.sum = sum
    }
  }

  /// Strips of the same stations and hour.
  public struct Strips: Hashable, Sendable {
    /// Their stations.
    public let stations: StripStations
    /// How many they are.
    public let count: Int

    /// So many strips of these stations.
    public init(stations: StripStations, count: Int) {
      self.stations = stations
      self.count = count
    }
  }
}
