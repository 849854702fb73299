import TestSupport
import Weather
import WeatherAnalysis

/// Real live strips, from `Fixtures/live_strips.csv`, which does not tell their layout.
enum LiveStrips {
  /// All of them, by their numbers.
  static let all: [CheckedStrip] = {
    var rows: [String: [String]] = [:]
    for row in Fixtures.rows("live_strips.csv") {
      let number = String(row.prefix { $0 != "," })
      rows[number, default: []].append(row)
    }
    return rows.sorted { $0.key < $1.key }.map { strip(of: $0.value) }
  }()

  /// Those of exactly the sixteen stations of the common layout.
  static let common = all.filter {
    Set($0.airTemperatures.keys) == Set(WrittenObservations.tables.companions.stationIDs)
  }

  private static func strip(of rows: [String]) -> CheckedStrip {
    let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let observations = cells.map { cells -> Observation in
      guard let station = WrittenObservations.tables.stations[name: String(cells[2])] else {
        preconditionFailure("no station \(cells[2])")
      }
      return Observation(
        stationID: station.id,
        presentWeather: cells[3].isEmpty ? nil : WrittenObservations.weather(String(cells[3])),
        airTemperature: AirTemperature(cells[4]), rowRange: 0..<0)
    }
    return CheckedStrip(
      date: WrittenObservations.date(cells[0][1]), state: .live, layout: .other,
      observations: observations)
  }

  /// A strip with another temperature of a station.
  static func changing(
    _ strip: CheckedStrip, station: Int, to temperature: AirTemperature
  ) -> CheckedStrip {
    CheckedStrip(
      date: strip.date, state: strip.state, layout: strip.layout,
      observations: strip.observations.map { observation in
        var observation = observation
        if observation.stationID == station { observation.airTemperature = temperature }
        return observation
      })
  }
}
