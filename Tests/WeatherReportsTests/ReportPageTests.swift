import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherReports

@Suite struct ReportPageTests {
  /// Daily strips of the sixteen stations of the common layout.
  private static func content(years: Int) -> ReportContent {
    let stations = WrittenObservations.tables.stations
    let grouped: [[SummaryGrouping.AreaKind]] = [[], [.region], [.station]]
    var accumulators = grouped.map {
      SummaryAccumulator(
        by: SummaryGrouping(areas: $0), Statistics.forPeople(countsClasses: true),
        stations: stations)
    }
    var series = SeriesAccumulator(stations: stations)
    var climate = ClimateYears(ClimateDays.all)
    var feed = FeedHistory()
    var sites = SiteHistory()
    var random = SeededGenerator(seed: 1)
    let first = WrittenObservations.date("2015-01-01")
    let words = ["맑음", "구름조금", "구름많음", "흐림", "비", "눈", "박무", "-"]
    for number in 0..<(years * 365 + years / 4) {
      let date = first.adding(days: number)
      var sums = DailySums()
      let month = date.components.month
      for id in SyntheticRecord.stationIDs {
        let season = [-30, -10, 50, 120, 180, 220, 260, 270, 210, 140, 70, -10][month - 1]
        sums.add(
          ConditionKey(WrittenObservations.weather(words.randomElement(using: &random) ?? "-")),
          AirTemperature(tenthsOfCelsius: season + Int.random(in: -70...70, using: &random)),
          of: id, on: date, hour: nil)
      }
      sums.addStrip(of: SyntheticRecord.stationIDs, on: date, hour: nil)
      for day in sums.days {
        for index in accumulators.indices { accumulators[index].add(day) }
        series.add(day)
        do { try climate.add(day, answer: nil) } catch { preconditionFailure("\(error)") }
      }
      feed.note(.live, .common, on: date)
      sites.note("news.example.kr", on: date, isCounted: true)
    }
    let summaries = accumulators.map { $0.summary() }
    var content = ReportContent(
      tables: WrittenObservations.tables, language: .korean, whole: summaries[0],
      regions: summaries[1], stations: summaries[2], series: series.series())
    content.feed = feed
    content.sites = sites
    do {
      try climate.finish(answer: nil)
    } catch { preconditionFailure("\(error)") }
    content.climate = climate.counts
    return content
  }

  private static func page(_ content: ReportContent) throws -> (text: String, largest: Int) {
    var text = ""
    var largest = 0
    try ReportPage(content).write(generator: "test") { part in
      largest = max(largest, part.utf8.count)
      text += part
    }
    return (text, largest)
  }

  @Test(arguments: [(1, 1_000_000), (10, 8_000_000)])
  func `is small`(years: Int, most: Int) throws {
    let page = try Self.page(Self.content(years: years))
    #expect(page.text.utf8.count < most)
    // It is written in parts, so that it need not be in memory.
    #expect(page.largest < 200_000)
  }

  @Test func `holds every day of every area, in tables and in the CSV inside`() throws {
    let page = try Self.page(Self.content(years: 1)).text
    let matrix = try #require(page.firstRange(of: "id=\"days-table\""))
    let rows = page[matrix.upperBound...].prefix { _ in true }
    let body = try #require(rows.firstRange(of: "<tbody>"))
    let end = try #require(rows[body.upperBound...].firstRange(of: "</tbody>"))
    let lines = rows[body.upperBound..<end.lowerBound].split(separator: "\n")
    #expect(lines.count == 365)
    let regions = Set(
      SyntheticRecord.stationIDs.map { WrittenObservations.tables.stations[id: $0]?.region })
    #expect(
      lines.allSatisfy { $0.ranges(of: "<td>").count == 1 + regions.count + 16 })
    let link = try #require(page.firstRange(of: "data:text/csv;charset=utf-8,date,station_id"))
    let close = try #require(page[link.upperBound...].firstRange(of: "\""))
    #expect(page[link.upperBound..<close.lowerBound].ranges(of: "%0D%0A").count == 365 * 16 + 1)
  }

  @Test func `names its style and script in its policy, and allows nothing else`() throws {
    let page = try Self.page(Self.content(years: 1)).text
    let style = ReportTemplates.digest(of: ReportTemplates.style + ChartStyle.css)
    let script = ReportTemplates.digest(of: ReportTemplates.script)
    let scan = MarkupScan(page)
    #expect(
      scan.values["meta content"]?.first
        == "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; "
        + "base-uri 'none'; form-action 'none'")
    #expect(scan.names["script"] == 1)
    #expect(scan.names["style"] == 1)
    #expect(!scan.names.keys.contains { $0.hasSuffix(" style") || $0.contains(" on") })
    #expect(!scan.names.keys.contains { $0.hasSuffix(" src") || $0.hasSuffix("xlink:href") })
    let links = (scan.values["a href"] ?? []).filter { !$0.hasPrefix("#") }
    #expect(links.allSatisfy { $0.hasPrefix("data:text/csv;charset=utf-8,") })
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func `digests are SHA-256 in Base64`(text: String, digest: String) {
    #expect(ReportTemplates.digest(of: text) == digest)
  }

  @Test(arguments: [
    ([] as [UInt8], ""), ([0x66], "Zg=="), ([0x66, 0x6F], "Zm8="), ([0x66, 0x6F, 0x6F], "Zm9v"),
    ([0xFF, 0xFE, 0xFD, 0xFC], "//79/A=="),
  ])
  func `Base64 is that of RFC 4648`(bytes: [UInt8], text: String) {
    #expect(Base64.text(of: bytes) == text)
  }

  @Test(arguments: [
    ("a,b-1.5\r\n", "a,b-1.5%0D%0A"), ("\"<&>'#%", "%22%3C%26%3E%27%23%25"), ("℃", "%E2%84%83"),
    ("\"\u{301}", "%22%CC%81"),
  ])
  func `addresses are encoded by byte`(text: String, encoded: String) {
    var address = AddressText()
    address.add(text)
    #expect(address.text == encoded)
  }

  @Test func `escapes a quote with a combining mark behind it`() throws {
    let templates = try ReportTemplates()
    let text = templates.text(.sectionStart, ["id": "\"\u{301} onclick=x", "title": "<b>&amp;'"])
    #expect(
      text == "<section id=\"&quot;\u{301} onclick=x\" "
        + "aria-labelledby=\"&quot;\u{301} onclick=x-title\">\n"
        + "<h2 id=\"&quot;\u{301} onclick=x-title\">&lt;b&gt;&amp;amp;&#39;</h2>\n")
  }
}
