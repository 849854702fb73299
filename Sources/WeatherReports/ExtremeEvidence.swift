import Weather
public import WeatherAnalysis

/// The strips that printed extremes.
public struct ExtremeEvidence: Hashable, Sendable {
  private var stripIDs: [Key: [String]] = [:]

  /// An extreme, and the hour by which it was grouped.
  private struct Key: Hashable {
    let extreme: Extreme
    let hour: HourOfDay?
  }

  /// None yet.
  public init() {}

  /// The ids of the strips that printed an extreme of a group.
  public subscript(extreme: Extreme, group: SummaryGroup) -> [String]? {
    get { stripIDs[Key(extreme: extreme, hour: group.key.time.hour)] }
    set { stripIDs[Key(extreme: extreme, hour: group.key.time.hour)] = newValue }
  }

  /// The strips of a group's minimum and maximum.
  func cells(for group: SummaryGroup) -> [Cell] {
    ["minimum", "maximum"].map { name in
      guard case .extreme(let extreme) = group[name] else { return .missing }
      return Cell(self[extreme, group]?.joined(separator: ";"))
    }
  }
}
