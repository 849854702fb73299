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
    let seenDays = seen.values.reduce(into: Set<StationDay>()) { all, days in
      all.formUnion(days.lazy.filter { time.contains($0.date) })
    }
    let areas = Dictionary(
      uniqueKeysWithValues: Set(seenDays.map(\.stationID)).map { id in
        (id, grouping.areas(ofStation: id, stations[id: id]))
      })
    let lengths = grouping.monthLengths(in: time)
    let order = GroupOrder(stations: stations, groups: grouping.stationGroups)
    var groups: [ClimateGroup] = []
    var decided: [DecidedDay] = []
    var offByOneDayCount = 0
    for index in days.indices {
      var counts = emptyCounts(index, areas, lengths)
      for day in seenDays where days[index].months.contains(day.date.components.month) {
        let (verdict, capture) = verdict(on: day, index)
        if capture?.mayBeOfAnotherDay == true { offByOneDayCount += 1 }
        if listsDays, let capture {
          decided.append(
            DecidedDay(
              climateDay: days[index], date: day.date, verdict: verdict, evidence: capture))
        }
        let timeKey = grouping.time(of: day.date, hour: nil)
        for area in areas[day.stationID] ?? [] {
          counts[GroupKey(area: area, time: timeKey)]?.decide(verdict, on: day.date, capture)
        }
      }
      groups += order.sorted(Array(counts.keys)).compactMap { key in
        counts[key].map { ClimateGroup(climateDay: days[index], key: key, count: $0) }
      }
    }
    decided.sort { first, second in
      (first.date, place(of: first), first.evidence.stationID)
        < (second.date, place(of: second), second.evidence.stationID)
    }
    return Climate(
      dates: time, groups: groups, decided: decided, offByOneDayCount: offByOneDayCount)
  }

  private func place(of day: DecidedDay) -> Int {
    days.firstIndex(of: day.climateDay) ?? 0
  }

  /// The counts of a climate day where nothing is known of any station's day. Days are not gone
  /// through one by one: a wrong date may lie a thousand years before the others.
  private func emptyCounts(
    _ index: Int, _ areas: [Int: [AreaKey]], _ lengths: [TimeKey: [Int: Int]]
  ) -> [GroupKey: ClimateCount] {
    var counts: [GroupKey: ClimateCount] = [:]
    for (timeKey, months) in lengths {
      let dayCount = months.reduce(0) {
        $0 + (days[index].months.contains($1.key) ? $1.value : 0)
      }
      guard dayCount > 0 else { continue }
      for (stationID, areas) in areas {
        for area in areas {
          counts[GroupKey(area: area, time: timeKey), default: ClimateCount()]
            .add(stationID: stationID, dayCount: dayCount)
        }
      }
    }
    return counts
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

extension SummaryGrouping {
  /// How many days of each month (1...12) each time has within others.
  fileprivate func monthLengths(in dates: ClosedRange<CalendarDate>) -> [TimeKey: [Int: Int]] {
    var lengths: [TimeKey: [Int: Int]] = [:]
    var first = dates.lowerBound
    while first <= dates.upperBound {
      let whole = Period(kind: period == .day ? .day : .month, holding: first).dates
      let last = min(whole.upperBound, dates.upperBound)
      lengths[time(of: first, hour: nil), default: [:]][first.components.month, default: 0] +=
        last.dayNumber - first.dayNumber + 1
      first = last.adding(days: 1)
    }
    return lengths
  }
}
