public import Weather

/// A station on a day.
public struct StationDay: Hashable, Comparable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The station's number.
  public let stationID: Int

  /// A station on a day.
  public init(date: CalendarDate, stationID: Int) {
    self.date = date
    self.stationID = stationID
  }

  public static func < (left: StationDay, right: StationDay) -> Bool {
    (left.date, left.stationID) < (right.date, right.stationID)
  }
}

/// The daily sums of any number of stations and days. Two of them merge to that of all their
/// observations.
public struct DailySums: Hashable, Sendable {
  /// The sums by station and day.
  public private(set) var sums: [StationDay: DailySum] = [:]

  /// None yet.
  public init() {}

  /// Adds an observation of a station on a day.
  public mutating func add(_ observation: Observation, on date: CalendarDate) {
    let day = StationDay(date: date, stationID: observation.stationID)
    sums[day, default: DailySum()].add(observation.presentWeather, observation.airTemperature)
  }

  /// Adds a sum of a station on a day.
  public mutating func merge(_ sum: DailySum, for day: StationDay) {
    sums[day, default: DailySum()].merge(sum)
  }

  /// Adds all sums of another part.
  public mutating func merge(_ other: DailySums) {
    for (day, sum) in other.sums { merge(sum, for: day) }
  }

  /// The sums, by ascending date and station number.
  public var sorted: [(day: StationDay, sum: DailySum)] {
    sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
