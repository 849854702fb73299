public import Weather

/// A station on a day.
public struct StationDay: Hashable, Comparable, Sendable {
  /// The day's number above the station's, so that one comparison orders both.
  private let place: Int

  /// Station numbers have five digits at most.
  private static let stations = 100_000

  /// A station on a day. The station's number is 0 to 99999.
  public init(date: CalendarDate, stationID: Int) {
    precondition((0..<Self.stations).contains(stationID), "a station's number has five digits")
    place = date.dayNumber * Self.stations + stationID
  }

  /// The day.
  public var date: CalendarDate {
    CalendarDate(dayNumber: (place - stationID) / Self.stations)
  }

  /// The station's number.
  public var stationID: Int {
    let remainder = place % Self.stations
    return remainder < 0 ? remainder + Self.stations : remainder
  }

  public static func < (left: StationDay, right: StationDay) -> Bool {
    left.place < right.place
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
    sums[day, default: DailySum()].add(
      ConditionKey(observation.presentWeather), observation.airTemperature)
  }

  /// Adds a sum of a station on a day.
  public mutating func merge(_ sum: DailySum, for day: StationDay) {
    sums[day, default: DailySum()].merge(sum)
  }

  /// Adds all sums of another part.
  public mutating func merge(_ other: DailySums) {
    for (day, sum) in other.sums { merge(sum, for: day) }
  }

  /// A station's day with its sum.
  public struct Entry: Hashable, Sendable {
    /// The station and the day.
    public let day: StationDay
    /// The sum.
    public let sum: DailySum
  }

  /// The sums, by ascending date and station number.
  public var sorted: [Entry] {
    sums.keys.sorted().compactMap { day in sums[day].map { Entry(day: day, sum: $0) } }
  }
}
