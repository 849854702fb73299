/// A check that speaks against a strip or one of its values, with what it held that against.
public struct QualityFinding: Hashable, Sendable {
  /// The check's word.
  public var check: String
  /// The strip's date.
  public var date: CalendarDate
  /// The strip's hour, where known.
  public var hour: StripHour?
  /// The strip's id, 16 hexadecimal digits.
  public var stripID: String
  /// The value; nil where the check speaks against the strip.
  public var observation: Observation?
  /// What the check says.
  public var verdict: CheckVerdict

  /// A finding by its parts.
  public init(
    check: String, date: CalendarDate, hour: StripHour?, stripID: String,
    observation: Observation?, verdict: CheckVerdict
  ) {
    self.check = check
    self.date = date
    self.hour = hour
    self.stripID = stripID
    self.observation = observation
    self.verdict = verdict
  }
}

/// How often a quality check was made in a store, and what it found.
public struct QualityCheckResult: Hashable, Sendable {
  /// The check's word.
  public var check: String
  /// Strips or values with which it passed.
  public var passed = 0
  /// Strips or values against which it speaks.
  public var failed = 0
  /// Strips or values of which it could not be made.
  public var notChecked = 0
  /// Some of what it speaks against, the earliest first.
  public var examples: [QualityFinding] = []

  /// Nothing looked at yet.
  public init(check: String) {
    self.check = check
  }

  /// How many strips or values were looked at.
  public var ran: Int { passed + failed }
}
