import Testing
import Weather
import WeatherAnalysis

@Suite struct QualityControlTests {
  private let control = QualityControl(tables: Checks.tables)

  /// The qualities of a real strip of 16 stations, changed.
  private func qualities(
    state: StripState = .live, flags: QualityFlags = [], keeping count: Int = 16,
    date: String = "2025-04-23"
  ) throws -> Set<Quality> {
    let real = try #require(LiveStrips.common.first { $0.date.description == date })
    let strip = CheckedStrip(
      date: real.date, state: state, layout: .common,
      observations: real.observations.prefix(count).map { observation in
        var observation = observation
        observation.flags = flags
        return observation
      })
    return Set(control.judged(strip).map(\.quality))
  }

  @Test func `finds a value good whose needed checks passed, and one comparison`() throws {
    #expect(try qualities() == [.good])
  }

  @Test func `does not call good what could not be checked`() throws {
    #expect(try qualities(state: .notChecked) == [.notChecked])
    #expect(try qualities(flags: QualityFlags(.weekdayMissing)) == [.notChecked])
    #expect(try qualities(keeping: 2) == [.notChecked])
    #expect(try qualities(state: .frozen) == [.notChecked])
  }

  @Test func `takes the worst of what is found, and keeps the flags of the text`() {
    let strip = Checks.strip(
      ["108 61.0"], flags: [QualityFlags(.weekdayMismatch), QualityFlags(.stationFromOrder)])
    let judged = control.judged(strip)
    #expect(judged[0].quality == .wrong)
    #expect(judged[0].flags.names == "station_from_order;weekday_mismatch;range;record")
    #expect(judged[0].airTemperature == strip.observations[0].airTemperature)
  }

  @Test func `makes the checks in the order in which they are documented`() {
    #expect(
      control.checks.map(\.name) == [
        "date", "frozen", "partly_frozen", "freeze_season", "range", "record", "zeros", "spatial",
        "companions", "step", "persistence", "internal",
      ])
  }

  @Test func `explains every check in both languages, with its limits and sources`() {
    var limits: Set<QualityLimit> = []
    for check in control.checks {
      let explanation = check.explanation
      for text in [explanation.title, explanation.rule, explanation.blindSpots] {
        #expect(!text.text(in: .english).isEmpty)
        #expect(
          text.text(in: .korean).unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
      }
      #expect(!explanation.sources.isEmpty, "\(check.name) cites a source")
      limits.formUnion(explanation.limits)
    }
    #expect(limits == Set(QualityLimit.allCases))
  }
}
