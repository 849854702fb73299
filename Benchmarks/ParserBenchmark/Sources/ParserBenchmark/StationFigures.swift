import Weather

/// What was found of each station, to be compared with what others find.
struct StationFigures {
  private struct Figures {
    var rows = 0
    var temperatures = 0
    var minimum = Int.max
    var maximum = Int.min
    var sum = 0
  }

  private var figures: [Int: Figures] = [:]
  private(set) var rowCount = 0

  mutating func add(_ observation: Observation) {
    rowCount += 1
    var figures = figures[observation.stationID] ?? Figures()
    figures.rows += 1
    if let tenths = observation.airTemperature?.tenthsOfCelsius {
      figures.temperatures += 1
      figures.minimum = min(figures.minimum, tenths)
      figures.maximum = max(figures.maximum, tenths)
      figures.sum += tenths
    }
    self.figures[observation.stationID] = figures
  }

  /// Prints a line for each station that has a temperature, by number.
  func print(stations: StationCatalogue) {
    for station in stations.stations {
      guard let found = figures[station.id], found.temperatures > 0 else { continue }
      Swift.print(
        station.name, found.rows, found.temperatures, found.minimum, found.maximum, found.sum)
    }
  }
}
