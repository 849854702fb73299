import CStripScan
import StripParsing
import Testing
import Weather

/// Strips of the common form are read at once: as the clear reader reads them.
@Suite struct CommonStripTests {
  private static let clear = StripParser(tables: Parsing.tables, readsCommonStripsAtOnce: false)

  @Test(arguments: 1...20)
  func `reads invented strips as the clear reader does`(seed: UInt64) {
    var invented = InventedStrips(seed: seed)
    for number in 0..<60 { expectSame(invented.text(), "seed \(seed), text \(number)") }
  }

  @Test(arguments: 1...20)
  func `reads damaged pages as the clear reader does`(seed: UInt64) {
    var mutation = PageMutation(seed: seed &+ 3000)
    for number in 0..<30 {
      expectSame(
        number % 4 == 0 ? mutation.noise() : mutation.page(), "seed \(seed), page \(number)")
    }
  }

  @Test func `reads most of the invented strips at once, or the tests would test nothing`() {
    var invented = InventedStrips(seed: 7)
    var compact = Counter()
    for _ in 0..<600 {
      let page = invented.text()
      _ = Parsing.parser.parse(page.span, into: &compact)
    }
    #expect(compact.atOnce > 100)
    #expect(compact.others > 100)
  }

  @Test func `goes on where the prefixes that it has learnt are too many`() {
    let parser = StripParser(tables: Parsing.tables)
    for number in 0..<20_000 {
      let page = Array(
        "2025.04.04 (금)\n\n• \(number) 서울 2.8℃\n• 맑음대전 1.0℃\n• 부산 3.0℃\n기상청 제공\n".utf8)
      guard number % 1000 == 0 else {
        _ = parser.parse(page.span)
        continue
      }
      #expect(parser.parse(page.span).strips == Self.clear.parse(page.span).strips)
    }
  }

  @Test(arguments: 1...6)
  func `reads a page in two parts as it reads it whole`(seed: UInt64) {
    var invented = InventedStrips(seed: seed)
    var mutation = PageMutation(seed: seed)
    for number in 0..<4 {
      let texts = (0..<12).map { _ in number % 2 == 0 ? invented.text() : mutation.page() }
      expectSameInParts(Array(texts.joined()), "seed \(seed), text \(number)")
    }
  }

  @Test func `reads a page whole where a strip above claims the date of the one it is cut at`()
    throws
  {
    let rows = "• 맑음서울 1.0℃\n• 대전 2.0℃\n• 부산 3.0℃\n• 제주 4.0℃\n기상청 제공\n"
    let article = String(repeating: "가나다라마바사\n", count: 10)
    let text = Array((rows + "2025.04.04 (금)\n\n" + rows + article).utf8)
    let found = Parsing.parser.joint(in: text.span, behind: 10)
    let joint = try #require(found)
    var received = Rows()
    let (rest, isAtJoint) = Parsing.parser.parse(
      text.span, captureTime: nil, isFinal: true, usedThrough: 0, through: joint, into: &received)
    #expect(!isAtJoint)
    #expect(received.rows.map { String($0.prefix(10)) } == Array(repeating: "2025-04-04", count: 4))
    #expect(rest.rejections.map(\.reason) == [.missingDate])
    expectSameInParts(text, "a date between two strips")
  }

  @Test func `finds joints in most texts, or the tests would test nothing`() {
    let strip = "2025.04.04 (금)\n\n• 맑음서울 1.0℃\n• 대전 2.0℃\n• 부산 3.0℃\n기상청 제공\n\n"
    let text = Array(String(repeating: strip, count: 9).utf8)
    let joints = stride(from: 0, to: text.count, by: 40).compactMap {
      Parsing.parser.joint(in: text.span, behind: $0)
    }
    #expect(Set(joints).count == 8)
  }

  @Test(arguments: 0..<130)
  func `finds a unit at any place, and none where there is none`(place: Int) {
    let hostile: [UInt8] = [0xE2, 0x84, 0xC2, 0xB0, 0xBA, 0xCB, 0x9A, 0x43, 0x46, 0x83, 0x89, 0x20]
    var random = SplitMix64(seed: UInt64(place))
    for _ in 0..<20 {
      let bytes = (0..<place).map { _ in random.pick(hostile) }
      let expected = bytes.indices.first { Self.isUnit(bytes[$0...].prefix(3)) } ?? bytes.count
      #expect(unsafe strip_scan_first_unit(bytes, bytes.count) == expected)
      #expect(unsafe strip_scan_first_unit_portable(bytes, bytes.count) == expected)
    }
  }

