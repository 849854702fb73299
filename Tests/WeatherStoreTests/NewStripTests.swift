import GRDB
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

/// What is written quickly for strips that are new, against the clear way.
@Suite struct NewStripTests {
  private static let texts: [String?] = [
    nil, "맑음", "비 또는 눈", "", "a\"b\\c", "tab\tend", "cut\0here", "박무\u{1F}",
    "\u{1112}\u{1173}\u{1105}",
  ]

  private static func observations(
    _ count: Int, using random: inout SeededGenerator
  ) -> [Observation] {
    (0..<count).map { index in
      let printed = texts.randomElement(using: &random) ?? nil
      let weather = printed.map {
        // Equal as text, though not in bytes.
        let label = $0 == "\u{1112}\u{1173}\u{1105}" ? "흐ᄅ" : $0
        return PresentWeather(label: label, printed: $0, conditionClass: .mist)
      }
      let tenths = Bool.random(using: &random) ? Int.random(in: -400...400, using: &random) : nil
      let flags: QualityFlags = index % 3 == 0 ? [.init(.record), .init(.weekdayMissing)] : []
      return Observation(
        stationID: 90 + index, presentWeather: weather,
        airTemperature: tenths.map(AirTemperature.init(tenthsOfCelsius:)), flags: flags,
        isChecked: index % 2 == 0, rowRange: 100 + index..<130 + index * 2)
    }
  }

  private static func clearReading(of observations: [Observation], start: Int) -> String {
    func quoted(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }
    let rows = observations.map { observation in
      let weather = observation.presentWeather
      let tenths = observation.airTemperature.map { String($0.tenthsOfCelsius) } ?? "null"
      return "[\(observation.stationID),\(tenths),\(quoted(weather?.printed)),"
        + "\(quoted(weather?.label)),\"\((weather?.conditionClass ?? .unknown).rawValue)\","
        + "\"\(observation.flags.names)\",\(observation.rowRange.lowerBound - start),"
        + "\(observation.rowRange.count)]"
    }
    return "[" + rows.joined(separator: ",") + "]"
  }

  @Test func `readings are written as JSON`() throws {
    var random = SeededGenerator(seed: 1)
    for count in [0, 1, 16, 95] {
      let observations = Self.observations(count, using: &random)
      let text = ReadingColumn.text(of: observations, start: 40)
      #expect(text.utf8.elementsEqual(Self.clearReading(of: observations, start: 40).utf8))
    }
  }

  @Test(arguments: [0, 7, -7, 10, -10, 1_234_567, Int.max, Int.min])
  func `numbers are written in decimal digits`(number: Int) {
    var text = ByteText(capacity: 0)
    text.append(number)
    #expect(text.string == "\(number)")
  }

