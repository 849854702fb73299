import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct FeedHistoryTests {
  @Test(arguments: [
    (0, FeedLayout.common), (16, .common), (17, .middle), (40, .middle), (41, .large),
  ])
  func `tells layouts by their temperatures`(count: Int, layout: FeedLayout) {
    #expect(FeedLayout(temperatureCount: count) == layout)
  }

  @Test func `takes the best strip of a date and layout`() {
    var history = FeedHistory()
    let date = Written.date("2025-04-04")
    history.note(.frozen, .common, on: date)
    history.note(.live, .common, on: date)
    history.note(.frozen, .common, on: date)
    history.note(.suspect, .large, on: date.adding(days: 1))
    #expect(history.state(.common, on: date) == .live)
    #expect(history.strips(.common, on: date) == [.live: 1, .frozen: 2])
    #expect(history.state(.common, on: date.adding(days: 1)) == nil)
    #expect(history.state(.large, on: date.adding(days: 1)) == .suspect)
    #expect(history.layouts == [.large, .common])
    #expect(history.dates == [date, date.adding(days: 1)])
  }
}
