import ArgumentParser
import Weather
import WeatherStore

/// What the words after `show` name.
struct EvidenceWords {
  let query: EvidenceQuery

  init(_ words: [String], _ stations: StationCatalogue) throws {
    guard let last = words.last, words.count <= 2 else { throw Self.error }
    if let date = CalendarDate(last) {
      let station = try words.count == 2 ? stations.station(named: words[0]) : nil
      query = .date(date, stationID: station?.id)
    } else if words.count == 1, Self.isStripID(last) {
      query = .strip(last.lowercased())
    } else if words.count == 2, CalendarDate(words[0]) != nil {
      self = try EvidenceWords(words.reversed(), stations)
    } else if words.count == 2 {
      throw ValidationError("Neither '\(words[0])' nor '\(last)' is a date such as 2025-04-04.")
    } else {
      throw ValidationError(
        "'\(last)' is neither a date such as 2025-04-04 nor a strip's id of 16 hexadecimal digits.")
    }
  }

  private static let error = ValidationError(
    "Expected a station and a date, a date, or a strip's id.")

  private static func isStripID(_ text: String) -> Bool {
    text.utf8.count == 16 && text.allSatisfy(\.isHexDigit)
  }
}
