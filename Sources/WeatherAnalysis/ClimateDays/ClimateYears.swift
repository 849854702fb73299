public import Weather

/// What captured temperatures say of climate days, year by year, from daily sums: the counts are
/// those of a `ClimateAccumulator` that sees each temperature, grouped by year.
///
/// Days come by ascending date. A day waits until the one behind it is known, since the hour 0 and a
/// night's morning belong to the day before; no more than that is kept of days gone by.
public struct ClimateYears: Sendable {
  /// What is looked for.
  public let days: [ClimateDay]
  private var years: [Int: [Counts]] = [:]
  private var stationIDs: Set<Int> = []
  private var waiting: DayOfSums?
  private let first: CalendarDate?
  private var last: CalendarDate?
  private var dates: ClosedRange<CalendarDate>?

  /// How many stations' days are decided, or have data.
  private struct Counts: Sendable {
    var proven = 0
    var ruledOut = 0
    var undecided = 0

    mutating func add(isDecided: Bool, isProvable: Bool) {
      if !isDecided {
        undecided += 1
      } else if isProvable {
        proven += 1
      } else {
        ruledOut += 1
      }
    }

    mutating func add(_ other: Counts) {
      proven += other.proven
      ruledOut += other.ruledOut
      undecided += other.undecided
    }
  }

  /// A question that daily sums leave open: is there a temperature of a station on a date, at one of
  /// these hours?
  public struct Question: Hashable, Sendable {
    /// The station's number.
    public let stationID: Int
    /// The strips' date.
    public let date: CalendarDate
    /// The hours (0...23, KST).
    public let hours: ClosedRange<Int>
    /// Whether strips whose hour is not known are asked for too.
    public let includesUnknownHours: Bool
    /// What a temperature must decide; nil for any temperature.
    public let criterion: ClimateCriterion?

    /// Whether a temperature is one that is asked for.
    public func holds(for temperature: AirTemperature) -> Bool {
      criterion?.isDecided(by: temperature) ?? true
    }
  }

  /// Answers questions; where no hour of any strip is known, there are none to ask.
  public typealias Answer = (Question) throws -> Bool

  /// Nothing looked at yet.
  ///
  /// - Parameters:
  ///   - first: the first day asked for; nil for that of the data.
  ///   - last: the last day asked for; nil for that of the data.
  public init(_ days: [ClimateDay], from first: CalendarDate? = nil, to last: CalendarDate? = nil) {
    self.days = days
    self.first = first
    self.last = last
  }

  /// Adds a day. That behind the last one asked for is looked at for what it says of the last night,
  /// and of the hour 24, alone.
  ///
  /// - Parameter answer: answers what the sums leave open; nil where no hours are known.
  /// - Throws: what `answer` throws.
  public mutating func add(_ day: DayOfSums, answer: Answer?) throws {
    if last.map({ day.date <= $0 }) ?? true {
      dates = (dates?.lowerBound ?? day.date)...day.date
    }
    if let before = waiting, before.date.adding(days: 1) != day.date {
      try judge(before, DayOfSums(date: before.date.adding(days: 1)), answer)
      try judge(DayOfSums(date: day.date.adding(days: -1)), day, answer)
    } else {
      try judge(waiting ?? DayOfSums(date: day.date.adding(days: -1)), day, answer)
    }
    waiting = day
  }

  /// Judges the last day, behind which there is nothing.
  ///
  /// - Throws: what `answer` throws.
  public mutating func finish(answer: Answer?) throws {
    guard let last = waiting else { return }
    try judge(last, DayOfSums(date: last.date.adding(days: 1)), answer)
    waiting = nil
  }

  /// Adds what another one says of the days behind these. Both are finished; this one was told its last
  /// day, and given the day behind it, and the other one was told its first day.
  public mutating func merge(_ later: ClimateYears) {
    precondition(
      waiting == nil && later.waiting == nil, "parts are finished before they are merged")
    for (year, more) in later.years {
      var counts = years[year] ?? noCounts
      for index in counts.indices { counts[index].add(more[index]) }
      years[year] = counts
    }
    stationIDs.formUnion(later.stationIDs)
    dates = [dates, later.dates].compactMap(\.self).reduce(nil) { union, next in
      (union ?? next).lowerBound...next.upperBound
    }
    last = later.last
  }

  /// What was found, by climate day and year, once it is finished.
  public var counts: [ClimateYear] {
    precondition(waiting == nil, "the last day is judged first")
    guard let time else { return [] }
    return days.indices.flatMap { index in
      (time.lowerBound.components.year...time.upperBound.components.year).compactMap { year in
        count(index, year, in: time)
      }
    }
  }

  /// The time asked for, else that of the data so far.
  private var time: ClosedRange<CalendarDate>? {
    guard let from = first ?? dates?.lowerBound, let to = last ?? dates?.upperBound else {
      return nil
    }
    return from <= to ? from...to : nil
  }

  private var noCounts: [Counts] { Array(repeating: Counts(), count: days.count) }

