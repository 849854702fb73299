import Testing
import WeatherAnalysis

@Suite struct ExtremeTests {
  private func text(_ extreme: Extreme?) -> String? {
    extreme.map { "\($0.temperature) \($0.stationID) \($0.date) +\($0.otherCount)" }
  }

  @Test func `comes with its station and date`() throws {
    let group = try Written.nation(
      "2025-04-04 108 6.2 -", "2025-04-05 283 -0.9 -", "2025-04-06 133 7.2 -")
    #expect(text(group.minimum) == "-0.9 283 2025-04-05 +0")
    #expect(text(group.maximum) == "7.2 133 2025-04-06 +0")
  }

  @Test func `of several days names the earliest`() throws {
    let group = try Written.nation(
      "2025-04-06 90 -1.0 -", "2025-04-05 295 -1.0 -", "2025-04-07 98 -1.0 -")
    #expect(text(group.minimum) == "-1.0 295 2025-04-05 +2")
    #expect(text(group.maximum) == "-1.0 295 2025-04-05 +2")
  }

  @Test func `of several stations on that day names the lowest number`() throws {
    let group = try Written.nation(
      "2025-04-05 295 9.0 -", "2025-04-05 98 9.0 -", "2025-04-05 133 9.0 -",
      "2025-04-05 90 8.0 -")
    #expect(text(group.maximum) == "9.0 98 2025-04-05 +2")
    #expect(text(group.minimum) == "8.0 90 2025-04-05 +0")
  }

  @Test func `counts several captures of one station and day once`() throws {
    let group = try Written.nation(
      "2025-04-05 98 9.0 -", "2025-04-05 98 9.0 -", "2025-04-06 98 9.0 -")
    #expect(text(group.maximum) == "9.0 98 2025-04-05 +1")
  }

  @Test func `forgets ties that are surpassed`() throws {
    let group = try Written.nation(
      "2025-04-04 98 1.0 -", "2025-04-05 98 1.0 -", "2025-04-06 98 0.5 -")
    #expect(text(group.minimum) == "0.5 98 2025-04-06 +0")
    #expect(text(group.maximum) == "1.0 98 2025-04-04 +1")
  }
}
