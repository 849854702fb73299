import Foundation
import FoundationXML
import TestSupport
import Weather

@testable import WeatherAnalysis
@testable import WeatherReports

/// Charts of a few written observations.
enum ChartSamples {
  static let lines = [
    "2024-12-30 108 -3.2 맑음", "2024-12-30 108 1.5 맑음", "2024-12-30 184 8.0 비",
    "2024-12-31 108 -1.0 -", "2025-01-01 108 0.4 눈", "2025-01-03 184 9.1 흐림",
    "2025-01-04 102 2.0 안개",
  ]

  static func date(_ text: String) -> CalendarDate { WrittenObservations.date(text) }

  static func series(_ stations: StationCatalogue, _ lines: [String] = lines) -> WeatherSeries {
    var accumulator = SeriesAccumulator(stations: stations)
    var sums = DailySums()
    for (date, observation) in lines.map(WrittenObservations.read) {
      sums.add([observation], on: date)
    }
    for day in sums.days { accumulator.add(day) }
    return accumulator.series()
  }

  /// Every chart, with names that come from pages and from tables.
  static func charts(
    _ language: Language, stations: StationCatalogue = WrittenObservations.tables.stations,
    name: String = "a.example"
  ) -> [any Chart] {
    let series = series(stations)
    let setting = ChartSetting(
      stations: stations, language: language, dates: date("2024-12-25")...date("2025-01-10"))
    let years = [
      ClimateYear(
        climateDay: ClimateDays.all[0], year: 2024, proven: 3, ruledOut: 0, undecided: 40,
        noData: 5),
      ClimateYear(
        climateDay: ClimateDays.all[4], year: 2025, proven: 0, ruledOut: 7, undecided: 1,
        noData: 0),
    ]
    let spans = [
      FeedSpan(dates: date("2024-12-20")...date("2024-12-27"), state: .live),
      FeedSpan(dates: date("2024-12-28")...date("2024-12-28"), state: .suspect),
      FeedSpan(dates: date("2025-01-02")...date("2025-01-20"), state: .frozen),
    ]
    let days = [
      SiteDay(date: date("2024-12-26"), count: 1), SiteDay(date: date("2024-12-27"), count: 3),
      SiteDay(date: date("2025-01-09"), count: 9),
    ]
    return [
      BandChart(series.whole, setting), CalendarChart(series.whole, measure: .maximum, setting),
      ConditionChart(series.regions[0], setting),
      StationMap(series.stations, measure: .minimum, setting),
      MultiplesChart(series.stations, setting), ClimateChart(years, setting),
      FeedChart([FeedLane(name: name, spans: spans)], setting),
      SiteChart([SiteLane(name: name, days: days)], setting),
    ]
  }
}

/// What an XML parser finds in a document.
final class ReadDocument: NSObject, XMLParserDelegate {
  // A class, since the parser reports to one.
  private(set) var isWellFormed = false
  /// The names of elements and their attributes: `rect`, `rect@width`.
  private(set) var names: Set<String> = []
  private(set) var values: [String: [String]] = [:]
  private(set) var text = ""

  init(_ document: String) {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    for (key, value) in attributes {
      names.insert("\(name)@\(key)")
      values["\(name)@\(key)", default: []].append(value)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
