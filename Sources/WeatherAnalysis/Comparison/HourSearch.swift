public import Weather

/// Finds the hour of the official record that a snapshot's air temperatures are those of.
///
/// The temperatures of many stations at once, to a tenth of a degree, are as good as a fingerprint: two
/// hours share few of them. The best hour is the one at which most stations agree, which means that
/// they are the same to a tenth. It is found where
/// - six stations or more are compared, and three quarters of them agree, for an hour of the date
///   printed or of the day before;
/// - eight or more are compared, and seven eighths of them agree, for any other hour, since there are
///   so many more of these;
/// - no other hour of the record comes nearer than two stations. One value that is wrong can't lead to a
///   wrong hour then: it takes one station from the true hour, and gives one to another.
///
/// These numbers are this program's own; `Documentation/comparing.md` tells what they were measured
/// on.
public struct HourSearch: Sendable {
  /// So many more stations must agree than at any other hour.
  public static let lead = 2
  /// What is asked of an hour of the date printed or of the day before.
  public static let nearRule = AgreementRule(leastStations: 6, share: (3, of: 4))
  /// What is asked of any other hour.
  public static let farRule = AgreementRule(leastStations: 8, share: (7, of: 8))

  private let record: OfficialRecord
  private let firstHour: CalendarHour
  private let hourCount: Int
  /// The hours of each station's temperatures, as places from `firstHour` on.
  private let places: [Int: [AirTemperature: [Int32]]]

  /// A search in a record.
  public init(_ record: OfficialRecord) {
    self.record = record
    let hours = record.temperatureHours
    let first = hours?.lowerBound ?? CalendarHour(number: 0)
    firstHour = first
    hourCount = hours.map { $0.upperBound.number - first.number + 1 } ?? 0
    var places: [Int: [AirTemperature: [Int32]]] = [:]
    for station in record.stationsWithHours {
      record.forEachTemperature(of: station) { hour, temperature in
        places[station, default: [:]][temperature, default: []]
          .append(Int32(hour.number - first.number))
      }
    }
    self.places = places
  }

  /// Searches all hours of the record.
  ///
  /// - Parameters:
  ///   - temperatures: the snapshot's, by station.
  ///   - dates: the dates under which it was printed.
  public func match(
    _ temperatures: [Int: AirTemperature], printedUnder dates: Set<CalendarDate>
  ) -> HourMatch {
    let comparable = temperatures.filter { places[$0.key] != nil }
    let agreements = agreements(of: comparable)
    let ranked = best(of: agreements, printedUnder: dates).map { place in
      HourMatch.Candidate(
        hour: CalendarHour(number: firstHour.number + place), agreeing: Int(agreements[place]),
        compared: comparedCount(comparable, at: place))
    }
    guard let first = ranked.first else { return HourMatch(outcome: .undecided(.notInRecord)) }
    return HourMatch(
      best: first, runnerUp: ranked.dropFirst().first,
      outcome: outcome(first, ranked.dropFirst().first, dates, stationCount: comparable.count))
  }

  /// How many stations agree at each hour.
  private func agreements(of temperatures: [Int: AirTemperature]) -> [UInt16] {
    var agreements = Array(repeating: UInt16(0), count: hourCount)
    for (station, temperature) in temperatures {
      for place in places[station]?[temperature] ?? [] { agreements[Int(place)] += 1 }
    }
    return agreements
  }

