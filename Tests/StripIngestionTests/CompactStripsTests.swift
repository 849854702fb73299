import StripParsing
import TestSupport
import Testing
import Weather

@testable import StripIngestion

@Suite struct CompactStripsTests {
  private static let parser = StripParser(tables: LongText.tables)
  private static let form = CompactForm(of: parser)

  private static func rows(_ random: inout SeededGenerator) -> [CompactRow] {
    let first = Int16.random(in: 0..<3, using: &random)
    return (0..<Int16.random(in: 1..<5, using: &random)).map { place in
      CompactRow(
        station: first + place, condition: Int16.random(in: -1..<2, using: &random),
        tenths: Bool.random(using: &random) ? 12 : CompactRow.missing)
    }
  }

  @Test func `holds each strip once, and gives it back`() {
    struct Key: Hashable {
      let rows: [CompactRow]
      let day: Int
    }
    var random = SeededGenerator(seed: 3)
    var strips = CompactStrips()
    var indexes: [Key: Int] = [:]
    for _ in 0..<20_000 {
      let key = Key(rows: Self.rows(&random), day: Int.random(in: 0..<40, using: &random))
      let index = strips.insert(key.rows.span, on: CalendarDate(dayNumber: key.day))
      #expect(index == indexes[key, default: indexes.count])
      indexes[key] = index
    }
    #expect(strips.count == indexes.count)
    #expect(strips.count > 2000)
    for (key, index) in indexes {
      var rows: [CompactRow] = []
      strips.read(index, into: &rows)
      #expect(rows == key.rows)
      #expect(strips.date(of: index) == CalendarDate(dayNumber: key.day))
      #expect(strips.layouts[strips.layout(of: index)] == key.rows.map(\.station))
    }
  }

  @Test func `a strip as it is written is read as it is`() throws {
    // Each condition stands with each station once.
    let conditions = [Int16(-1)] + Self.form.conditions.indices.map(Int16.init)
    let stations = Self.form.stationIDs.indices.map(Int16.init)
    let date = try #require(CalendarDate(year: 2025, month: 4, day: 4))
    for (number, condition) in conditions.enumerated() {
      let rows = stations.map { station in
        CompactRow(
          station: station, condition: condition,
          tenths: station % 7 == 0 ? CompactRow.missing : Int16(number) - 100 - station)
      }
      let strip = Self.form.strip(rows, on: date, names: LongText.tables.stations)
      if condition >= 0, Self.form.conditions[Int(condition)].conditionClass == .forecast {
        continue
      }
      let found = Self.parser.parse(strip.rawText.span)
      #expect(found.rejections.isEmpty)
      #expect(found.strips == [strip])
      #expect(Self.form.rows(of: strip.observations) == rows)
    }
  }

  @Test func `what is remarkable is no strip of the common form`() {
    let plain = Observation(
      stationID: 108, presentWeather: nil, airTemperature: AirTemperature(tenthsOfCelsius: 12),
      rowRange: 0..<1)
    var other = plain
    other.stationID = 105
    #expect(Self.form.rows(of: [plain, other])?.count == 2)
    #expect(Self.form.rows(of: [plain, plain]) == nil)
    other.flags = QualityFlags(.weekdayMissing)
    #expect(Self.form.rows(of: [plain, other]) == nil)
    other = plain
    other.stationID = 9999
    #expect(Self.form.rows(of: [other]) == nil)
    other = plain
    other.presentWeather = PresentWeather(
      label: "보라", printed: "보라", conditionClass: .unknown)
    #expect(Self.form.rows(of: [other]) == nil)
  }
}
