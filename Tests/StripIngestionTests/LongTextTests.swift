import StripIngestion
import Testing
import Weather
import WeatherStore

@Suite struct LongTextTests {
  @Test func `reads a text of many strips part by part, as it would whole`() throws {
    let count = 300
    let article = 30_000
    let text = Array((0..<count).map { LongText.strip($0, article: article) }.joined().utf8)
    #expect(text.count > 2 * LongText.window)
    let parts = try LongText.parts(of: text)
    #expect(parts.count == 18)
    #expect(parts.dropLast().allSatisfy { !$0.isLast })
    #expect(parts.last?.isLast == true)
    let strips = parts.flatMap(\.strips)
    let rejections = parts.flatMap(\.rejections)
    #expect(strips.count == count)
    #expect(rejections.count == count)
    var offset = 0
    var line = 1
    for number in 0..<count {
      let alone = Array(LongText.strip(number, article: article).utf8)
      let expected = try #require(try LongText.parts(of: alone).first)
      let moved = try #require(expected.strips.first).moved(by: offset)
      try #require(strips[number] == moved)
      let expectedLine = try #require(expected.rejections[0].line)
      try #require(rejections[number].line == expectedLine + line - 1)
      try #require(rejections[number].column == expected.rejections[0].column)
      let place = expected.rejections[0].rejection.range.lowerBound + offset
      try #require(rejections[number].rejection.range.lowerBound == place)
      offset += alone.count
      line += alone.count { $0 == 0x0A }
    }
  }

  @Test func `reads a line of 6 MB without a strip`() throws {
    let text = [UInt8](repeating: 0x61, count: 6 << 20)
    #expect(try LongText.parts(of: text).allSatisfy { $0.strips.isEmpty && $0.rejections.isEmpty })
  }

  @Test func `finds the columns of many rejections in one line in linear time`() throws {
    let rows = (0..<40).map { $0.isMultiple(of: 2) ? " • 보라속초 1.0℃" : " • 맑음서울 1.0℃" }
    let list = "2025.05.05 " + rows.joined() + " 기상청 제공 "
    // Just short of a line that is broken.
    let count = 250
    let text = Array(String(repeating: list, count: count).utf8)
    let found = try LongText.parts(of: text).flatMap(\.rejections)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.line == 1 })
    for (number, rejection) in found.enumerated() where number.isMultiple(of: 250) {
      let before = text[..<rejection.rejection.range.lowerBound]
      #expect(rejection.column == before.count { $0 & 0xC0 != 0x80 } + 1)
    }
  }
}

extension FoundStrip {
  fileprivate func moved(by offset: Int) -> FoundStrip {
    var found = self
    let range = strip.byteRange
    found.strip.byteRange = range.lowerBound + offset..<range.upperBound + offset
    for index in strip.observations.indices {
      let range = strip.observations[index].rowRange
      found.strip.observations[index].rowRange =
        range.lowerBound + offset..<range.upperBound + offset
    }
    return found
  }
}
