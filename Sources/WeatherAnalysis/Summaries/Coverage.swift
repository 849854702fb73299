public import Weather

/// How complete the data of a group are.
public struct Coverage: Hashable, Sendable {
  /// The days on which each station has observations.
  private var daysOfStations = StationValues<DaySet>()
  /// The days on which any station has.
  public private(set) var days = DaySet()
  /// How many strips the observations come from.
  public private(set) var stripCount = 0
  /// How many observations there are, with a temperature or without.
  public private(set) var observationCount = 0
  /// How many of them have a temperature.
  private var temperatureCount = 0
  /// On how many days the stations have a temperature, all stations' days added up.
  private var stationDaysWithTemperature = 0

  /// Adds stations' days.
  mutating func add(_ parts: borrowing Span<SummaryPart>, at places: some Sequence<Int>) {
    for place in places {
      // What is read is numbers: a part as a whole would be copied, with the counts of what it refers to.
      let date = parts[place].date
      let temperatureCount = parts[place].sum.temperatures.count
      days.insert(date)
      daysOfStations.update(parts[place].stationID, default: DaySet()) { $0.insert(date) }
      observationCount += parts[place].sum.observationCount
      self.temperatureCount += temperatureCount
      if temperatureCount > 0 { stationDaysWithTemperature += 1 }
    }
  }

  mutating func add(strips: Int) {
    stripCount += strips
  }

  mutating func merge(_ other: Coverage) {
    days.formUnion(other.days)
    for (id, days) in zip(other.daysOfStations.stationIDs, other.daysOfStations.values) {
      daysOfStations.update(id, default: DaySet()) { $0.formUnion(days) }
    }
    stripCount += other.stripCount
    observationCount += other.observationCount
    temperatureCount += other.temperatureCount
    stationDaysWithTemperature += other.stationDaysWithTemperature
  }

  /// The numbers of the stations that have observations, ascending.
  public var stationIDs: [Int] { daysOfStations.stationIDs }

  /// Temperatures for each station and day that has any, on average, in hundredths; 0 where there
  /// are none.
  public var hundredthsOfCapturesADay: Int {
    stationDaysWithTemperature == 0
      ? 0 : FixedPoint.roundedQuotient(temperatureCount * 100, stationDaysWithTemperature)
  }

  /// How far the extremes and means of the group's days typically lie from the official ones: the
  /// mean over the days, each by its month; nil where there are too few captures to say.
  public func snapshotError(_ errors: SnapshotErrors) -> SnapshotError? {
    let months = Dictionary(grouping: days.dayNumbers) {
      CalendarDate(dayNumber: $0).components.month
    }
    return errors.typical(
      hundredthsOfCapturesADay: hundredthsOfCapturesADay, dayCounts: months.mapValues(\.count))
  }

  /// The days on which the stations are others than on the day with data before.
  public var stationSetChanges: [StationSetChange] {
    if daysOfStations.values.allSatisfy({ $0 == days }) { return [] }
    let dayNumbers = days.dayNumbers
    var appeared = Array(repeating: 0, count: dayNumbers.count)
    var vanished = appeared
    for stationDays in daysOfStations.values.map(\.dayNumbers) {
      var place = 0
      var wasThere: Bool?
      for index in dayNumbers.indices {
        let isThere = place < stationDays.count && stationDays[place] == dayNumbers[index]
        if isThere { place += 1 }
        if let wasThere, wasThere != isThere {
          if isThere { appeared[index] += 1 } else { vanished[index] += 1 }
        }
        wasThere = isThere
      }
    }
    var count = daysOfStations.values.count { $0.firstDayNumber == days.firstDayNumber }
    return dayNumbers.indices.compactMap { index in
      guard appeared[index] + vanished[index] > 0 else { return nil }
      let before = count
      count += appeared[index] - vanished[index]
      return StationSetChange(
        date: CalendarDate(dayNumber: dayNumbers[index]), countBefore: before, countAfter: count)
    }
  }
}

/// A day on which the stations of a group are others than on the day with data before.
public struct StationSetChange: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// How many stations there were on the day with data before.
  public let countBefore: Int
  /// How many there are on this day; as many, where one took another's place.
  public let countAfter: Int
}
