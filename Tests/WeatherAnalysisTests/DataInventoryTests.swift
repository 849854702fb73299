import Testing
import Weather
import WeatherAnalysis

@Suite struct DataInventoryTests {
  private static func inventory(_ lines: [String], stations: Set<Int> = []) -> DataInventory {
    var inventory = DataInventory(stations: stations)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      if let state = DataState(rawValue: words[2]), let id = Int(words[1]) {
        inventory.note(state, station: id, on: Written.date(words[0]))
      }
    }
    return inventory
  }

  private static let lines = [
    "2025-04-02 108 data", "2025-04-03 108 frozen", "2025-04-03 108 suspect",
    "2025-04-07 108 data", "2025-04-08 108 no_temperature", "2025-04-10 98 data",
    "2025-04-02 108 frozen",
  ]

  @Test func `lists what there is, day after day, the best of each`() throws {
    let inventory = Self.inventory(Self.lines)
    let dates = try #require(inventory.days(from: nil, to: nil))
    let spans = inventory.spans(of: 108, in: dates).map {
      "\($0.state.rawValue) \($0.dates.lowerBound) \($0.dayCount)"
    }
    #expect(
      spans == [
        "data 2025-04-02 1", "suspect 2025-04-03 1", "missing 2025-04-04 3", "data 2025-04-07 1",
        "no_temperature 2025-04-08 1", "missing 2025-04-09 2",
      ])
  }

  @Test func `counts a station's days, and finds its longest gap`() throws {
    let inventory = Self.inventory(Self.lines)
    let dates = try #require(inventory.days(from: Written.date("2025-04-01"), to: nil))
    let station = StationInventory(of: 108, in: dates, inventory)
    #expect(station.dayCount == 10)
    #expect(DataState.allCases.map { station[$0] } == [2, 1, 1, 0, 6])
    // Suspect and missing days are one gap: the 3rd to the 6th; the 8th to the 10th is shorter.
    #expect(station.longestGap == Written.date("2025-04-03")...Written.date("2025-04-06"))
    let full = StationInventory(
      of: 98, in: Written.date("2025-04-10")...Written.date("2025-04-10"), inventory)
    #expect(full.longestGap == nil)
  }

  @Test func `of several longest gaps takes the earliest`() {
    let inventory = Self.inventory(["2025-04-03 108 data", "2025-04-06 108 data"])
    let dates = Written.date("2025-04-01")...Written.date("2025-04-08")
    #expect(
      StationInventory(of: 108, in: dates, inventory).longestGap
        == Written.date("2025-04-01")...Written.date("2025-04-02"))
  }

  @Test func `counts the stations of a day, those named among them`() {
    let inventory = Self.inventory(Self.lines, stations: [90])
    #expect(inventory.stationIDs == [90, 98, 108])
    #expect(inventory.counts(on: Written.date("2025-04-10")) == [.data: 1, .missing: 2])
    #expect(inventory.counts(on: Written.date("2025-04-03")) == [.suspect: 1, .missing: 2])
  }

  @Test func `has no days where there is nothing, or the time is turned round`() {
    #expect(Self.inventory([], stations: [90]).days(from: nil, to: nil) == nil)
    #expect(
      Self.inventory(Self.lines).days(from: Written.date("2025-05-01"), to: nil) == nil)
  }

  @Test func `merges to the same in any split`() {
    let whole = Self.inventory(Self.lines)
    for cut in 0...Self.lines.count {
      var merged = Self.inventory(Array(Self.lines[cut...]))
      merged.merge(Self.inventory(Array(Self.lines[..<cut])))
      #expect(merged == whole)
    }
  }
}