  @Test(arguments: 0..<70)
  func `finds line ends and marks at any place`(length: Int) {
    let hostile: [UInt8] = [0x0A, 0x0D, 0x7C, 0x1F, 0xC2, 0xC1, 0xE9, 0xEA, 0xED, 0xEE, 0xFF, 0x80]
    var random = SplitMix64(seed: UInt64(length))
    for round in 0..<40 {
      // Mostly plain bytes, so that what is looked for stands at every place.
      let bytes = (0..<length).map { _ -> UInt8 in
        random.below(round + 1) == 0 ? random.pick(hostile) : random.pick([0x20, 0xEB, 0xC0, 0xBF])
      }
      let lineEnd = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? length
      let mark = bytes.firstIndex {
        $0 == 0x7C || $0 == 0x1F || ($0 >= 0xC2 && !(0xEA...0xED).contains($0))
      }
      #expect(unsafe strip_scan_first_line_end(bytes, bytes.count) == lineEnd)
      #expect(unsafe strip_scan_first_mark(bytes, bytes.count) == mark ?? length)
    }
  }

  private static func isUnit(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["℃", "℉", "°C", "°F", "˚C", "˚F", "ºC", "ºF"].contains { Array($0.utf8) == Array(bytes) }
  }

  /// Compares all that a parser says of a text, whole, cut off and by parts.
  private func expectSame(_ text: [UInt8], _ comment: Comment) {
    for isFinal in [true, false] {
      let fast = Parsing.parser.parse(text.span, isFinal: isFinal)
      let clear = Self.clear.parse(text.span, isFinal: isFinal)
      #expect(fast.strips == clear.strips, comment)
      #expect(fast.rejections == clear.rejections, comment)
      #expect(fast.unreadStrips == clear.unreadStrips, comment)
      #expect(fast.consumed == clear.consumed, comment)
      #expect(fast.usedThrough == clear.usedThrough, comment)
      var received = Rows()
      let rest = Parsing.parser.parse(text.span, isFinal: isFinal, into: &received)
      #expect(received.rows == clear.strips.flatMap(Rows.rows), comment)
      #expect(rest.strips.isEmpty && rest.rejections == clear.rejections, comment)
      #expect(rest.consumed == clear.consumed && rest.usedThrough == clear.usedThrough, comment)
    }
  }

  /// Compares a text read in two parts, cut near several places, with the whole.
  private func expectSameInParts(_ text: [UInt8], _ comment: Comment) {
    for isFinal in [true, false] {
      var whole = Rows()
      let expected = Parsing.parser.parse(text.span, isFinal: isFinal, into: &whole)
      for position in stride(from: 0, to: text.count, by: max(1, text.count / 9)) {
        guard let joint = Parsing.parser.joint(in: text.span, behind: position) else { continue }
        var received = Rows()
        var (found, isAtJoint) = Parsing.parser.parse(
          text.span, captureTime: nil, isFinal: isFinal, usedThrough: 0, through: joint,
          into: &received)
        if isAtJoint {
          let behind = Array(text[joint.end...])
          let rest = Parsing.parser.parse(behind.span, isFinal: isFinal, into: &received)
          found.add(rest, at: joint.end)
          found.consumed = rest.consumed + joint.end
          found.usedThrough = rest.usedThrough + joint.end
        }
        #expect(received.rows == whole.rows, comment)
        #expect(found.rejections == expected.rejections, comment)
        #expect(found.unreadStrips == expected.unreadStrips, comment)
        #expect(found.consumed == expected.consumed, comment)
        #expect(found.usedThrough == expected.usedThrough, comment)
      }
    }
  }

  /// The rows of strips, `2025-04-04 98 맑음 2.8`.
  private struct Rows: StripReceiver {
    var rows: [String] = []

    static func rows(of strip: Strip) -> [String] {
      strip.observations.map { "\(strip.date) \(Parsing.row($0))" }
    }

    mutating func receive(_ strip: Strip) { rows += Self.rows(of: strip) }

    mutating func receive(_ compact: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool {
      for index in compact.indices {
        let row = compact[index]
        let observation = Observation(
          stationID: Parsing.parser.stationIDs[Int(row.station)],
          presentWeather: row.condition < 0
            ? nil : Parsing.parser.conditions[Int(row.condition)],
          airTemperature: row.tenths == CompactRow.missing
            ? nil : AirTemperature(tenthsOfCelsius: Int(row.tenths)), rowRange: 0..<0)
        rows.append("\(date) \(Parsing.row(observation))")
      }
      return true
    }
  }

  private struct Counter: StripReceiver {
    var atOnce = 0
    var others = 0

    mutating func receive(_ strip: Strip) { others += 1 }
    mutating func receive(_ rows: borrowing Span<CompactRow>, on date: CalendarDate) -> Bool {
      atOnce += 1
      return true
    }
  }
}
