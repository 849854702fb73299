import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather
import WeatherAnalysis
import WeatherStore

@Suite struct IngestionTests {
  private let folder = try! TemporaryFolder()

  private func ingest(
    _ paths: [String], into store: WeatherStore, clock: () -> Double = { 0 },
    isCancelled: () -> Bool = { false }, captureTime: UTCTime? = nil, jobs: Int = 1,
    onEvent: (PageSearch.Event) -> Void = { _ in }
  ) throws -> IngestionReport {
    let ingestion = Ingestion(
      into: store, tables: LongText.tables,
      options: PageSearch.Options(captureTime: captureTime, jobs: jobs))
    let start = RunStart(
      time: UTCTime(secondsSince1970: 0), programVersion: "1", rulesVersion: 1, command: "test")
    return try ingestion.run(
      InputWalk(paths), start: start, clock: clock, finishTime: { UTCTime(secondsSince1970: 1) },
      isCancelled: isCancelled, onEvent: onEvent)
  }

  private func count(in store: WeatherStore) throws -> Int {
    var count = 0
    try store.forEachDay(ObservationQuery()) { day in
      count += day.entries.reduce(0) { $0 + $1.sum.observationCount }
    }
    return count
  }

  @Test func `goes on after inputs that can't be read`() throws {
    try folder.write(LongText.strip(0), to: "d/a.txt")
    try folder.write([0, 1, 2], to: "d/b.png")
    try folder.write(Array("%PDF-1.7".utf8), to: "d/c.pdf")
    try folder.write(LongText.strip(9), to: "d/d.txt")
    let store = try WeatherStore()
    var failed: [String] = []
    var passedOver: [String] = []
    let paths = [folder.path(of: "nowhere"), folder.path(of: "d"), folder.path(of: "d/b.png")]
    let report = try ingest(
      paths, into: store,
      onEvent: { event in
        switch event {
        case .failed(let error): failed.append(error.location)
        case .passedOver(let error): passedOver.append(error.location)
        default: break
        }
      })
    #expect(failed == ["nowhere", "d/c.pdf", "d/b.png"].map { folder.path(of: $0) })
    #expect(passedOver == [folder.path(of: "d/b.png")])
    #expect(report.reading.failures == 3)
    #expect(report.reading.passedOver == 1)
    #expect(report.reading.pages == 2)
    #expect(report.reading.rejectedRows == 2)
    #expect(report.countedObservations == 18)
    #expect(try count(in: store) == 18)
  }

  @Test func `counts pages without a strip and pages with invalid bytes`() throws {
    try folder.write("", to: "d/empty")
    try folder.write(Array("서울 예열 180℃".utf8) + [0xFF, 0x62], to: "d/invalid")
    try folder.write(LongText.strip(0), to: "d/strip")
    let report = try ingest([folder.path(of: "d")], into: try WeatherStore())
    #expect(report.reading.pages == 3)
    #expect(report.reading.pagesWithoutStrip == 2)
    #expect(report.reading.pagesWithInvalidBytes == 1)
  }

  @Test func `stores what it read before it was stopped`() throws {
    let paths = try (0..<5).map { try folder.write(LongText.strip($0 * 9), to: "\($0)") }
    let store = try WeatherStore()
    var reads = 0
    let report = try ingest(
      paths, into: store, isCancelled: { reads >= 3 },
      onEvent: { if case .found = $0 { reads += 1 } })
    #expect(report.wasCancelled)
    #expect(report.counts.stripCount == 3)
    #expect(try count(in: store) == 27)
    let rest = try ingest(paths, into: store)
    #expect(rest.counts.newStrips.count == 2)
    #expect(rest.counts.seenBeforeCount == 0)
    #expect(rest.reading.unchanged == 3)
    #expect(try count(in: store) == 45)
  }

  @Test func `counts the page it was reading when it was stopped`() throws {
    for name in ["a", "b"] { try folder.write(LongText.strip(0), to: "d/\(name)") }
    var reads = 0
    let report = try ingest(
      [folder.path(of: "d")], into: try WeatherStore(), isCancelled: { reads >= 1 },
      onEvent: { if case .found = $0 { reads += 1 } })
    #expect(report.wasCancelled)
    #expect(report.reading.pages == 1)
  }

  @Test func `is not stopped where nothing was left to read`() throws {
    try folder.write(LongText.strip(0), to: "d/a")
    var reads = 0
    let report = try ingest(
      [folder.path(of: "d")], into: try WeatherStore(), isCancelled: { reads >= 1 },
      onEvent: { if case .found = $0 { reads += 1 } })
    #expect(!report.wasCancelled)
    #expect(report.reading.pages == 1)
  }

  @Test func `gives the same counts however the pages are split over transactions`() throws {
    for (name, number) in [("a", 0), ("b", 0), ("c", 9), ("d", 18)] {
      try folder.write(LongText.strip(number), to: "d/\(name)")
    }
    var seconds = 0.0
    let clock = {
      seconds += 1
      return seconds
    }
    let slow = try ingest([folder.path(of: "d")], into: try WeatherStore(), clock: clock)
    let fast = try ingest([folder.path(of: "d")], into: try WeatherStore())
    #expect(slow.newStrips == fast.newStrips)
    #expect(slow.counts.seenBeforeCount == 1)
    #expect(fast.counts.seenBeforeCount == 1)
    #expect(slow.countedObservations == 27)
    #expect(fast.countedObservations == 27)
  }

  @Test func `gives a page the capture time it is told`() throws {
    let path = try folder.write(LongText.strip(0), to: "a")
    let store = try WeatherStore()
    let captureTime = UTCTime(secondsSince1970: 1_700_000_000)
    _ = try ingest([path], into: store, captureTime: captureTime)
    _ = try ingest([path], into: store)
    try store.forEachObservation(ObservationQuery()) { record in
      #expect(record.source.captureTime == captureTime)
      #expect(record.sightingCount == 2)
    }
  }

  @Test func `tells a strip's id and judgement as the store does`() throws {
    let page = try LongText.parts(of: Array(LongText.strip(3).utf8))[0]
    let records = PageRecords(tables: LongText.tables).records(of: page, isWhole: true)
    let store = try WeatherStore()
    _ = try ingest([try folder.write(LongText.strip(3), to: "a")], into: store)
    var stored: [ObservationRecord] = []
    try store.forEachObservation(ObservationQuery()) { stored.append($0) }
    #expect(Set(stored.map(\.stripID)) == [page.strips[0].id])
    #expect(page.strips[0].id.utf8.count == 16)
    #expect(page.strips[0].id.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
    #expect(Set(records.map(\.observation)) == Set(stored.map(\.observation)))
    #expect(records.allSatisfy(\.isCounted) && stored.allSatisfy(\.isCounted))
  }
}
