import PageReading
import TestSupport
import Weather
import WeatherStore

@testable import StripIngestion

/// Texts of small pages, and what is found in them.
enum SketchedPage {
  static let tables: WeatherTables = {
    do { return try WeatherTables.builtIn() } catch { preconditionFailure("\(error)") }
  }()
  /// The nine stations of a fingerprint.
  static let nine = ["동두천", "강릉", "서울", "대전", "대구", "울산", "광주", "부산", "제주"]

  /// Rows of these stations; the first has this temperature in tenths, each other so much more than
  /// the one before.
  static func rows(
    _ stations: [String] = nine, from tenths: Int, step: Int = 11, condition: String = "맑음"
  ) -> [String] {
    stations.enumerated().map { index, station in
      let value = AirTemperature(tenthsOfCelsius: tenths + step * index)
      return "\(condition)\(station) \(value)℃"
    }
  }

  /// The text of a page with one strip. The weekday is put behind a date that is all of its line.
  static func text(_ date: String, _ rows: [String]) -> String {
    let day = CalendarDate(date.replacing(".", with: "-"))
    let weekday = day.map { " (\($0.weekday.koreanSyllable))" } ?? ""
    return "가람일보\n\(date)\(weekday)\n\n" + rows.map { "  • \($0)\n" }.joined()
      + "기상청 제공\n\n오늘의 기사\n"
  }

  /// What a page with one strip holds.
  static func findings(
    _ date: String, _ rows: [String], at location: String, captured: String? = nil
  ) throws -> PageFindings {
    try findings(in: text(date, rows), at: location, captured: captured)
  }

  /// What a page of KMA's feed with these rows holds: a strip with its hour.
  static func feed(
    _ date: String, hour: Int, _ rows: [String], at location: String, captured: String? = nil
  ) throws -> PageFindings {
    var page = try findings(date, rows, at: location, captured: captured)
    for index in page.strips.indices {
      page.strips[index].strip.hour = StripHour(hour: hour, basis: .feed)
      page.strips[index].id = StripIdentity.id(
        of: page.strips[index].strip, page.strips[index].fingerprint)
    }
    return page
  }

  /// What a text holds, as read from a file and told to stand elsewhere.
  static func findings(
    in text: String, at location: String, captured: String? = nil
  ) throws -> PageFindings {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "page.txt")
    var found: [PageFindings] = []
    try PageSearch(tables: tables).run(InputWalk([path])) { event in
      if case .found(let findings, _) = event { found.append(findings) }
    }
    precondition(found.count == 1, "a sketched page is read in one part")
    found[0].source.location = location
    found[0].source.captureTime = captured.flatMap(UTCTime.init(iso8601:))
    return found[0]
  }
}

extension Array {
  /// All orders of the elements.
  var permutations: [[Element]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { index -> [[Element]] in
      var rest = self
      let first = rest.remove(at: index)
      return rest.permutations.map { [first] + $0 }
    }
  }
}
