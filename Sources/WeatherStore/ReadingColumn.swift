internal import Foundation
internal import Weather

/// What the rows of one text say, in one column: a JSON array with an array for each observation,
/// in the order printed: station, tenths of a degree, condition as printed, its label, its class,
/// quality flags, and the row's first byte and length in the text.
///
/// `[[108,62,"박무","박무","mist","",41,17],[133,72,null,null,"unknown","",62,14]]`
enum ReadingColumn {
  /// - Parameter start: the text's first byte in the page, from which the observations' rows count.
  static func text(of observations: [Observation], start: Int) -> String {
    var text = ByteText(capacity: 2 + observations.count * 64)
    text.append("[")
    for (index, observation) in observations.enumerated() {
      if index > 0 { text.append(",") }
      append(observation, start: start, to: &text)
    }
    text.append("]")
    return text.string
  }

  private static func append(_ observation: Observation, start: Int, to text: inout ByteText) {
    let weather = observation.presentWeather
    func append(_ name: String?) {
      if let name { text.appendQuoted(name) } else { text.append("null") }
    }
    text.append("[")
    text.append(observation.stationID)
    text.append(",")
    if let tenths = observation.airTemperature?.tenthsOfCelsius {
      text.append(tenths)
    } else {
      text.append("null")
    }
    text.append(",")
    append(weather?.printed)
    text.append(",")
    append(weather?.label)
    text.append(",\"")
    text.append((weather?.conditionClass ?? .unknown).rawValue)
    text.append("\",\"")
    text.append(observation.flags.names)
    text.append("\",")
    text.append(observation.rowRange.lowerBound - start)
    text.append(",")
    text.append(observation.rowRange.count)
    text.append("]")
  }

  /// - Throws: `StoreError` where the text is not as this program writes it.
  static func observations(in text: String, start: Int) throws -> [Observation] {
    do {
      return try JSONDecoder().decode([Row].self, from: Data(text.utf8)).map { row in
        try row.observation(start: start)
      }
    } catch is DecodingError {
      throw StoreError(path: "", problem: .damaged("reading \(text.prefix(60))"))
    }
  }

  private struct Row: Decodable {
    let stationID: Int
    let tenths: Int?
    let printed: String?
    let label: String?
    let conditionClass: String
    let flags: String
    let offset: Int
    let length: Int

    /// No text is as long as this.
    private static let most = 1 << 40

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      stationID = try values.decode(Int.self)
      tenths = try values.decodeIfPresent(Int.self)
      printed = try values.decodeIfPresent(String.self)
      label = try values.decodeIfPresent(String.self)
      conditionClass = try values.decode(String.self)
      flags = try values.decode(String.self)
      offset = try values.decode(Int.self)
      length = try values.decode(Int.self)
    }

    func observation(start: Int) throws -> Observation {
      guard let flags = QualityFlags(names: flags), (0...Self.most).contains(offset),
        (0...Self.most).contains(length)
      else {
        throw StoreError(path: "", problem: .damaged("reading of station \(stationID)"))
      }
      let conditionClass = try ObservationColumns.conditionClass(conditionClass)
      let weather = printed.map { printed in
        PresentWeather(label: label ?? printed, printed: printed, conditionClass: conditionClass)
      }
      return Observation(
        stationID: stationID, presentWeather: weather,
        airTemperature: tenths.map(AirTemperature.init(tenthsOfCelsius:)), flags: flags,
        rowRange: start + offset..<start + offset + length)
    }
  }
}
