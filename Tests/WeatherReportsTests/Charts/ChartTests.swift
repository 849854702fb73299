import Foundation
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherReports

@Suite struct ChartTests {
  /// Every element and attribute that a chart may have.
  private static let allowed: Set<String> = [
    "svg", "svg@class", "svg@viewBox", "svg@role", "svg@aria-labelledby", "svg@xmlns",
    "title", "title@id", "desc", "desc@id", "style", "g", "g@class", "g@transform", "defs",
    "pattern",
    "pattern@id", "pattern@patternUnits", "pattern@width", "pattern@height",
    "pattern@patternTransform", "path", "path@class", "path@d", "path@fill",
    "path@stroke-width", "rect", "rect@class", "rect@x", "rect@y", "rect@width", "rect@height",
    "circle", "circle@class", "circle@cx", "circle@cy", "circle@r", "text", "text@class", "text@x",
    "text@y",
  ]

  private static let hostile =
    "<script>alert(1)</script>\"'&amp;\"\u{301} onmouseover=x\u{202E}\u{1B}[31m]]>-->"

  /// The built-in catalogue, with a hostile name for 108 and its region.
  private static func hostileStations() throws -> StationCatalogue {
    var tables = WrittenObservations.tables
    // By byte: a quote with a combining mark is another Character.
    let quoted = String(
      decoding: hostile.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }, as: UTF8.self)
    try tables.addStations(
      from: Array(
        """
        station_id,name_ko,name_en,latitude,longitude,province_ko,province_en,region_ko,region_en
        108,<b>'&\u{202E},"\(quoted)",37.57142,126.96580,"\(quoted)","\(quoted)","\(quoted)","\(quoted)"
        """.utf8), name: "hostile.csv")
    return tables.stations
  }

  @Test(arguments: Language.allCases)
  func `is well-formed XML of known elements, with title and description`(
    language: Language
  ) throws {
    for chart in ChartSamples.charts(language) {
      for document in [chart.svg(id: "a-1"), chart.svgFile] {
        let read = ReadDocument(document)
        #expect(read.isWellFormed, "\(chart.title)")
        #expect(read.names.subtracting(Self.allowed) == [])
        #expect(read.values["svg@role"] == ["img"])
        #expect(read.text.contains(chart.title))
        #expect(read.text.contains(chart.summary))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `takes hostile names for what they are, text`(language: Language) throws {
    let stations = try Self.hostileStations()
    for chart in ChartSamples.charts(language, stations: stations, name: Self.hostile) {
      for document in [chart.svg(id: "a"), chart.svgFile] {
        let read = ReadDocument(document)
        #expect(read.isWellFormed, "\(chart.title)")
        #expect(read.names.subtracting(Self.allowed) == [])
        #expect(!document.contains("<script") && !document.contains("<b>"))
        #expect(!document.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
      }
      let text = chart.text(columns: 80, isColoured: false, notes: [Self.hostile])
      #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    }
    let lanes = ChartSamples.charts(language, stations: stations, name: Self.hostile)[7]
    #expect(ReadDocument(lanes.svg(id: "a")).text.contains("<script>alert(1)</script>\"'&amp;"))
  }

  @Test func `begins all ids with the one it is given, and leads to no other`() {
    for chart in ChartSamples.charts(.korean) {
      let read = ReadDocument(chart.svg(id: "x7"))
      let ids = ["title@id", "desc@id", "pattern@id"].flatMap { read.values[$0] ?? [] }
      #expect(ids.allSatisfy { $0.hasPrefix("x7-") })
      #expect(Set(ids).count == ids.count)
      for fill in read.values["path@fill"] ?? [] {
        #expect(ids.contains { fill == "url(#\($0))" }, "\(fill)")
      }
    }
  }

  @Test(arguments: [30, 40, 80, 120])
  func `fits into the columns of a terminal`(columns: Int) throws {
    let stations = try Self.hostileStations()
    for language in Language.allCases {
      for chart in ChartSamples.charts(language, stations: stations, name: Self.hostile)
        + ChartSamples.charts(language)
      {
        let text = chart.text(columns: columns, isColoured: false, notes: ["하나 둘 셋 넷 다섯 여섯 일곱"])
        for line in text.split(separator: "\n") {
          #expect(TerminalText.width(of: String(line)) <= columns, "\(chart.title): \(line)")
        }
      }
    }
  }

  @Test func `says the same in colour and without`() {
    for chart in ChartSamples.charts(.english) {
      let coloured = chart.text(columns: 80, isColoured: true)
      #expect(coloured.contains("\u{1B}["))
      let plain = coloured.replacing(#/\x1B\[[0-9;]*m/#, with: "")
      #expect(plain == chart.text(columns: 80, isColoured: false))
    }
  }

  @Test func `draws in colour as it stands in the fixture`() throws {
    let text = ChartSamples.charts(.korean).map { $0.text(columns: 60, isColoured: true) }
      .joined(separator: "\n")
    let path = "expected/charts/coloured.txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: Fixtures.folder.appending(path: path))
    }
    #expect(Array(text.utf8) == Fixtures.bytes(path))
  }

  @Test func `leaves gaps where there are no values`() {
    let whole = ChartSamples.series(WrittenObservations.tables.stations).whole
    let steps = TimeSteps(
      whole.days[...], in: ChartSamples.date("2024-12-25")...ChartSamples.date("2025-01-10"),
      daysAStep: 1)
    #expect(steps.count == 17)
    #expect(steps.runs.map { $0.map(\.index) } == [[5, 6, 7], [9, 10]])
    // Of 2024-12-30: 서울's mean is -0.85, 제주's 8.
    #expect(steps.steps[0].minimum == -32)
    #expect(steps.steps[0].maximum == 80)
    #expect(steps.steps[0].mean == 35.75)
  }

  @Test func `puts days together to weeks where there are too many`() {
    let whole = ChartSamples.series(WrittenObservations.tables.stations).whole
    let steps = TimeSteps(
      whole.days[...], in: ChartSamples.date("2024-12-25")...ChartSamples.date("2025-01-10"),
      daysAStep: 7)
    // 25 to 31 December, 1 to 7 January, 8 to 10 January, which has no value.
    #expect(steps.count == 3)
    #expect(steps.steps.map(\.index) == [0, 1])
    #expect(steps.steps.map(\.minimum) == [-32, 4])
    #expect(steps.steps.map(\.maximum) == [80, 91])
    // Of the days' means 3.575 and -1.
    #expect(steps.steps[0].mean == 12.875)
  }

  @Test func `draws years of daily values in few bytes`() {
    let stations = WrittenObservations.tables.stations
    for (years, most) in [(1, 8_000), (10, 65_000)] {
      let first = ChartSamples.date("2015-01-01")
      let lines = (0..<years * 365).flatMap { day in
        ["-3.\(day % 10)", "1\(day % 7).5"].map { "\(first.adding(days: day)) 108 \($0) 맑음" }
      }
      let series = ChartSamples.series(stations, lines)
      let setting = ChartSetting(
        stations: stations, language: .korean, dates: first...first.adding(days: years * 365 - 1))
      #expect(BandChart(series.whole, setting).svg(id: "a").utf8.count < 8_000)
      #expect(CalendarChart(series.whole, setting).svg(id: "a").utf8.count < most)
      #expect(ConditionChart(series.whole, setting).svg(id: "a").utf8.count < 12_000)
    }
  }
}

@Suite struct StationMapTests {
  @Test func `has a coast of a few hundred points, all read`() {
    let coast = Coastline.builtIn
    let rows = PackageResources.coastline_csv.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
    #expect(coast.land.count + coast.demarcation.count == rows.count - 1)
    let points = coast.land.reduce(0) { $0 + $1.count }
    #expect((500...1500).contains(points))
    #expect(coast.land.joined().allSatisfy { MapFrame.holds($0) || $0.north >= 32.9 })
  }

  /// Kilometres from a place to the nearest point of a coast's line.
  private static func distance(_ place: MapPlace) -> Double {
    var least = Double.infinity
    for ring in Coastline.builtIn.land {
      var last = ring[ring.count - 1]
      for next in ring {
        let (ax, ay) = ((last.east - place.east) * 89.9, (last.north - place.north) * 111.2)
        let (bx, by) = ((next.east - place.east) * 89.9, (next.north - place.north) * 111.2)
        let square = (bx - ax) * (bx - ax) + (by - ay) * (by - ay)
        let along = square == 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / square
        let share = min(1, max(0, along))
        let (x, y) = (ax + share * (bx - ax), ay + share * (by - ay))
        least = min(least, (x * x + y * y).squareRoot())
        last = next
      }
    }
    return least
  }

  @Test func `stands every station on land, or within a kilometre and a half of it`() {
    // 독도 and 북격렬비도 are islets that the coast does not show.
    for station in WrittenObservations.tables.stations.stations
    where station.id != 96 && station.id != 229 {
      let place = MapPlace(station.coordinates)
      #expect(MapFrame.holds(place), "\(station.name)")
      #expect(
        Coastline.builtIn.isLand(place) || Self.distance(place) < 1.5, "\(station.name)")
    }
  }

  @Test(arguments: [
    ("제주", 33.37, 126.53, true), ("울릉도", 37.5, 130.86, true), ("백령도", 37.95, 124.67, true),
    ("흑산도", 34.66, 125.43, true), ("강화", 37.7, 126.45, true), ("거제", 34.87, 128.62, true),
    ("진도", 34.46, 126.25, true), ("완도", 34.36, 126.7, true), ("서해", 36.5, 125.5, false),
    ("동해", 37.5, 130.0, false), ("제주 해협", 33.8, 126.5, false),
  ])
  func `knows the islands with stations`(
    name: String, north: Double, east: Double, isLand: Bool
  ) {
    #expect(Coastline.builtIn.isLand(MapPlace(east: east, north: north)) == isLand)
  }

  @Test func `is hollow where fewer than five values stand behind a station`() {
    let stations = WrittenObservations.tables.stations
    let lines = (1...5).map { "2025-01-0\($0) 108 1.0 맑음" } + ["2025-01-01 184 9.0 맑음"]
    let series = ChartSamples.series(stations, lines)
    let setting = ChartSetting(
      stations: stations, language: .english,
      dates: ChartSamples.date("2025-01-01")...ChartSamples.date("2025-01-05"))
    let map = StationMap(series.stations, setting)
    #expect(map.marks.map(\.isHollow) == [false, true])
    #expect(map.summary.contains("At 1 there are fewer than 5 values."))
    #expect(map.svg(id: "m").contains("Jeju: mean 9.0 ℃, 1 value<"))
  }

  @Test func `tells of stations without a place`() {
    let stations = WrittenObservations.tables.stations
    let series = ChartSamples.series(stations, ["2025-01-01 99998 1.0 맑음"])
    let setting = ChartSetting(
      stations: stations, language: .korean,
      dates: ChartSamples.date("2025-01-01")...ChartSamples.date("2025-01-05"))
    #expect(StationMap(series.stations, setting).svg(id: "m").contains("자리를 모르는 지점: 1곳"))
  }

  @Test func `puts no label on another or on a mark`() throws {
    var labels = MapLabels(
      bounds: MapLabels.Box(left: 0, top: 0, right: 100, bottom: 40),
      marks: [(x: 50, y: 20), (x: 60, y: 20)], radius: 5)
    // Right of the first mark is the second; left of it there is room for 4 columns of 6.6 units.
    let left = labels.place("서울", atX: 50, y: 20, radius: 5)
    let first = try #require(left)
    #expect(first.x == 50 - 8 && first.anchor == .end)
    let right = labels.place("부산", atX: 60, y: 20, radius: 5)
    let second = try #require(right)
    #expect(second.x == 60 + 8 && second.anchor == .start)
    #expect(labels.place("이름이 아주 긴 곳", atX: 50, y: 20, radius: 5) == nil)
  }
}
