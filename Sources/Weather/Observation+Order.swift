extension [Observation] {
  /// Whether the stations' numbers ascend, so that each station has one value.
  package var isByStation: Bool {
    var last = Int.min
    for observation in self {
      guard observation.stationID > last else { return false }
      last = observation.stationID
    }
    return true
  }
}
