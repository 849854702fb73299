import Foundation
import TestSupport
import Weather

/// Small pages with a strip.
enum StripPage {
  /// The nine stations of a fingerprint.
  static let nine = ["동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "제주"]

  /// Rows of the nine; the first has this temperature in tenths, each other 1.1 °C more.
  static func rows(from tenths: Int) -> [String] {
    nine.enumerated().map { "맑음\($1) \(AirTemperature(tenthsOfCelsius: tenths + 11 * $0))℃" }
  }

  /// The page's text: the strip begins at byte 13, its first row in line 4. The weekday is put behind
  /// a date that is all of its line.
  static func text(_ date: String, _ rows: [String]) -> String {
    let day = CalendarDate(date.replacing(".", with: "-"))
    let weekday = day.map { " (\($0.weekday.koreanSyllable))" } ?? ""
    return "가람일보\n\(date)\(weekday)\n\n" + rows.map { "  • \($0)\n" }.joined()
      + "기상청 제공\n\n오늘의 기사\n"
  }
}

extension Workspace {
  /// Writes pages by name, and reads them into the store in the order of their names.
  func ingest(_ pages: [String: String], _ options: String...) throws {
    for (name, text) in pages { try write(text, to: name) }
    let names = pages.keys.sorted().map { "'\($0)'" }.joined(separator: " ")
    let result = try shell("$W ingest --quiet \(names) \(options.joined(separator: " "))")
    precondition(result.status == 0, result.errors)
  }

  /// The bytes of a file.
  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// The names of all files in the folder, but for those of the store.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { !$0.hasPrefix("weatherstrip.sqlite") && $0 != "Fixtures" }.sorted()
  }
}
