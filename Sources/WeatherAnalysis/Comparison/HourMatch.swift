public import Weather

/// What a search for a snapshot's hour found.
public struct HourMatch: Hashable, Sendable {
  /// The hour with the most points; nil where no station agrees at any.
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
    public let same: Int
    /// Stations whose temperatures differ by 0.1 °C at most.
    public let agreeing: Int
    /// Stations that have a temperature in both.
    public let compared: Int

    /// A candidate by its parts.
    public init(hour: CalendarHour, same: Int, agreeing: Int, compared: Int) {
      self.hour = hour
      self.same = same
      self.agreeing = agreeing
      self.compared = compared
    }

    /// One for each station that agrees, and another one where it is the same.
    public var points: Int { same + agreeing }
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
