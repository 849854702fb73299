/// Something that must hold in a store.
public enum StoreCheck: String, CaseIterable, Sendable {
  /// SQLite finds the file sound.
  case integrity
  /// Every row that another one names is there.
  case foreignKeys = "foreign_keys"
  /// Every kept text has its digest.
  case texts
  /// Every strip's id is that of its date, hour and fingerprint.
  case stripIDs = "strip_ids"
  /// Nothing stands there without what it came from.
  case origins
  /// Every kept text still says what is stored of it.
  case readings
  /// The observations are those of the strips' sightings.
  case observations
  /// The states are those that the strips' dates call for.
  case states
  /// The quality and flags of values are those that the checks call for.
  case qualities
  /// The daily sums are those of what counts.
  case dailySums = "daily_sums"

  /// Whether what is wrong can be worked out anew from the rest.
  public var isRepairable: Bool {
    switch self {
    case .observations, .states, .qualities, .dailySums: true
    case .integrity, .foreignKeys, .texts, .stripIDs, .origins, .readings: false
    }
  }
}

/// What a check found.
public struct StoreCheckResult: Hashable, Sendable {
  /// The check.
  public var check: StoreCheck
  /// How many things were looked at; 0 where the check could not be made.
  public var ran: Int
  /// How many of them are wrong.
  public var failed: Int
  /// Whether they are of indexes alone, which can be made anew from their tables.
  public var concernsIndexes = false
  /// Some of those.
  public var examples: [String]

  /// So many examples are kept.
  private static let mostExamples = 5

  /// Nothing looked at yet.
  public init(_ check: StoreCheck) {
    self.check = check
    ran = 0
    failed = 0
    examples = []
  }

  /// Whether what is wrong can be worked out anew from the rest.
  public var isRepairable: Bool { check.isRepairable || concernsIndexes }

  /// Counts something that was looked at.
  public mutating func add(isRight: Bool, _ example: @autoclosure () -> String) {
    ran += 1
    if !isRight { fail(example()) }
  }

  /// Counts something wrong.
  public mutating func fail(_ example: String) {
    failed += 1
    if examples.count < Self.mostExamples { examples.append(example) }
  }
}
