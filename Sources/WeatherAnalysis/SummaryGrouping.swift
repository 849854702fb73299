public import Weather

/// By what observations are summed up: a kind of area crossed with a kind of period.
public struct SummaryGrouping: Hashable, Sendable {
  /// The kinds of area, each once; none for the nation as a whole.
  public let areas: [AreaKind]
  /// The kind of period; nil for the whole time.
  public let period: PeriodKind?

  /// A kind of area.
  public enum AreaKind: String, CaseIterable, Sendable {
    case region, province, station
  }

  /// A kind of period, the longest first.
  public enum PeriodKind: String, CaseIterable, Sendable {
    case year, month, day
  }

  /// A grouping; of several kinds of period the shortest tells all of them.
  public init(areas: [AreaKind], periods: [PeriodKind] = []) {
    self.areas = AreaKind.allCases.filter(areas.contains)
    period = PeriodKind.allCases.last(where: periods.contains)
  }

  /// The group of a station on a day. A station that the catalogue does not know is in an area
  /// without a name, not in the nation as a whole.
  func key(for day: StationDay, station: Station?) -> GroupKey {
    let nowhere = Area(name: "", englishName: "")
    return GroupKey(
      region: areas.contains(.region) ? station?.region ?? nowhere : nil,
      province: areas.contains(.province) ? station?.province ?? nowhere : nil,
      stationID: areas.contains(.station) ? day.stationID : nil,
      period: period.map { Period(kind: $0, holding: day.date) })
  }
}

/// What the observations of a group have in common; nil where that does not matter.
public struct GroupKey: Hashable, Sendable {
  /// The region; its name is empty for stations of which it is not known.
  public let region: Area?
  /// The province; likewise.
  public let province: Area?
  /// The station's number.
  public let stationID: Int?
  /// The day, month or year.
  public let period: Period?
}

/// A day, month or year.
public struct Period: Hashable, Sendable {
  /// How it is written: `2025`, `2025-04` or `2025-04-04`.
  public let name: String
  /// Its days.
  public let dates: ClosedRange<CalendarDate>

  /// The period of a kind that holds a date.
  public init(kind: SummaryGrouping.PeriodKind, holding date: CalendarDate) {
    let (year, month, _) = date.components
    let text = date.description
    switch kind {
    case .day:
      self.init(name: text, first: date, last: date)
    case .month:
      let length = CalendarDate.length(ofMonth: month, inYear: year)
      let first = CalendarDate(year: year, month: month, day: 1) ?? date
      self.init(name: String(text.prefix(7)), first: first, last: first.adding(days: length - 1))
    case .year:
      let first = CalendarDate(year: year, month: 1, day: 1) ?? date
      let last = CalendarDate(year: year, month: 12, day: 31) ?? date
      self.init(name: String(text.prefix(4)), first: first, last: last)
    }
  }

  /// The period written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
  public init?(_ text: String) {
    let (kind, start): (SummaryGrouping.PeriodKind, String) =
      switch text.utf8.count {
      case 4: (.year, text + "-01-01")
      case 7: (.month, text + "-01")
      default: (.day, text)
      }
    guard let date = CalendarDate(start) else { return nil }
    self.init(kind: kind, holding: date)
  }

  private init(name: String, first: CalendarDate, last: CalendarDate) {
    self.name = name
    dates = first...last
  }
}