  private func count(_ index: Int, _ year: Int, in dates: ClosedRange<CalendarDate>)
    -> ClimateYear?
  {
    let lengths = (1...12).filter(days[index].months.contains).map { month -> Int in
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return 0 }
      let last = first.adding(days: CalendarDate.length(ofMonth: month, inYear: year) - 1)
      let start = max(first, dates.lowerBound)
      return max(0, min(last, dates.upperBound).dayNumber - start.dayNumber + 1)
    }
    let total = lengths.reduce(0, +) * stationIDs.count
    guard total > 0 else { return nil }
    let counts = years[year]?[index] ?? Counts()
    return ClimateYear(
      climateDay: days[index], year: year, proven: counts.proven, ruledOut: counts.ruledOut,
      undecided: counts.undecided,
      noData: total - counts.proven - counts.ruledOut - counts.undecided)
  }

  /// Judges a day, the sums of the one behind it being known.
  private mutating func judge(
    _ day: DayOfSums, _ next: DayOfSums, _ answer: Answer?
  ) throws {
    guard let time, time.contains(day.date) else { return }
    let (year, month, _) = day.date.components
    var counts = years[year] ?? noCounts
    var place = 0
    var nextPlace = 0
    while place < day.entries.count || nextPlace < next.entries.count {
      let id = min(
        place < day.entries.count ? day.entries[place].stationID : .max,
        nextPlace < next.entries.count ? next.entries[nextPlace].stationID : .max)
      var judging = StationJudging(stationID: id, date: day.date, answer: answer)
      if place < day.entries.count, day.entries[place].stationID == id {
        judging.today = day.entries[place].sum.temperatures
        place += 1
      }
      if nextPlace < next.entries.count, next.entries[nextPlace].stationID == id {
        judging.tomorrow = next.entries[nextPlace].sum.temperatures
        nextPlace += 1
      }
      let hasDay = try judging.holds(nil, in: .day)
      let hasNight = try hasDay || judging.holds(nil, in: .night)
      guard hasDay || hasNight else { continue }
      stationIDs.insert(id)
      for index in days.indices where days[index].months.contains(month) {
        let isDecided = try judging.holds(days[index].criterion, in: days[index].window)
        guard isDecided || hasDay || (days[index].window == .night && hasNight) else { continue }
        counts[index].add(isDecided: isDecided, isProvable: days[index].criterion.isProvable)
      }
    }
    years[year] = counts
  }
}

/// What is known of a climate day in a year, all stations' days added up.
public struct ClimateYear: Hashable, Sendable {
  /// The climate day.
  public let climateDay: ClimateDay
  /// The year.
  public let year: Int
  /// Stations' days on which the criterion is met.
  public let proven: Int
  /// Stations' days on which it is not.
  public let ruledOut: Int
  /// Stations' days with values, none of which shows either.
  public let undecided: Int
  /// Stations' days without a value.
  public let noData: Int
}

/// A station's day with the one behind it.
private struct StationJudging {
  let stationID: Int
  let date: CalendarDate
  let answer: ClimateYears.Answer?
  /// The sums of the day.
  var today = TemperatureSum()
  /// Those of the one behind it.
  var tomorrow = TemperatureSum()

  init(stationID: Int, date: CalendarDate, answer: ClimateYears.Answer?) {
    self.stationID = stationID
    self.date = date
    self.answer = answer
  }

  /// Whether a temperature in a window decides a criterion; or whether there is any, where none is
  /// given. Nothing is asked that the sums tell: there are many days.
  func holds(_ criterion: ClimateCriterion?, in window: ClimateWindow) throws -> Bool {
    var isOpen = false
    for part in window.parts {
      switch known(criterion, part) {
      case true?: return true
      case false?: continue
      case nil: isOpen = true
      }
    }
    guard isOpen, let answer else { return false }
    for part in window.parts where known(criterion, part) == nil {
      let question = ClimateYears.Question(
        stationID: stationID, date: date.adding(days: part.isOfNextDay ? 1 : 0),
        hours: part.hours, includesUnknownHours: part.includesUnknownHours, criterion: criterion)
      if try answer(question) { return true }
    }
    return false
  }

  /// What the sums say; nil where they leave it open.
  private func known(_ criterion: ClimateCriterion?, _ part: ClimateWindow.Part) -> Bool? {
    let sum = part.isOfNextDay ? tomorrow : today
    guard let minimum = sum.minimum, let maximum = sum.maximum else { return false }
    let byMinimum = criterion?.isDecided(by: minimum) ?? true
    let byMaximum = criterion?.isDecided(by: maximum) ?? true
    guard byMinimum || byMaximum else { return false }
    let isInside =
      byMinimum && part.holds(sum.minimumHour) || byMaximum && part.holds(sum.maximumHour)
    return isInside ? true : nil
  }
}

extension ClimateWindow {
  /// Hours of strips of a date that belong to the window of a day.
  struct Part {
    /// Whether the strips' date is the day behind that of the window.
    let isOfNextDay: Bool
    let hours: ClosedRange<Int>
    let includesUnknownHours: Bool

    /// Whether an hour belongs to it; nil is one that is not known.
    func holds(_ hour: Int?) -> Bool {
      guard let hour else { return includesUnknownHours }
      return hours.contains(hour)
    }
  }

  /// The parts of the window: what `day(of:)` says, the other way round.
  var parts: [Part] {
    switch self {
    case .day: Self.partsOfDay
    case .night: Self.partsOfNight
    case .morning: Self.partsOfMorning
    }
  }

  private static let partsOfDay = [
    Part(isOfNextDay: false, hours: 1...23, includesUnknownHours: true),
    Part(isOfNextDay: true, hours: 0...0, includesUnknownHours: false),
  ]
  private static let partsOfNight = [
    Part(isOfNextDay: false, hours: 19...23, includesUnknownHours: false),
    Part(isOfNextDay: true, hours: 0...9, includesUnknownHours: false),
  ]
  private static let partsOfMorning = [
    Part(isOfNextDay: false, hours: 4...9, includesUnknownHours: false)
  ]
}
