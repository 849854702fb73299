/// What a check says of a value, or of a strip.
public struct CheckVerdict: Hashable, Sendable {
  /// Whether it was made, and passed.
  public var outcome: CheckOutcome
  /// What the value was held against.
  public var limit: CheckLimit?
  /// What it was compared with.
  public var references: [CheckReference]

  /// A verdict by its parts.
  public init(
    _ outcome: CheckOutcome, limit: CheckLimit? = nil, references: [CheckReference] = []
  ) {
    self.outcome = outcome
    self.limit = limit
    self.references = references
  }

  /// The check could not be made.
  public static let notChecked = CheckVerdict(.notChecked)
  /// The check was made and passed, and there is no more to say.
  public static let passed = CheckVerdict(.passed)

  /// Whether the check was made and speaks against the value.
  public var hasFailed: Bool {
    if case .failed = outcome { true } else { false }
  }

  /// The flag to which it leads, if any.
  public var flag: QualityFlag? {
    if case .failed(let flag) = outcome { flag } else { nil }
  }
}

/// Whether a check was made, and passed.
public enum CheckOutcome: Hashable, Sendable {
  /// It was made, and nothing speaks against the value.
  case passed
  /// It was made, and speaks against the value; with the flag that the value gets, where it is not
  /// the strip's state that says it.
  case failed(QualityFlag?)
  /// It could not be made: what it needs is not there.
  case notChecked
}

/// What a value was held against.
public enum CheckLimit: Hashable, Sendable {
  /// Air temperatures that pass.
  case airTemperatures(lowest: AirTemperature?, highest: AirTemperature?)
  /// Dates that pass.
  case dates(ClosedRange<CalendarDate>)
  /// So many of so many shared temperatures are equal.
  case equalTemperatures(Int, of: Int)
  /// The neighbours moved by so much.
  case movement(AirTemperature)
}

/// What a value was compared with.
public enum CheckReference: Hashable, Sendable {
  /// The air temperature of another station in the same strip.
  case station(Int, AirTemperature)
  /// The air temperature of the same station so many hours later, or earlier where negative.
  case hours(Int, AirTemperature)
  /// Another strip.
  case strip(String, CalendarDate)
}
