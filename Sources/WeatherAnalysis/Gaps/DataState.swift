/// What there is of a station on a day, the best first.
public enum DataState: String, CaseIterable, Comparable, Sendable {
  /// A temperature that counts.
  case data
  /// Observations that count, none with a temperature.
  case noTemperature = "no_temperature"
  /// Suspect or wrong values alone.
  case suspect
  /// Values of frozen or carried-over strips alone.
  case frozen
  /// Nothing.
  case missing

  public static func < (left: DataState, right: DataState) -> Bool {
    left.place < right.place
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
