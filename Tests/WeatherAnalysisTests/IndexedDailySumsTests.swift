import TestSupport
import Testing
import Weather
import WeatherAnalysis

/// Sums by numbers are the sums by names.
@Suite struct IndexedDailySumsTests {
  private static let stationIDs = Array(90..<140)
  private static let conditions = [
    ConditionKey(label: "맑음", conditionClass: .clear),
    ConditionKey(label: "비", conditionClass: .rain),
    ConditionKey(label: "맑음", conditionClass: .clear),
  ]

  /// A row by the numbers of its station and condition, and its tenths of a degree.
  private typealias Row = (station: Int, condition: Int, tenths: Int16?)

  @Test func `adds up one strip by hand`() throws {
    var sums = IndexedDailySums(stationIDs: Self.stationIDs, conditions: Self.conditions)
    Self.add([(1, 0, 28), (0, -1, nil)], on: 5, to: &sums)
    Self.add([(1, 2, -10), (0, 1, 7)], on: 5, to: &sums)
    let day = try #require(Self.days(of: sums).first)
    #expect(day.date == CalendarDate(dayNumber: 5))
    #expect(day.entries.map(\.stationID) == [90, 91])
    let sum = day.entries[1].sum
    #expect(sum.observationCount == 2)
    #expect(sum.temperatures.tenths == 18)
    #expect(sum.temperatures.minimum == AirTemperature(tenthsOfCelsius: -10))
    #expect(sum.temperatures.maximum == AirTemperature(tenthsOfCelsius: 28))
    #expect(sum.conditions[Self.conditions[0]] == 2)
    #expect(day.entries[0].sum.temperatures.count == 1)
    #expect(day.strips.map(\.count) == [2])
    #expect(day.strips.map(\.stations.ids) == [[90, 91]])
  }

  @Test func `counts no strip of which nothing is added`() {
    var sums = IndexedDailySums(stationIDs: Self.stationIDs, conditions: Self.conditions)
    Self.add([], on: 5, to: &sums)
    #expect(sums.isEmpty)
    #expect(Self.days(of: sums).isEmpty)
  }

  @Test func `counts as many conditions as there are, and as often as they come`() throws {
    let conditions = (0..<40).map { ConditionKey(label: "날씨 \($0)", conditionClass: .other) }
    var sums = IndexedDailySums(stationIDs: [108, 133], conditions: conditions)
    for condition in 0..<40 {
      for _ in 0...condition { Self.add([(1, condition, nil)], on: 1, to: &sums) }
    }
    // More than a slot of a cell can count.
    for _ in 0..<70_000 { Self.add([(0, 3, 10)], on: 2, to: &sums) }
    let days = Self.days(of: sums)
    let first = try #require(days.first?.entries.first?.sum)
    #expect(first.observationCount == 820)
    #expect(conditions.map { first.conditions[$0] } == Array(1...40))
    let second = try #require(days.last?.entries.first?.sum)
    #expect(second.observationCount == 70_000)
    #expect(second.conditions[conditions[3]] == 70_000)
    #expect(second.temperatures.count == 70_000)
    #expect(second.temperatures.tenths == 700_000)
  }

  @Test(arguments: 1...5)
  func `is the same as sums by names, in any order of days and stations`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var indexed = IndexedDailySums(stationIDs: Self.stationIDs, conditions: Self.conditions)
    var named = DailySums()
    for _ in 0..<400 {
      let day = Int.random(in: -3...12, using: &random)
      let count = Int.random(in: 0...40, using: &random)
      let rows = (0..<count).map { _ -> Row in
        let tenths = Int16.random(in: -900...600, using: &random)
        return (
          Int.random(in: 0..<50, using: &random), Int.random(in: -1...2, using: &random),
          tenths % 9 == 0 ? nil : tenths
        )
      }
      Self.add(rows, on: day, to: &indexed)
      named.add(rows.map(Self.observation), on: CalendarDate(dayNumber: day))
    }
    var merged = DailySums()
    indexed.forEachDay { merged.merge($0) }
    #expect(merged == named)
    #expect(Self.days(of: indexed).map(\.entries) == named.days.map(\.entries))
  }

  private static func add(_ rows: [Row], on day: Int, to sums: inout IndexedDailySums) {
    let rows = rows.map {
      CompactRow(
        station: Int16($0.station), condition: Int16($0.condition),
        tenths: $0.tenths ?? CompactRow.missing)
    }
    sums.add(rows.span, on: CalendarDate(dayNumber: day))
  }

  private static func observation(_ row: Row) -> Observation {
    let key = row.condition < 0 ? nil : conditions[row.condition]
    let weather = key.map {
      PresentWeather(
        label: $0.label ?? "", printed: $0.label ?? "", conditionClass: $0.conditionClass)
    }
    return Observation(
      stationID: stationIDs[row.station], presentWeather: weather,
      airTemperature: row.tenths.map { AirTemperature(tenthsOfCelsius: Int($0)) }, rowRange: 0..<0)
  }

  private static func days(of sums: IndexedDailySums) -> [DayOfSums] {
    var days: [DayOfSums] = []
    sums.forEachDay { days.append($0) }
    return days
  }
}
