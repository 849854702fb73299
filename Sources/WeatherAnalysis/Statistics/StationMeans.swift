import Weather

/// The means of stations' days, from which the mean of a group is made.
struct StationMeans: Hashable, Sendable {
  private var stations = StationValues<Sum>()
  private var days = DaySet()

  /// A station's days.
  private struct Sum: Hashable, Sendable {
    /// On how many days it has a value.
    var dayCount = 0
    /// The sum of those days' values, in thousandths of a degree.
    var thousandths = 0
  }

  /// Adds a station's day by its value, in thousandths of a degree.
  mutating func add(_ thousandths: Int, of part: SummaryPart) {
    days.insert(part.date)
    stations.update(part.stationID, default: Sum()) {
      $0.dayCount += 1
      $0.thousandths += thousandths
    }
  }

  mutating func merge(_ other: StationMeans) {
    days.formUnion(other.days)
    for (id, sum) in zip(other.stations.stationIDs, other.stations.values) {
      stations.update(id, default: Sum()) {
        $0.dayCount += sum.dayCount
        $0.thousandths += sum.thousandths
      }
    }
  }

  /// The mean of the stations' means, over the stations that have a value on at least half of the
  /// group's days with one; over all, where none has.
  ///
  /// A station's mean is rounded to thousandths of a degree, as its days' means are.
  var mean: Mean? {
    let means = steadyStations.map { FixedPoint.roundedQuotient($0.thousandths, $0.dayCount) }
    return means.isEmpty ? nil : Mean(numerator: means.reduce(0, +), denominator: means.count)
  }

  /// Over how many stations the mean is taken.
  var stationCount: Int { steadyStations.count }

  private var steadyStations: [Sum] {
    let steady = stations.values.filter { $0.dayCount * 2 >= days.count }
    return steady.isEmpty ? stations.values : steady
  }
}
