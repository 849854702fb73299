public import Weather

/// A check of strips and their values. It never changes a value, and looks at nothing but what it is
/// given.
public protocol QualityCheck: Sendable {
  /// The word by which it is known.
  var name: String { get }
  /// What a good value owes to it.
  var weight: CheckWeight { get }
  /// What it does, in words.
  var explanation: CheckExplanation { get }
  /// What it says of a strip.
  func verdicts(on strip: CheckedStrip) -> CheckVerdicts
  /// Narrows bounds to those within which it speaks against no value of a strip on which nothing else
  /// bears.
  ///
  /// - Returns: false where that can't be told by bounds: then all strips are checked.
  func narrow(_ bounds: inout CheckBounds) -> Bool
}

extension QualityCheck {
  /// A check of which nothing is said.
  public func narrow(_ bounds: inout CheckBounds) -> Bool { false }
}

/// What a check says of a strip.
public enum CheckVerdicts: Sendable {
  /// One verdict, for the strip and all its values.
  case strip(CheckVerdict)
  /// A verdict for each observation, in their order.
  case observations([CheckVerdict])
  /// The check has nothing to say of such a strip.
  case none

  /// The verdict on an observation, by its place in the strip; nil where there is none.
  public func verdict(at index: Int) -> CheckVerdict? {
    switch self {
    case .strip(let verdict): verdict
    case .observations(let verdicts): verdicts[index]
    case .none: nil
    }
  }

  /// All verdicts, each with the place of its observation; nil where it is on the strip.
  public var all: [(index: Int?, verdict: CheckVerdict)] {
    switch self {
    case .strip(let verdict): [(nil, verdict)]
    case .observations(let verdicts): verdicts.enumerated().map { ($0, $1) }
    case .none: []
    }
  }

  /// Those that failed.
  public var failed: [(index: Int?, verdict: CheckVerdict)] {
    all.filter { $0.verdict.hasFailed }
  }
}

/// What a good value owes to a check.
public enum CheckWeight: Sendable {
  /// It must have passed.
  case needed
  /// It must have passed this one or another of these.
  case comparison
  /// It may have passed; most values cannot be checked so.
  case additional
}

/// What a check does, in words, for people.
public struct CheckExplanation: Sendable {
  /// What it looks at, in few words.
  public let title: Text
  /// Whether it looks at strips as a whole, not at values one by one.
  public let isOfStrips: Bool
  /// The rule.
  public let rule: Text
  /// Its limits.
  public let limits: [QualityLimit]
  /// Where rule and limits come from.
  public let sources: [String]
  /// What the check cannot see.
  public let blindSpots: Text

  /// A text in both languages.
  public struct Text: Sendable {
    private let korean: String
    private let english: String

    /// A text in Korean and English.
    public init(ko korean: String, en english: String) {
      self.korean = korean
      self.english = english
    }

    /// The text in a language.
    public func text(in language: Language) -> String {
      language.text(ko: korean, en: english)
    }
  }

  /// An explanation by its parts.
  public init(
    title: Text, isOfStrips: Bool = false, rule: Text, limits: [QualityLimit], sources: [String],
    blindSpots: Text
  ) {
    self.title = title
    self.isOfStrips = isOfStrips
    self.rule = rule
    self.limits = limits
    self.sources = sources
    self.blindSpots = blindSpots
  }
}
