import PageReading
import StripParsing
import Weather

/// What reading a file depends on beside its bytes.
struct ReadingSettings: Sendable {
  private let text: String

  init(tables: WeatherTables, captureTime: UTCTime?) {
    let stations = tables.stations.stations.map { station in
      ([String(station.id), station.status.rawValue, station.name] + station.aliases)
        .joined(separator: "|")
    }
    let conditions = tables.conditions.conditions.map { condition in
      ([condition.label, condition.conditionClass.rawValue] + condition.kmaIcons
        + condition.variants).joined(separator: "|")
    }
    text = ([captureTime?.description ?? ""] + stations + conditions).joined(separator: "\n")
  }

  /// A digest that is the same where a program reads the same from a file: 64 hexadecimal digits.
  func digest(program version: String) -> String {
    let rules = "\(version) \(StripParser.rulesVersion)"
    return ContentDigest.hexadecimal(of: Array("\(rules)\n\(text)".utf8))
  }
}
