public import Weather

/// Sums up days, group by group. Two of them merge to that of all their days.
public struct SummaryAccumulator: Sendable {
  private let grouping: SummaryGrouping
  private let statistics: [any Statistic]
  private let stations: StationCatalogue
  private let coversAll: Bool
  private var areas: [Place] = []
  private var areaIndexes: [AreaKey: Int] = [:]
  private var places = StationValues<StationPlace>()
  private var areasOfStrips: [[Int]: [Int]] = [:]
  private var dates: ClosedRange<CalendarDate>?
  private var coverage = Coverage()

  /// An area with its groups, by the order in which their times came.
  private struct Place: Sendable {
    let key: AreaKey
    var groups: [GroupAccumulator] = []
    var times: [TimeKey] = []
    private var indexes: [TimeKey: Int] = [:]
    private var last = 0

    init(key: AreaKey) {
      self.key = key
    }

    /// The index of the group of a time; where there is none yet, it is made.
    mutating func group(at time: TimeKey, _ statistics: [any Statistic]) -> Int {
      // Days of one time come one after another.
      if last < times.count, times[last] == time { return last }
      if let known = indexes[time] {
        last = known
      } else {
        last = groups.count
        indexes[time] = last
        times.append(time)
        groups.append(GroupAccumulator(statistics))
      }
      return last
    }
  }

  /// Where a station belongs.
  private struct StationPlace: Sendable {
    let areas: [Int]
    let reportsWeather: Bool
  }

  /// Nothing summed up yet.
  ///
  /// - Parameters:
  ///   - grouping: by what it is summed up.
  ///   - statistics: what is worked out for each group, nothing added to it yet.
  ///   - stations: the catalogue, for areas and their order.
  ///   - coversAll: whether it is noted how complete the data of all groups together are; where nobody
  ///     asks for it, that saves memory.
  public init(
    by grouping: SummaryGrouping, _ statistics: [any Statistic], stations: StationCatalogue,
    coversAll: Bool = true
  ) {
    self.grouping = grouping
    self.statistics = statistics
    self.stations = stations
    self.coversAll = coversAll
  }

  /// Adds a day; quickest where days ascend. Each station's day is added once.
  public mutating func add(_ day: DayOfSums) {
    dates = Self.union(dates, day.date...day.date)
    addEntries(of: day)
    var time = grouping.time(of: day.date, hour: nil)
    for strips in day.strips {
      if grouping.isByHour { time = grouping.time(of: day.date, hour: strips.stations.hour) }
      let touched = areasTouched(by: strips.stations.ids)
      if coversAll, !touched.isEmpty { coverage.add(strips: strips.count) }
      for area in touched {
        let group = areas[area].group(at: time, statistics)
        areas[area].groups[group].coverage.add(strips: strips.count)
      }
    }
  }

  /// The entries of a day that belong to one group, by their places.
  private struct Batch {
    let area: Int
    let hour: Int?
    var places: [Int] = []
  }

  private mutating func addEntries(of day: DayOfSums) {
    var parts: [SummaryPart] = []
    parts.reserveCapacity(day.entries.count)
    var batches: [Batch] = []
    // The last batch of each area; -1 where it has none.
    var batchOfArea: [Int] = []
    // A span lends its elements; an array's would be copied, with the counts of what they refer to.
    let entries = day.entries.span
    for index in entries.indices {
      let stationID = entries[index].stationID
      let station = place(ofStation: stationID)
      guard !station.areas.isEmpty else { continue }
      let hour = grouping.isByHour ? entries[index].hour : nil
      for area in station.areas {
        while batchOfArea.count <= area { batchOfArea.append(-1) }
        let known = batchOfArea[area]
        if known < 0 || batches[known].hour != hour {
          batchOfArea[area] = batches.count
          batches.append(Batch(area: area, hour: hour))
        }
        batches[batchOfArea[area]].places.append(parts.count)
      }
      parts.append(
        SummaryPart(
          date: day.date, stationID: stationID, reportsWeather: station.reportsWeather,
          sum: entries[index].sum))
    }
    let all = parts.span
    if coversAll { coverage.add(all, at: all.indices) }
    for batch in batches {
      let time = grouping.time(of: day.date, hour: batch.hour)
      let group = areas[batch.area].group(at: time, statistics)
      areas[batch.area].groups[group].add(all, at: batch.places)
    }
  }

