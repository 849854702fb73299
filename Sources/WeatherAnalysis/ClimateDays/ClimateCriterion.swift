public import Weather

/// What is asked of a day's extreme: `maximum ≥ 33.0`.
public struct ClimateCriterion: Hashable, Sendable {
  /// The extreme.
  public let element: Element
  /// How it is compared.
  public let comparison: Comparison
  /// With what it is compared.
  public let threshold: AirTemperature

  /// An extreme of a day.
  public enum Element: String, CaseIterable, Sendable {
    case maximum, minimum
  }

  /// A comparison.
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"

    /// The sign as it is printed.
    public var sign: String {
      switch self {
      case .atLeast: "≥"
      case .atMost: "≤"
      case .above, .below: rawValue
      }
    }
  }

  /// A criterion by its parts.
  public init(_ element: Element, _ comparison: Comparison, _ threshold: AirTemperature) {
    self.element = element
    self.comparison = comparison
    self.threshold = threshold
  }

  /// The criterion written `maximum>=35` or `minimum<-5.5`; nil for anything else.
  public init?(_ text: String) {
    let written = text.replacing("≥", with: ">=").replacing("≤", with: "<=")
    guard let element = Element.allCases.first(where: { written.hasPrefix($0.rawValue) })
    else { return nil }
    let rest = written.dropFirst(element.rawValue.count)
    guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }),
      let tenths = FixedPoint.parse(rest.dropFirst(comparison.rawValue.count), decimals: 1),
      (-900...600).contains(tenths)
    else { return nil }
    self.init(element, comparison, AirTemperature(tenthsOfCelsius: tenths))
  }

  /// The criterion as it is written: `maximum>=35.0`.
  public var name: String { "\(element.rawValue)\(comparison.rawValue)\(threshold)" }

  /// Whether one value can show that it is met; else one value can show that it is not.
  ///
  /// A captured maximum is a lower bound of the day's: it can show that 33 was reached, never that it
  /// was not. A captured minimum is an upper bound.
  public var isProvable: Bool {
    switch (element, comparison) {
    case (.maximum, .atLeast), (.maximum, .above), (.minimum, .atMost), (.minimum, .below): true
    case (.maximum, .atMost), (.maximum, .below), (.minimum, .atLeast), (.minimum, .above): false
    }
  }

  /// Whether a value decides: it shows that the criterion is met where it is provable, else that it
  /// is not.
  func isDecided(by temperature: AirTemperature) -> Bool {
    isProvable == isMet(by: temperature)
  }

  private func isMet(by temperature: AirTemperature) -> Bool {
    switch comparison {
    case .atLeast: temperature >= threshold
    case .atMost: temperature <= threshold
    case .above: temperature > threshold
    case .below: temperature < threshold
    }
  }
}
