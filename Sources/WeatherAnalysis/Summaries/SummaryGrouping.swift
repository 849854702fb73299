public import Weather

/// By what observations are summed up: a kind of area crossed with kinds of time.
public struct SummaryGrouping: Hashable, Sendable {
  /// The kinds of area, each once; none for all stations together.
  public let areas: [AreaKind]
  /// The kind of period; nil for the whole time.
  public let period: PeriodKind?
  /// Whether months of the year are told apart, January of all years being one.
  public let isByMonthOfYear: Bool
  /// Whether hours of the day are told apart.
  public let isByHour: Bool
  /// The groups of stations that are named, in their order.
  public let stationGroups: [StationGroup]

  /// A kind of area.
  public enum AreaKind: String, CaseIterable, Sendable {
    case group, region, province, station
  }

  /// A grouping; of several kinds of period the shortest tells all of them.
  public init(
    areas: [AreaKind], periods: [PeriodKind] = [], isByMonthOfYear: Bool = false,
    isByHour: Bool = false, stationGroups: [StationGroup] = []
  ) {
    self.areas = AreaKind.allCases.filter(areas.contains)
    period = PeriodKind.allCases.last(where: periods.contains)
    self.isByMonthOfYear = isByMonthOfYear
    self.isByHour = isByHour
    self.stationGroups = stationGroups
  }

  /// The areas that a station belongs to. One that the catalogue does not know is in an area
  /// without a name, not in the nation as a whole; one of no named group in none.
  func areas(ofStation id: Int, _ station: Station?) -> [AreaKey] {
    let nowhere = Area(name: "", englishName: "")
    func key(_ group: String?) -> AreaKey {
      AreaKey(
        group: group,
        region: areas.contains(.region) ? station?.region ?? nowhere : nil,
        province: areas.contains(.province) ? station?.province ?? nowhere : nil,
        stationID: areas.contains(.station) ? id : nil)
    }
    guard areas.contains(.group) else { return [key(nil)] }
    return stationGroups.filter { $0.stationIDs.contains(id) }.map { key($0.name) }
  }

  /// The time that an hour of a day belongs to.
  func time(of date: CalendarDate, hour: Int?) -> TimeKey {
    TimeKey(
      period: period.map { Period(kind: $0, holding: date) },
      monthOfYear: isByMonthOfYear ? date.components.month : nil,
      hour: isByHour ? hour.map(HourOfDay.known) ?? .unknown : nil)
  }
}

/// Stations that a user calls by one name.
public struct StationGroup: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The stations' numbers.
  public let stationIDs: Set<Int>

  /// Stations called by one name.
  public init(name: String, stationIDs: Set<Int>) {
    self.name = name
    self.stationIDs = stationIDs
  }
}

/// What the stations of a group have in common; nil where that does not matter.
public struct AreaKey: Hashable, Sendable {
  /// The name of the user's group.
  public let group: String?
  /// The region; its name is empty for stations of which it is not known.
  public let region: Area?
  /// The province; likewise.
  public let province: Area?
  /// The station's number.
  public let stationID: Int?
}

/// What the times of a group have in common; nil where that does not matter.
public struct TimeKey: Hashable, Sendable {
  /// The day, month, season or year.
  public let period: Period?
  /// The month of all years, 1...12.
  public let monthOfYear: Int?
  /// The hour of the day.
  public let hour: HourOfDay?

  /// Whether a day belongs to it.
  func holds(_ date: CalendarDate) -> Bool {
    (period?.dates.contains(date) ?? true)
      && (monthOfYear.map { $0 == date.components.month } ?? true)
  }
}

/// An hour of the day by which observations are grouped.
public enum HourOfDay: Hashable, Sendable {
  /// The strips of an hour, 0...23 (KST).
  case known(Int)
  /// The strips whose hour is not known.
  case unknown
}

/// What the observations of a group have in common.
public struct GroupKey: Hashable, Sendable {
  /// Where they were made.
  public let area: AreaKey
  /// When they were made.
  public let time: TimeKey

  /// The region; its name is empty for stations of which it is not known.
  public var region: Area? { area.region }
  /// The province; likewise.
  public var province: Area? { area.province }
  /// The station's number.
  public var stationID: Int? { area.stationID }
  /// The day, month, season or year.
  public var period: Period? { time.period }
}
