import Foundation
import PageReading
import StripIngestion
import TestSupport
import Weather
import WeatherStore

/// Texts longer than a window, and what is found in them.
enum LongText {
  static let tables: WeatherTables = {
    do { return try WeatherTables.builtIn() } catch { preconditionFailure("\(error)") }
  }()
  /// So many bytes are read at once.
  static let window = 1 << 19

  /// The text of a strip, with so much article behind.
  static func strip(_ number: Int, article: Int = 0) -> String {
    let date = CalendarDate(dayNumber: 20_000 + number)
    let stations = ["동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "제주"]
    let rows = stations.enumerated().map { index, station in
      "  • 맑음\(station) \(AirTemperature(tenthsOfCelsius: (number * 7 + index * 13) % 400))℃\n"
    }
    return "\(date)\n\n\(rows.joined())  • 보라속초 1.0℃\n기상청 제공\n\n"
      + String(repeating: "기사\n", count: article / 7)
  }

  /// What a text holds, part by part.
  static func parts(of text: [UInt8]) throws -> [PageFindings] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "page.txt")
    var parts: [PageFindings] = []
    try PageSearch(tables: tables).run(InputWalk([path])) { event in
      if case .found(let findings, _) = event { parts.append(findings) }
    }
    return parts
  }
}
