public import Weather

/// What there is of each station on each day. Two of them merge to that of both.
public struct DataInventory: Hashable, Sendable {
  private var states: [StationDay: DataState] = [:]
  private var stations: Set<Int>
  private var dates: ClosedRange<CalendarDate>?

  /// Nothing yet.
  ///
  /// - Parameter stations: the numbers of stations that are listed, whether there is anything of
  ///   them or not.
  public init(stations: Set<Int> = []) {
    self.stations = stations
  }

  /// Notes what there is of a station on a day; of several, the best is taken.
  public mutating func note(_ state: DataState, station: Int, on date: CalendarDate) {
    stations.insert(station)
    let day = StationDay(date: date, stationID: station)
    states[day] = min(states[day] ?? .missing, state)
    dates = dates.map { min($0.lowerBound, date)...max($0.upperBound, date) } ?? date...date
  }

  /// Notes what counts of a day.
  public mutating func note(_ day: DayOfSums) {
    for entry in day.entries {
      let state: DataState = entry.sum.temperatures.count > 0 ? .data : .noTemperature
      note(state, station: entry.stationID, on: day.date)
    }
  }

  /// Adds what another one has noted.
  public mutating func merge(_ other: DataInventory) {
    stations.formUnion(other.stations)
    for (day, state) in other.states { note(state, station: day.stationID, on: day.date) }
  }

  /// The numbers of the stations, ascending.
  public var stationIDs: [Int] { stations.sorted() }

  /// The days from the first asked for to the last; where none is asked for, those of which there
  /// is anything; nil where there is nothing.
  public func days(
    from first: CalendarDate?, to last: CalendarDate?
  ) -> ClosedRange<CalendarDate>? {
    guard let from = first ?? dates?.lowerBound, let to = last ?? dates?.upperBound, from <= to
    else { return nil }
    return from...to
  }

  /// What there is of a station on a day.
  public func state(of station: Int, on date: CalendarDate) -> DataState {
    states[StationDay(date: date, stationID: station)] ?? .missing
  }

  /// The spans of days of one state of a station, one after another.
  public func spans(of station: Int, in dates: ClosedRange<CalendarDate>) -> [DataSpan] {
    var spans: [DataSpan] = []
    for number in dates.lowerBound.dayNumber...dates.upperBound.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let state = state(of: station, on: date)
      if let last = spans.last, last.state == state {
        spans[spans.count - 1] = DataSpan(
          stationID: station, state: state, dates: last.dates.lowerBound...date)
      } else {
        spans.append(DataSpan(stationID: station, state: state, dates: date...date))
      }
    }
    return spans
  }

  /// How many stations have what on a day.
  public func counts(on date: CalendarDate) -> [DataState: Int] {
    stations.reduce(into: [:]) { $0[state(of: $1, on: date), default: 0] += 1 }
  }
}

/// Days one after another on which there is the same of a station.
public struct DataSpan: Hashable, Sendable {
  /// The station's number.
  public let stationID: Int
  /// What there is.
  public let state: DataState
  /// The days.
  public let dates: ClosedRange<CalendarDate>

  /// How many days they are.
  public var dayCount: Int { dates.upperBound.dayNumber - dates.lowerBound.dayNumber + 1 }
}

/// How many days of a station are what, and its longest gap.
public struct StationInventory: Hashable, Sendable {
  /// The station's number.
  public let stationID: Int
  /// How many days there are.
  public let dayCount: Int
  private let counts: [DataState: Int]
  /// The longest row of days without a temperature that counts, the earliest of several; nil where
  /// there is none.
  public let longestGap: ClosedRange<CalendarDate>?

  /// A station's days.
  public init(of station: Int, in dates: ClosedRange<CalendarDate>, _ inventory: DataInventory) {
    stationID = station
    var counts: [DataState: Int] = [:]
    var longest: ClosedRange<CalendarDate>?
    var gapStart: CalendarDate?
    for span in inventory.spans(of: station, in: dates) {
      counts[span.state, default: 0] += span.dayCount
      guard span.state != .data else {
        gapStart = nil
        continue
      }
      let gap = (gapStart ?? span.dates.lowerBound)...span.dates.upperBound
      gapStart = gap.lowerBound
      if longest.map({ Self.length(of: gap) > Self.length(of: $0) }) ?? true { longest = gap }
    }
    self.counts = counts
    longestGap = longest
    dayCount = Self.length(of: dates)
  }

  /// How many days are so.
  public subscript(state: DataState) -> Int { counts[state] ?? 0 }

  private static func length(of dates: ClosedRange<CalendarDate>) -> Int {
    dates.upperBound.dayNumber - dates.lowerBound.dayNumber + 1
  }
}
