/// Something for each of some stations, in ascending order of their numbers.
///
/// There are some hundred stations at most, and days name them in that order: the next one is nearly
/// always found behind the last.
struct StationValues<Value> {
  private(set) var stationIDs: [Int] = []
  private(set) var values: [Value] = []
  /// The place that was found last.
  private var last = 0

  /// A station's value; nil where it has none yet.
  subscript(id: Int) -> Value? {
    mutating get {
      let place = firstPlace(from: id)
      guard place < stationIDs.count, stationIDs[place] == id else { return nil }
      last = place
      return values[place]
    }
  }

  /// Changes a station's value.
  ///
  /// - Parameter initial: the value of a station that has none yet.
  mutating func update(
    _ id: Int, default initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let place = firstPlace(from: id)
    if place == stationIDs.count || stationIDs[place] != id {
      stationIDs.insert(id, at: place)
      values.insert(initial(), at: place)
    }
    last = place
    change(&values[place])
  }

  /// The place of the first station whose number is not below this one.
  private func firstPlace(from id: Int) -> Int {
    let next = last + 1
    if next < stationIDs.count, stationIDs[next] == id { return next }
    if stationIDs.first == id { return 0 }
    if let highest = stationIDs.last, highest < id { return stationIDs.count }
    return stationIDs.partitioningIndex { $0 >= id }
  }
}

extension StationValues: Sendable where Value: Sendable {}

extension StationValues: Equatable where Value: Equatable {
  static func == (left: StationValues, right: StationValues) -> Bool {
    left.stationIDs == right.stationIDs && left.values == right.values
  }
}

extension StationValues: Hashable where Value: Hashable {
  func hash(into hasher: inout Hasher) {
    hasher.combine(stationIDs)
    hasher.combine(values)
  }
}