  /// Adds the days of another one, which have none in common with those added.
  public mutating func merge(_ other: SummaryAccumulator) {
    if let more = other.dates { dates = Self.union(dates, more) }
    coverage.merge(other.coverage)
    for place in other.areas {
      let area = index(of: place.key)
      for (time, group) in zip(place.times, place.groups) {
        let known = areas[area].group(at: time, statistics)
        areas[area].groups[known].merge(group)
      }
    }
  }

  /// What was summed up.
  ///
  /// - Parameters:
  ///   - first: the first day asked for; nil for that of the data.
  ///   - last: the last day asked for; nil for that of the data.
  public func summary(from first: CalendarDate? = nil, to last: CalendarDate? = nil) -> Summary {
    var asked: ClosedRange<CalendarDate>?
    if let first = first ?? dates?.lowerBound, let last = last ?? dates?.upperBound, first <= last {
      asked = first...last
    }
    var groups: [GroupKey: GroupAccumulator] = [:]
    for place in areas {
      for (time, group) in zip(place.times, place.groups) {
        groups[GroupKey(area: place.key, time: time)] = group
      }
    }
    let order = GroupOrder(stations: stations, groups: grouping.stationGroups)
    return Summary(
      grouping: grouping, fields: statistics.flatMap(\.fields), dates: asked,
      groups: order.sorted(Array(groups.keys)).compactMap { key in
        groups[key].map { $0.group(key: key, within: asked) }
      },
      coverage: coverage)
  }

  private mutating func place(ofStation id: Int) -> StationPlace {
    if let known = places[id] { return known }
    let station = stations[id: id]
    let place = StationPlace(
      areas: grouping.areas(ofStation: id, station).map { index(of: $0) },
      reportsWeather: station?.reportsWeather ?? false)
    places.update(id, default: place) { _ in }
    return place
  }

  private mutating func areasTouched(by stationIDs: [Int]) -> [Int] {
    if let known = areasOfStrips[stationIDs] { return known }
    let touched = Set(stationIDs.flatMap { place(ofStation: $0).areas }).sorted()
    areasOfStrips[stationIDs] = touched
    return touched
  }

  private mutating func index(of key: AreaKey) -> Int {
    if let known = areaIndexes[key] { return known }
    areaIndexes[key] = areas.count
    areas.append(Place(key: key))
    return areas.count - 1
  }

  private static func union(
    _ left: ClosedRange<CalendarDate>?, _ right: ClosedRange<CalendarDate>
  ) -> ClosedRange<CalendarDate> {
    guard let left else { return right }
    return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }
}

/// A group while its days are added up.
private struct GroupAccumulator: Sendable {
  var coverage = Coverage()
  private var statistics: [any Statistic]

  init(_ statistics: [any Statistic]) {
    self.statistics = statistics
  }

  mutating func add(_ parts: borrowing Span<SummaryPart>, at places: [Int]) {
    coverage.add(parts, at: places)
    for index in statistics.indices { statistics[index].add(parts, at: places) }
  }

  mutating func merge(_ other: GroupAccumulator) {
    coverage.merge(other.coverage)
    for index in statistics.indices { statistics[index].merge(any: other.statistics[index]) }
  }

  func group(key: GroupKey, within dates: ClosedRange<CalendarDate>?) -> SummaryGroup {
    SummaryGroup(
      key: key, coverage: coverage, daysInPeriod: dates.map(key.time.dayCount(within:)) ?? 0,
      figures: statistics.flatMap { statistic in
        zip(statistic.fields, statistic.figures).map(Figure.init)
      })
  }
}

extension TimeKey {
  /// How many days it has within others.
  fileprivate func dayCount(within dates: ClosedRange<CalendarDate>) -> Int {
    let held = period?.dates.clamped(to: dates) ?? dates
    let days = held.lowerBound.dayNumber...held.upperBound.dayNumber
    guard monthOfYear != nil else { return days.count }
    return days.count { holds(CalendarDate(dayNumber: $0)) }
  }
}
