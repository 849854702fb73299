import Weather
public import WeatherAnalysis

/// The strips that printed extremes.
public struct ExtremeEvidence: Hashable, Sendable {
  private var stripIDs: [Extreme: [String]] = [:]

  /// None yet.
  public init() {}

  /// The ids of the strips that printed an extreme.
  public subscript(extreme: Extreme) -> [String]? {
    get { stripIDs[extreme] }
    set { stripIDs[extreme] = newValue }
  }

  /// The strips of a group's minimum and maximum.
  func cells(for group: SummaryGroup) -> [Cell] {
    [group.minimum, group.maximum].map { extreme in
      Cell(extreme.flatMap { stripIDs[$0] }?.joined(separator: ";"))
    }
  }
}
