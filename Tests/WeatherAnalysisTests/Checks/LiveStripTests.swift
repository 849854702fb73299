import Testing
import Weather
import WeatherAnalysis

/// On real live strips the checks are silent, but for one station whose sensor was stuck.
@Suite struct LiveStripTests {
  private let control = QualityControl(tables: Checks.tables)

  @Test func `has 45 strips of 1,084 rows`() {
    #expect(LiveStrips.all.count == 45)
    #expect(LiveStrips.all.reduce(0) { $0 + $1.observations.count } == 1084)
    #expect(LiveStrips.common.count == 34)
  }

  @Test func `raises no alarm but for 진도(첨찰산) on 2024-05-16`() {
    var alarms: [String] = []
    for (place, strip) in LiveStrips.all.enumerated() {
      var strip = strip
      strip.lookAlikes = LiveStrips.all.enumerated().filter { $0.offset != place }.map {
        OtherStrip(
          stripID: "\($0.offset)", date: $0.element.date, state: .live, layout: .other,
          airTemperatures: $0.element.airTemperatures)
      }
      for (check, verdicts) in zip(control.checks, control.verdicts(on: strip)) {
        for (index, _) in verdicts.failed {
          let station = index.map { "\(strip.observations[$0].stationID)" } ?? "strip"
          alarms.append("\(check.name) \(strip.date) \(station)")
        }
      }
    }
    #expect(alarms == ["spatial 2024-05-16 175"])
  }

  @Test func `finds nearly every value good`() {
    let qualities = LiveStrips.all.flatMap { control.judged($0).map(\.quality) }
    #expect(qualities.count { $0 == .suspect } == 1)
    #expect(qualities.count { $0 == .wrong } == 0)
    #expect(qualities.count { $0 == .notChecked } < 40)
  }

  /// Islands, passes and summits, where the weather is another than around.
  @Test(arguments: ["대관령", "태백", "울릉도", "백령도", "흑산도", "추풍령", "고산", "성산", "제주", "서귀포"])
  func `trusts stations that stand apart`(name: String) throws {
    let station = try #require(Checks.tables.stations[name: name])
    let values = LiveStrips.all.flatMap { strip in
      control.judged(strip).filter { $0.stationID == station.id }
    }
    #expect(values.contains { $0.airTemperature != nil })
    #expect(values.allSatisfy { $0.quality.counts })
  }
}