  /// The two hours at which most agree; of equals those near a date printed first, then the earliest.
  private func best(of agreements: [UInt16], printedUnder dates: Set<CalendarDate>) -> [Int] {
    var highest: UInt16 = 0
    var second: UInt16 = 0
    for count in agreements where count > second {
      (highest, second) = count > highest ? (count, highest) : (highest, count)
    }
    guard highest > 0 else { return [] }
    let candidates = agreements.indices.filter { agreements[$0] >= max(1, second) }
    func isNear(_ place: Int) -> Bool {
      Self.isNear(CalendarHour(number: firstHour.number + place), dates)
    }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      if agreements[left] != agreements[right] { return agreements[left] > agreements[right] }
      let (leftIsNear, rightIsNear) = (isNear(left), isNear(right))
      return leftIsNear != rightIsNear ? leftIsNear : left < right
    }
    guard let first = candidates.min(by: precedes) else { return [] }
    return [first]
      + [candidates.filter { $0 != first }.min(by: precedes)].compactMap(\.self)
  }

  private func comparedCount(_ temperatures: [Int: AirTemperature], at place: Int) -> Int {
    let hour = CalendarHour(number: firstHour.number + place)
    return temperatures.keys.count { record.airTemperature(of: $0, at: hour) != nil }
  }

  private func outcome(
    _ best: HourMatch.Candidate, _ runnerUp: HourMatch.Candidate?, _ dates: Set<CalendarDate>,
    stationCount: Int
  ) -> HourMatch.Outcome {
    let isNear = Self.isNear(best.hour, dates)
    let rule = isNear ? Self.nearRule : Self.farRule
    guard stationCount >= rule.leastStations else { return .undecided(.tooFewStations) }
    guard rule.accepts(best) else { return .undecided(.tooFewAgree) }
    guard best.agreeing - (runnerUp?.agreeing ?? 0) >= Self.lead else {
      return .undecided(.tooClose)
    }
    return dates.contains(best.hour.date) ? .onPrintedDate : .onOtherDate
  }

  /// Whether an hour is one of a date printed, or of the day before.
  private static func isNear(_ hour: CalendarHour, _ dates: Set<CalendarDate>) -> Bool {
    dates.contains(hour.date) || dates.contains(hour.date.adding(days: 1))
  }
}

/// How many stations must agree at an hour.
public struct AgreementRule: Sendable {
  /// So many must be compared.
  public let leastStations: Int
  /// The part of them that must agree.
  public let share: (Int, of: Int)

  func accepts(_ candidate: HourMatch.Candidate) -> Bool {
    candidate.compared >= leastStations
      && candidate.agreeing * share.of >= share.0 * candidate.compared
  }
}

/// What a search for a snapshot's hour found.
public struct HourMatch: Hashable, Sendable {
  /// The hour at which most stations agree; nil where none agrees at any.
  public var best: Candidate?
  /// The next best; nil where there is none.
  public var runnerUp: Candidate?
  /// Whether the best is the snapshot's.
  public var outcome: Outcome

  /// A match by its parts.
  public init(best: Candidate? = nil, runnerUp: Candidate? = nil, outcome: Outcome) {
    self.best = best
    self.runnerUp = runnerUp
    self.outcome = outcome
  }

  /// An hour, with how far the snapshot agrees with it.
  public struct Candidate: Hashable, Sendable {
    /// The hour.
    public let hour: CalendarHour
    /// Stations whose temperatures are the same to a tenth of a degree.
    public let agreeing: Int
    /// Stations that have a temperature in both.
    public let compared: Int

    /// A candidate by its parts.
    public init(hour: CalendarHour, agreeing: Int, compared: Int) {
      self.hour = hour
      self.agreeing = agreeing
      self.compared = compared
    }
  }

  /// Whether a snapshot's hour was found.
  public enum Outcome: Hashable, Sendable {
    /// It is of a date under which it was printed.
    case onPrintedDate
    /// It is of another date: the strips are stale.
    case onOtherDate
    case undecided(Doubt)
  }

  /// Why no hour was found.
  public enum Doubt: String, CaseIterable, Sendable {
    /// None of the stations' temperatures is in the record.
    case notInRecord = "not_in_record"
    /// Too few stations can be compared.
    case tooFewStations = "too_few_stations"
    /// Too few of them agree at the best hour.
    case tooFewAgree = "too_few_agree"
    /// Another hour fits nearly as well.
    case tooClose = "too_close"
  }

  /// The hour, where one was found.
  public var found: CalendarHour? {
    switch outcome {
    case .onPrintedDate, .onOtherDate: best?.hour
    case .undecided: nil
    }
  }
}
