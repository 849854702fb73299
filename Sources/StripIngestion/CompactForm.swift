import StripParsing
import Weather

/// Tells observations by the numbers of their stations and conditions, and back.
struct CompactForm: Sendable {
  /// The stations' numbers, and the conditions, by their places.
  let stationIDs: [Int]
  let conditions: [PresentWeather]
  private let stationIndexes: [Int: Int16]
  private let conditionIndexes: [PresentWeather: Int16]

  init(of parser: StripParser) {
    stationIDs = parser.stationIDs
    conditions = parser.conditions
    stationIndexes = Dictionary(
      uniqueKeysWithValues: stationIDs.enumerated().map { ($1, Int16($0)) })
    conditionIndexes = Dictionary(
      conditions.enumerated().map { ($1, Int16($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a station.
  func stationIndex(of id: Int) -> Int16? { stationIndexes[id] }

  /// Observations as rows; nil where something is remarkable about one, where a station has several, or
  /// where the tables do not know its condition.
  func rows(of observations: [Observation]) -> [CompactRow]? {
    var rows: [CompactRow] = []
    rows.reserveCapacity(observations.count)
    for observation in observations {
      guard observation.flags == [], let station = stationIndexes[observation.stationID]
      else { return nil }
      var row = CompactRow(station: station)
      if let weather = observation.presentWeather {
        guard let condition = conditionIndexes[weather] else { return nil }
        row.condition = condition
      }
      if let temperature = observation.airTemperature {
        guard let tenths = Int16(exactly: temperature.tenthsOfCelsius) else { return nil }
        row.tenths = tenths
      }
      rows.append(row)
    }
    guard observations.isByStation || Set(rows.map(\.station)).count == rows.count else {
      return nil
    }
    return rows
  }

  /// A strip of rows, with a text that says the same.
  func strip(_ rows: [CompactRow], on date: CalendarDate, names: StationCatalogue) -> Strip {
    var text = Array("\(date.text) (\(date.weekday.koreanSyllable))\n\n".utf8)
    let observations = rows.map { row in
      let start = text.count
      let id = stationIDs[Int(row.station)]
      let weather = row.condition < 0 ? nil : conditions[Int(row.condition)]
      let temperature =
        row.tenths == CompactRow.missing
        ? nil : AirTemperature(tenthsOfCelsius: Int(row.tenths))
      // A border of markup parts condition and name, whatever the two are.
      if let weather { text += Array("\(weather.printed)\u{1F}".utf8) }
      text += Array(
        "\(names[id: id]?.name ?? "") \(temperature?.description ?? "")℃".utf8)
      let range = start..<text.count
      text.append(UInt8(ascii: "\n"))
      return Observation(
        stationID: id, presentWeather: weather, airTemperature: temperature, rowRange: range)
    }
    text += Array("기상청 제공".utf8)
    return Strip(
      date: date, observations: observations, byteRange: 0..<text.count, rawText: text)
  }
}

extension CalendarDate {
  /// `2025.04.04`.
  fileprivate var text: String {
    String(description.map { $0 == "-" ? "." : $0 })
  }
}
