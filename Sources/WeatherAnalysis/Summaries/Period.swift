public import Weather

/// A kind of period, the longest first.
public enum PeriodKind: String, CaseIterable, Sendable {
  case year, season, month, day
}

/// A day, month, season or year.
public struct Period: Sendable {
  /// The kind.
  public let kind: PeriodKind
  /// Its days.
  public let dates: ClosedRange<CalendarDate>

  /// The period of a kind that holds a date.
  ///
  /// Seasons are those of KMA: spring is March to May, and winter December to February, of two
  /// years.
  public init(kind: PeriodKind, holding date: CalendarDate) {
    self.kind = kind
    let (year, month, _) = date.components
    switch kind {
    case .day:
      dates = date...date
    case .month:
      dates = Self.months(1, from: month, of: year)
    case .season:
      let first = month % 12 / 3 * 3
      dates =
        first == 0
        ? Self.months(3, from: 12, of: month == 12 ? year : year - 1)
        : Self.months(3, from: first, of: year)
    case .year:
      dates = Self.months(12, from: 1, of: year)
    }
  }

  /// The period written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
  public init?(_ text: String) {
    let (kind, start): (PeriodKind, String) =
      switch text.utf8.count {
      case 4: (.year, text + "-01-01")
      case 7: (.month, text + "-01")
      default: (.day, text)
      }
    guard let date = CalendarDate(start) else { return nil }
    self.init(kind: kind, holding: date)
  }

  /// How it is written: `2025`, `2025-spring`, `2024/25-winter`, `2025-04` or `2025-04-04`.
  public var name: String {
    let text = dates.lowerBound.description
    switch kind {
    case .day: return text
    case .month: return String(text.prefix(7))
    case .year: return String(text.prefix(4))
    case .season:
      let name = "\(yearsOfSeason)-\(season.rawValue)"
      return name
    }
  }

  /// The season of a period that lies in one.
  public var season: Season { Season(ofMonth: dates.lowerBound.components.month) }

  /// The year of a season; of a winter both: `2024/25`.
  public var yearsOfSeason: String {
    let first = dates.lowerBound.components.year
    let last = dates.upperBound.components.year
    return first == last
      ? first.padded(to: 4) : "\(first.padded(to: 4))/\((last % 100).padded(to: 2))"
  }

  private static func months(_ count: Int, from month: Int, of year: Int) -> ClosedRange<
    CalendarDate
  > {
    let first = CalendarDate(dayNumber: dayNumber(ofMonth: month, of: year))
    let behind = month - 1 + count
    let next = dayNumber(ofMonth: behind % 12 + 1, of: year + behind / 12)
    return first...CalendarDate(dayNumber: next - 1)
  }

  /// The number of a month's first day, beyond the years 1 to 9999 too, of which calendar dates are.
  private static func dayNumber(ofMonth month: Int, of year: Int) -> Int {
    let held = min(max(year, 1), 9999)
    let first = CalendarDate(year: held, month: month, day: 1)?.dayNumber ?? 0
    return first + (year - held) * 365
  }
}

extension Period: Hashable {
  public static func == (left: Period, right: Period) -> Bool {
    left.kind == right.kind && left.dates.lowerBound == right.dates.lowerBound
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(dates.lowerBound)
  }
}

/// A season of KMA's, three whole months.
public enum Season: String, CaseIterable, Sendable {
  case spring, summer, autumn, winter

  /// The season of a month (1...12).
  init(ofMonth month: Int) {
    self = [.winter, .spring, .summer, .autumn][month % 12 / 3]
  }
}
