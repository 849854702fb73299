public import Weather

/// What captured temperatures say of a station's day.
public enum ClimateVerdict: String, CaseIterable, Sendable {
  /// The criterion is met.
  case proven
  /// It is not met.
  case ruledOut = "ruled_out"
  /// There are values, but none that shows either.
  case undecided
  /// There is no value.
  case noData = "no_data"
}

/// What captured temperatures say of climate days.
public struct Climate: Hashable, Sendable {
  /// The time looked at; nil where there are no data.
  public let dates: ClosedRange<CalendarDate>?
  /// The groups, by climate day, area and time.
  public let groups: [ClimateGroup]
  /// The stations' days that are decided, by date, climate day and station, where they are listed.
  public let decided: [DecidedDay]
  /// How many stations' days are decided by a value that may be of the day before or after.
  public let offByOneDayCount: Int
}

/// What is known of a climate day in a group.
public struct ClimateGroup: Hashable, Sendable {
  /// The climate day.
  public let climateDay: ClimateDay
  /// What the group has in common.
  public let key: GroupKey
  /// How many of its stations' days are what.
  public let count: ClimateCount
}

/// A station's day that is decided, with the value that decides it.
public struct DecidedDay: Hashable, Sendable {
  /// The climate day.
  public let climateDay: ClimateDay
  /// The day, which with hours known is not always the strip's date.
  public let date: CalendarDate
  /// Whether it is proven or ruled out.
  public let verdict: ClimateVerdict
  /// The value that shows it.
  public let evidence: CapturedTemperature

  /// Whether the value may be of the day before or after.
  public var mayBeOffByOneDay: Bool { evidence.mayBeOfAnotherDay }
}

/// How many of a group's stations' days are what.
public struct ClimateCount: Hashable, Sendable {
  private var counts: [ClimateVerdict: Int] = [:]
  /// How many decided ones may be off by one day.
  public private(set) var offByOneDayCount = 0
  /// The numbers of the stations.
  public private(set) var stationIDs: Set<Int> = []
  /// The days proven at one station at least.
  public private(set) var provenDays = DaySet()

  /// Adds days of a station of which nothing is known.
  mutating func add(stationID: Int, dayCount: Int) {
    stationIDs.insert(stationID)
    counts[.noData, default: 0] += dayCount
  }

  /// Notes what is known of one of the days added.
  mutating func decide(
    _ verdict: ClimateVerdict, on date: CalendarDate, _ evidence: CapturedTemperature?
  ) {
    counts[.noData, default: 0] -= 1
    counts[verdict, default: 0] += 1
    if verdict == .proven { provenDays.insert(date) }
    if evidence?.mayBeOfAnotherDay == true { offByOneDayCount += 1 }
  }

  /// How many stations' days there are.
  public var total: Int { counts.values.reduce(0, +) }

  /// How many of them are decided so, or not.
  public subscript(verdict: ClimateVerdict) -> Int { counts[verdict] ?? 0 }
}