  @Test(arguments: [1, 99, 100, 101, 250])
  func `rows are those that are inserted one by one`(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let observations = Self.observations(count, using: &random)
    let source = Source(
      location: "a", digest: String(repeating: "0", count: 64), captureTime: nil)
    let found = FoundStrip(
      strip: Strip(
        date: try #require(CalendarDate("2025-01-01")),
        observations: observations.shuffled(using: &random),
        byteRange: 7..<9, rawText: [1, 2]),
      fingerprint: Fingerprint(of: observations), id: "0123456789abcdef", textDigest: "",
      rulesVersion: 1)
    let control = QualityControl.ofTests
    func rows(_ insert: (Database, Int64) throws -> Void) throws -> [String] {
      let store = try WeatherStore()
      return try store.queue.write { database in
        let strip = try StripInsertion(database).insert(AloneStrip(found, control))
        try insert(database, strip)
        return try database.rows("SELECT * FROM observation")
      }
    }
    let clear = try rows { database, strip in
      try StripTable(database, qualityControl: control).observations(of: strip)
        .insert(StripPlace(source: source, sourceID: 3, found: found))
    }
    let quick = try rows { database, strip in
      let insertion = try ObservationInsertion(database)
      try insertion.add(
        try #require(ObservationRows(found.strip.observations)), of: strip, 3, pageOffset: 7)
      try insertion.flush()
    }
    #expect(quick == clear)
    #expect(quick.count == count)
  }

  @Test func `a station with two values has no quick rows`() {
    var random = SeededGenerator(seed: 2)
    let observations = Self.observations(3, using: &random)
    #expect(ObservationRows(observations + observations.prefix(1)) == nil)
  }

  @Test func `common temperatures do not depend on the order of rows`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let observations = Self.observations(220, using: &random)
        .filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
      let temperatures = CommonTemperatures(of: observations)
      #expect(temperatures == CommonTemperatures(of: observations.reversed()))
      #expect(temperatures == CommonTemperatures(text: temperatures.text))
    }
  }

  @Test func `the index gives each strip that has a pair in common`() {
    var random = SeededGenerator(seed: 4)
    let strips = (0..<300).map { _ in
      let values = (0..<16).map { _ in String(Int.random(in: -6...6, using: &random)) }
      return CommonTemperatures(text: values.joined(separator: " "))
    }
    let index = CommonTemperaturesIndex(of: strips)
    func keys(_ strip: CommonTemperatures) -> Set<UInt64> {
      var keys: Set<UInt64> = []
      strip.forEachKey { keys.insert($0) }
      return keys
    }
    for strip in strips.prefix(40) {
      var found: Set<Int> = []
      index.forEachCandidate(of: strip) { found.insert($0) }
      let expected = strips.indices.filter { !keys(strips[$0]).isDisjoint(with: keys(strip)) }
      #expect(found == Set(expected))
    }
    var found: [Int] = []
    CommonTemperaturesIndex(of: []).forEachCandidate(of: strips[0]) { found.append($0) }
    #expect(found.isEmpty)
  }

  @Test func `sums of a date to which strips are added are those worked out anew`() throws {
    let store = try WeatherStore()
    for tenths in [10, 25, -40, 11] {
      try store.record([
        try SketchedPage.findings("2025.01.10", SketchedPage.rows(from: tenths), at: "\(tenths)"),
        try SketchedPage.findings(
          "2025.01.10", SketchedPage.rows(["서울", "고창"], from: tenths, condition: "비"),
          at: "few \(tenths)"),
      ])
      let kept = try store.rows(
        "SELECT * FROM daily_sum UNION ALL SELECT *, 0, 0, 0, 0, 0, 0, 0 FROM daily_strips")
      try store.queue.write { try DailySumTable($0).recompute("2025-01-10") }
      #expect(
        try store.rows(
          "SELECT * FROM daily_sum UNION ALL SELECT *, 0, 0, 0, 0, 0, 0, 0 FROM daily_strips")
          == kept)
      #expect(try store.keepsRightDailySums())
    }
  }

  @Test func `parts of a page are known in whatever order they came`() throws {
    let strip = SketchedPage.text("2025.01.10", SketchedPage.rows(from: 10))
    let other = SketchedPage.text("2025.03.10", SketchedPage.rows(from: 95))
    let page = try SketchedPage.findings(in: strip + other, at: "a")
    var parts = [page, page]
    parts[0].strips = [page.strips[1]]
    parts[1].strips = [page.strips[0]]
    let (store, whole) = (try WeatherStore(), try WeatherStore())
    try store.record(parts)
    try store.record(parts.reversed())
    try whole.record([page])
    #expect(try store.canonicalDump() == (try whole.canonicalDump()))
  }

  @Test func `a store written beside the reading is the same`() throws {
    let folder = try TemporaryFolder()
    for index in 0..<40 {
      let rows = SketchedPage.rows(from: index * 3 % 70, step: 7 + index % 5)
      let text = SketchedPage.text("2025.01.\(10 + index % 19)", rows)
      _ = try folder.write(text, to: "\(index).txt")
    }
    func dump(jobs: Int) throws -> [String] {
      let store = try WeatherStore()
      let ingestion = Ingestion(
        into: store, tables: SketchedPage.tables,
        options: PageSearch.Options(captureTime: nil, jobs: jobs))
      var time = 0.0
      // Each page is written by itself.
      _ = try ingestion.run(
        InputWalk([folder.path]), start: .ofTests,
        clock: {
          time += 1
          return time
        }, finishTime: { UTCTime(secondsSince1970: 0) })
      return try store.canonicalDump()
    }
    let expected = try dump(jobs: 1)
    #expect(try dump(jobs: 2) == expected)
    #expect(try dump(jobs: 4) == expected)
  }
}
