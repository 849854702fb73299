import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct HostileTextTests {
  private static let rows = SketchedPage.rows(from: 10)

  @Test func `keeps raw text with NUL bytes whole`() throws {
    var page = try SketchedPage.findings("2025.05.05", Self.rows + ["보라속초 1.0℃"], at: "a")
    page.strips[0].strip.rawText = [0x41, 0, 0x42, 0]
    page.rejections[0].rejection.rawText = [0, 0x43, 0]
    let store = try WeatherStore()
    try store.record([page])
    #expect(try store.rows("SELECT hex(text) FROM strip_text") == [#""41004200""#])
    #expect(try store.rows("SELECT hex(text) FROM rejection") == [#""004300""#])
  }

  @Test(arguments: [
    "it's \"quoted\".txt", "two\nlines.txt", "'; DROP TABLE strip; --", "\u{1B}[31m.txt",
    "\u{202E}txt.exe", "한글 😀.txt", "%s%n", "",
  ])
  func `keeps a location as it is`(location: String) throws {
    let store = try WeatherStore()
    let page = try SketchedPage.findings("2025.05.05", Self.rows, at: location)
    try store.record([page])
    try store.record([page])
    var locations: Set<String> = []
    try store.forEachObservation(ObservationQuery()) { locations.insert($0.source.location) }
    #expect(locations == [location])
    #expect(try store.rows("SELECT count(*) FROM source") == ["1"])
  }

  @Test func `keeps conditions with quotes and control characters apart`() throws {
    let words = ["\"", "\\", "a\nb", "\u{1}", "'", "{}"]
    var page = try SketchedPage.findings("2025.05.05", Self.rows, at: "a")
    for (index, word) in words.enumerated() {
      page.strips[0].strip.observations[index].presentWeather = PresentWeather(
        label: word, printed: word, conditionClass: .unknown)
    }
    let store = try WeatherStore()
    try store.record([page])
    #expect(try store.keepsRightDailySums())
    var sums = DailySums()
    for observation in page.strips[0].strip.observations {
      sums.add([observation], on: page.strips[0].strip.date)
    }
    #expect(try store.dailySums(ObservationQuery()).sums == sums.sums)
  }
}
