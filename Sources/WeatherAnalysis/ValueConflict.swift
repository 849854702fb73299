public import Weather

/// Judges several values of one station in one strip, as different layouts printed them.
public enum ValueConflict {
  /// The values, each once, with the flag for a conflict set or not.
  ///
  /// A value that only lacks what another one has is no conflict; it is marked too, since it would
  /// otherwise count twice. Values that contradict one another are all marked. Of two writings of
  /// the same value the flags that both have stay.
  /// - Parameter observations: observations of one station.
  public static func judged(_ observations: [Observation]) -> [Observation] {
    var distinct: [Value: Observation] = [:]
    for observation in observations {
      var kept = distinct[Value(observation)] ?? observation
      kept.flags = conflictFree(kept.flags).intersection(conflictFree(observation.flags))
      distinct[Value(observation)] = kept
    }
    let values = distinct.keys.sorted()
    let fullest = values.filter { value in !values.contains { value.isLess(completeThan: $0) } }
    return values.compactMap { value in
      guard var observation = distinct[value] else { return nil }
      if fullest.count > 1 || !fullest.contains(value) {
        observation.flags.formUnion(QualityFlags(.valueConflict))
      }
      return observation
    }
  }

  private static func conflictFree(_ flags: QualityFlags) -> QualityFlags {
    flags.subtracting(QualityFlags(.valueConflict))
  }

  private struct Value: Hashable, Comparable {
    let tenths: Int?
    let label: String?

    init(_ observation: Observation) {
      tenths = observation.airTemperature?.tenthsOfCelsius
      label = observation.presentWeather?.label
    }

    /// Without a temperature last, without a condition first.
    private var place: (Int, Int, String) {
      (tenths ?? .max, label == nil ? 0 : 1, label ?? "")
    }

    func isLess(completeThan other: Value) -> Bool {
      self != other && (tenths == nil || tenths == other.tenths)
        && (label == nil || label == other.label)
    }

    static func < (left: Value, right: Value) -> Bool {
      left.place < right.place
    }
  }
}
