import StripParsing
import TestSupport
import Testing
import Weather

@Suite struct FixturePageTests {
  @Test(arguments: Fixtures.pageNames)
  func `reads every row of a saved page and nothing else`(name: String) {
    let page = Parsing.parse(Fixtures.bytes("pages/\(name).txt"))
    let read = page.strips.flatMap { strip in
      strip.observations.map { observation in
        let id = observation.stationID
        let name = Parsing.tables.stations[id: id]?.name ?? ""
        let condition = observation.presentWeather?.printed ?? ""
        let temperature = observation.airTemperature?.description ?? ""
        let isDeduced = observation.flags.contains(QualityFlags(.stationFromOrder))
        return [
          strip.date.description, "\(id)", name, condition, temperature,
          isDeduced ? "order" : "text",
        ].joined(separator: ",")
      }
    }
    #expect(read == Fixtures.rows("expected/rows/\(name).csv"))
  }

  @Test(arguments: Fixtures.pageNames)
  func `rejects nothing but the strip without a date`(name: String) {
    let page = Parsing.parse(Fixtures.bytes("pages/\(name).txt"))
    let expected: [Rejection.Reason] = name == "no-date-26-stations" ? [.missingDate] : []
    #expect(page.rejections.map(\.reason) == expected)
  }

  @Test(arguments: Fixtures.pageNames)
  func `gives each strip's and row's text as it stands in the page`(name: String) {
    let bytes = Fixtures.bytes("pages/\(name).txt")
    for strip in Parsing.parse(bytes).strips {
      #expect(Array(bytes[strip.byteRange]) == strip.rawText)
      for observation in strip.observations {
        let row = String(decoding: bytes[observation.rowRange], as: UTF8.self)
        #expect(row.hasSuffix("℃") || row.hasSuffix("°C"))
        #expect(strip.byteRange.clamped(to: observation.rowRange) == observation.rowRange)
      }
    }
  }

  @Test(arguments: Fixtures.pageNames)
  func `reads a strip's own text to the same strip`(name: String) throws {
    for strip in Parsing.parse(Fixtures.bytes("pages/\(name).txt")).strips {
      let again = try #require(Parsing.parse(strip.rawText).strips.first)
      #expect(again.date == strip.date)
      #expect(again.observations.map(Parsing.row) == strip.observations.map(Parsing.row))
      #expect(again.rawText == strip.rawText)
    }
  }

  @Test(arguments: Fixtures.pageNames, [64, 200, 1000])
  func `reads a page in windows as it reads it whole`(name: String, window: Int) {
    let bytes = Fixtures.bytes("pages/\(name).txt")
    let whole = Parsing.parse(bytes)
    var start = 0
    var end = min(window, bytes.count)
    var used = 0
    var strips: [Strip] = []
    while true {
      let isFinal = end == bytes.count
      let part = Parsing.parser.parse(
        bytes.span.extracting(start..<end), isFinal: isFinal, usedThrough: used)
      strips += part.strips.map { strip in
        var strip = strip
        strip.byteRange = strip.byteRange.lowerBound + start..<strip.byteRange.upperBound + start
        return strip
      }
      if isFinal { break }
      used = max(0, part.usedThrough - part.consumed)
      start += part.consumed
      end = min(end + window, bytes.count)
    }
    #expect(strips.map(\.byteRange) == whole.strips.map(\.byteRange))
    #expect(
      strips.map { $0.observations.map(Parsing.row) }
        == whole.strips.map { $0.observations.map(Parsing.row) })
  }
}
