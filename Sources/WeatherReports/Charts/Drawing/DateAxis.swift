import Weather

/// Ticks at days, months or years, with labels in a language.
struct DateAxis {
  /// The ticks, ascending.
  let ticks: [Tick]

  /// A day with its label.
  struct Tick: Hashable {
    let date: CalendarDate
    /// `4월`, `Apr`, `3`.
    let label: String
    /// What the label is part of, `2025`, where that begins; nil elsewhere.
    let context: String?
  }

  /// The finest ticks for a time, at most so many (2 or more).
  init(_ dates: ClosedRange<CalendarDate>, language: Language, atMost count: Int) {
    let steps: [Step] =
      [1, 2, 7, 14].map(Step.days) + [1, 2, 3, 6].map(Step.months)
      + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map(Step.years)
    let fitting = steps.lazy.map { (step: $0, dates: $0.dates(in: dates, atMost: count)) }
      .first { $0.dates != nil }
    var ticks: [Tick] = []
    var last: CalendarDate?
    for date in fitting?.dates ?? [] {
      guard let step = fitting?.step else { break }
      ticks.append(
        Tick(
          date: date, label: step.label(of: date, language),
          context: step.context(of: date, after: last, language)))
      last = date
    }
    self.ticks = ticks
  }

  /// A month (1...12) in few letters.
  static func name(ofMonth month: Int, in language: Language) -> String {
    language.text(ko: "\(month)월", en: shortMonths[month - 1])
  }

  private static let shortMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A distance between ticks.
  private enum Step {
    case days(Int)
    case months(Int)
    case years(Int)

    /// The ticks in a time; nil where they are too many.
    func dates(in dates: ClosedRange<CalendarDate>, atMost count: Int) -> [CalendarDate]? {
      let (first, last) = (dates.lowerBound, dates.upperBound)
      let (year, month, _) = first.components
      var found: [CalendarDate] = []
      switch self {
      case .days(let step):
        guard (last.dayNumber - first.dayNumber) / step < count else { return nil }
        // Weeks begin on Mondays; day -3 was one.
        let start =
          step < 7 ? first.dayNumber : first.dayNumber + (11 - (first.dayNumber % 7 + 7) % 7) % 7
        found = stride(from: start, through: last.dayNumber, by: step).map(
          CalendarDate.init(dayNumber:))
      case .months(let step):
        guard (last.dayNumber - first.dayNumber) / (28 * step) <= count * 2 else { return nil }
        let start = (year * 12 + month - 1) / step * step
        found = stride(from: start, through: start + (count + 2) * step * 2, by: step).compactMap {
          CalendarDate(year: $0 / 12, month: $0 % 12 + 1, day: 1)
        }
      case .years(let step):
        guard (last.dayNumber - first.dayNumber) / (365 * step) <= count * 2 else { return nil }
        let start = year / step * step
        found = stride(from: start, through: start + (count + 2) * step * 2, by: step).compactMap {
          CalendarDate(year: $0, month: 1, day: 1)
        }
      }
      let held = found.filter(dates.contains)
      return held.count <= count ? held : nil
    }

    func label(of date: CalendarDate, _ language: Language) -> String {
      let (year, month, day) = date.components
      return switch self {
      case .days: String(day)
      case .months: DateAxis.name(ofMonth: month, in: language)
      case .years: String(year)
      }
    }

    func context(
      of date: CalendarDate, after last: CalendarDate?, _ language: Language
    ) -> String? {
      let (year, month, _) = date.components
      let (lastYear, lastMonth, _) = last?.components ?? (0, 0, 0)
      switch self {
      case .days:
        if (year, month) == (lastYear, lastMonth) { return nil }
        let name = DateAxis.name(ofMonth: month, in: language)
        return language.text(ko: "\(year)년 \(name)", en: "\(name) \(year)")
      case .months: return year == lastYear ? nil : language.text(ko: "\(year)년", en: String(year))
      case .years: return nil
      }
    }
  }
}
