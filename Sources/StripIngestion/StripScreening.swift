import Weather
import WeatherAnalysis

/// Tells strips of the common form that pass all checks by themselves. Used by one thread at a time.
struct StripScreening {
  private let form: CompactForm
  private let checks: [any QualityCheck]
  /// For each listed freeze the temperatures of stations, by their places; `CompactRow.missing` for
  /// those that it lacks.
  private let freezes: [[Int16]]
  /// The bounds for strips that have a temperature at these stations; nil where all are checked.
  private var boundsByStations: [[Int16]: CheckBounds?] = [:]
  private var stations: [Int16] = []
  private var bounds: CheckBounds?
  private var tenths: [Int16] = []
  private var conditions: [Int16] = []

  /// Of more sets of stations the bounds are not kept.
  private static let mostKept = 4096

  init(form: CompactForm, freezes: [Freeze], checks: [any QualityCheck]) {
    self.form = form
    self.checks = checks
    self.freezes = freezes.map { freeze in
      form.stationIDs.map { id in
        freeze.airTemperatures[id].flatMap { Int16(exactly: $0.tenthsOfCelsius) }
          ?? CompactRow.missing
      }
    }
  }

  /// Whether it is certain that no check speaks against a strip on which no other bears.
  mutating func passes(_ rows: [CompactRow]) -> Bool {
    tenths.removeAll(keepingCapacity: true)
    conditions.removeAll(keepingCapacity: true)
    var isOfLastStations = true
    for row in rows where row.tenths != CompactRow.missing {
      if tenths.count >= stations.count || stations[tenths.count] != row.station {
        isOfLastStations = false
      }
      tenths.append(row.tenths)
      conditions.append(row.condition)
    }
    if !isOfLastStations || tenths.count != stations.count { findBounds(for: rows) }
    guard let bounds else { return false }
    return bounds.hold(tenths.span, conditionIndexes: conditions.span) && !isListed(rows)
  }

  private mutating func findBounds(for rows: [CompactRow]) {
    stations = rows.filter { $0.tenths != CompactRow.missing }.map(\.station)
    if let known = boundsByStations[stations] {
      bounds = known
      return
    }
    bounds = CheckBounds(
      of: checks, on: stations.map { form.stationIDs[Int($0)] }, conditions: form.conditions)
    if boundsByStations.count < Self.mostKept { boundsByStations[stations] = .some(bounds) }
  }

  /// Whether a strip may agree with a listed freeze.
  private func isListed(_ rows: [CompactRow]) -> Bool {
    freezes.contains { freeze in
      var shared = 0
      for row in rows where row.tenths != CompactRow.missing {
        let frozen = freeze[Int(row.station)]
        guard frozen != CompactRow.missing else { continue }
        guard frozen == row.tenths else { return false }
        shared += 1
      }
      return shared >= FreezeCheck.leastTemperatures
    }
  }
}
