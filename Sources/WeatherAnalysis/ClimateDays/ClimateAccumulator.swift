public import Weather

/// Looks at captured temperatures for what they say of climate days. Two of them merge to that of
/// all their temperatures.
public struct ClimateAccumulator: Hashable, Sendable {
  /// What is looked for.
  public let days: [ClimateDay]
  /// For each of them, what decides a station's day.
  private var evidence: [[StationDay: CapturedTemperature]]
  /// For each kind of window, the stations' days with values in it.
  private var seen: [ClimateWindow: Set<StationDay>] = [:]
  /// How many temperatures were looked at.
  public private(set) var temperatureCount = 0
  /// Of how many of them the hour is known.
  public private(set) var hourCount = 0
  private var dates: ClosedRange<CalendarDate>?

  /// Nothing looked at yet.
  public init(_ days: [ClimateDay]) {
    self.days = days
    evidence = Array(repeating: [:], count: days.count)
  }

  /// Looks at a temperature.
  ///
  /// - Parameter isInTime: whether its date is asked for. Values of the day after are looked at for
  ///   what they say of the last night, and of the hour 24, alone.
  public mutating func add(_ capture: CapturedTemperature, isInTime: Bool = true) {
    if isInTime {
      temperatureCount += 1
      if capture.hour != nil { hourCount += 1 }
      let date = capture.date
      dates = dates.map { min($0.lowerBound, date)...max($0.upperBound, date) } ?? date...date
    }
    var dayOfWindow: [(ClimateWindow, StationDay)] = []
    for window in [ClimateWindow.day, .night, .morning] {
      guard let date = window.day(of: capture) else { continue }
      let day = StationDay(date: date, stationID: capture.stationID)
      seen[window, default: []].insert(day)
      dayOfWindow.append((window, day))
    }
    for index in days.indices where days[index].criterion.isDecided(by: capture.temperature) {
      guard let day = dayOfWindow.first(where: { $0.0 == days[index].window })?.1 else { continue }
      let known = evidence[index][day]
      evidence[index][day] = known.map { Self.better($0, capture, days[index]) } ?? capture
    }
  }

  /// Adds what another one has looked at.
  public mutating func merge(_ other: ClimateAccumulator) {
    precondition(days == other.days, "the same climate days are looked for")
    for index in days.indices {
      evidence[index].merge(other.evidence[index]) { Self.better($0, $1, days[index]) }
    }
    seen.merge(other.seen) { $0.union($1) }
    temperatureCount += other.temperatureCount
    hourCount += other.hourCount
    if let more = other.dates {
      dates =
        dates.map {
          min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound)
        } ?? more
    }
  }

  /// What decides better: a value that is of this day for certain, else the more extreme one, else
  /// the first.
  private static func better(
    _ left: CapturedTemperature, _ right: CapturedTemperature, _ day: ClimateDay
  ) -> CapturedTemperature {
    if left.mayBeOfAnotherDay != right.mayBeOfAnotherDay {
      return left.mayBeOfAnotherDay ? right : left
    }
    if left.temperature != right.temperature {
      let isHighest = day.criterion.element == .maximum
      return (left.temperature > right.temperature) == isHighest ? left : right
    }
    return order(of: left) <= order(of: right) ? left : right
  }

  private static func order(of capture: CapturedTemperature) -> (CalendarDate, Int, String) {
    (capture.date, capture.hour ?? 24, capture.stripID)
  }

  /// What the temperatures say.
  ///
  /// - Parameters:
  ///   - grouping: by what stations' days are counted.
  ///   - first: the first day asked for; nil for that of the data.
  ///   - last: the last day asked for; nil for that of the data.
  ///   - listsDays: whether the days that are decided are listed, which takes memory for each.
  public func climate(
    by grouping: SummaryGrouping, from first: CalendarDate? = nil, to last: CalendarDate? = nil,
    stations: StationCatalogue, listsDays: Bool = true
  ) -> Climate {
    guard let from = first ?? dates?.lowerBound, let to = last ?? dates?.upperBound, from <= to
    else { return Climate(dates: nil, groups: [], decided: [], offByOneDayCount: 0) }
    let time = from...to
    let stationIDs = Set(
      seen.values.flatMap { $0.lazy.filter { time.contains($0.date) } }
        .map(\.stationID)
    ).sorted()
    var counts: [[GroupKey: ClimateCount]] = Array(repeating: [:], count: days.count)
    var decided: [DecidedDay] = []
    var offByOneDayCount = 0
    let areas = stationIDs.map { grouping.areas(ofStation: $0, stations[id: $0]) }
    for number in from.dayNumber...to.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let month = date.components.month
      let timeKey = grouping.time(of: date, hour: nil)
      for index in days.indices where days[index].months.contains(month) {
        for (place, id) in stationIDs.enumerated() {
          let day = StationDay(date: date, stationID: id)
          let found = verdict(on: day, index)
          if found.capture?.mayBeOfAnotherDay == true { offByOneDayCount += 1 }
          if listsDays, let capture = found.capture {
            decided.append(
              DecidedDay(
                climateDay: days[index], date: date, verdict: found.verdict, evidence: capture))
          }
          for area in areas[place] {
            counts[index][GroupKey(area: area, time: timeKey), default: ClimateCount()]
              .add(found.verdict, day, found.capture)
          }
        }
      }
    }
    let order = GroupOrder(stations: stations, groups: grouping.stationGroups)
    let groups = days.indices.flatMap { index in
      order.sorted(Array(counts[index].keys)).compactMap { key in
        counts[index][key].map { ClimateGroup(climateDay: days[index], key: key, count: $0) }
      }
    }
    return Climate(
      dates: time, groups: groups, decided: decided, offByOneDayCount: offByOneDayCount)
  }

  private func verdict(
    on day: StationDay, _ index: Int
  ) -> (verdict: ClimateVerdict, capture: CapturedTemperature?) {
    if let capture = evidence[index][day] {
      return (days[index].criterion.isProvable ? .proven : .ruledOut, capture)
    }
    let windows = Set([.day, days[index].window])
    let hasData = windows.contains { seen[$0]?.contains(day) == true }
    return (hasData ? .undecided : .noData, nil)
  }
}
