import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather

@testable import WeatherStore

/// Runs that end before their inputs do, and files that change while they are read.
@Suite struct StoppedIngestionTests {
  private let files: FileIngestion
  private let store: WeatherStore

  init() throws {
    files = try FileIngestion()
    store = try WeatherStore()
  }

  private static func text(_ day: Int) -> String {
    SketchedPage.text("2025.05.0\(day)", SketchedPage.rows(from: day * 20))
  }

  private static let archive = (1...6).flatMap { day in
    Gzip.member(ArchiveRecord.conversion(text(day), url: "http://a.example/\(day)").bytes)
  }

  private struct Failure: Error {}

  @Test(arguments: [1, 3, 6])
  func `are completed by the next one where they were stopped`(count: Int) throws {
    try files.write(Self.archive, to: "d/a.warc.gz")
    try files.write(Self.text(7), to: "d/b.txt")
    var found = 0
    let report = try files.ingest(
      "d", into: store, isCancelled: { found >= count },
      onEvent: { if case .found = $0 { found += 1 } })
    #expect(report.wasCancelled)
    #expect(report.counts.stripCount == count)
    #expect(try store.inputs() == (count == 6 ? ["a.warc.gz 0-0-\(Self.archive.count)"] : []))
    try files.ingest("d", into: store)
    #expect(try store.canonicalDump() == (try files.freshDump("d")))
    #expect(try files.ingest("d", into: store).reading.unchanged == 2)
  }

  @Test(arguments: [1, 4, 6])
  func `are completed by the next one where they failed`(count: Int) throws {
    try files.write(Self.archive, to: "d/a.warc.gz")
    try files.write(Self.text(7), to: "d/b.txt")
    var found = 0
    #expect(throws: Failure.self) {
      try files.ingest(
        "d", into: store, .slow,
        onEvent: { event in
          guard case .found = event else { return }
          found += 1
          if found > count { throw Failure() }
        })
    }
    #expect(try store.inputs() == (count == 6 ? ["a.warc.gz 0-0-\(Self.archive.count)"] : []))
    try files.ingest("d", into: store)
    #expect(try store.canonicalDump() == (try files.freshDump("d")))
  }

  @Test func `leave what was known of a file as it was`() throws {
    let start = Array(
      Self.archive.prefix(
        Gzip.member(
          ArchiveRecord.conversion(Self.text(1), url: "http://a.example/1").bytes
        ).count))
    try files.write(start, to: "a")
    try files.ingest("a", into: store)
    try files.write(Self.archive, to: "a", changed: FileIngestion.changed + 1)
    var found = 0
    try files.ingest(
      "a", into: store, isCancelled: { found >= 2 },
      onEvent: { if case .found = $0 { found += 1 } })
    #expect(try store.inputs() == ["a 0-0-\(start.count)"])
    #expect(try files.ingest("a", into: store).reading.continued == 1)
    #expect(try store.canonicalDump() == (try files.freshDump("a")))
  }

  /// A file that is deleted once it was read costs nothing of what follows.
  @Test(arguments: [1, 2])
  func `store what follows a file that is gone`(jobs: Int) throws {
    for day in 1...3 { try files.write(Self.text(day), to: "d/\(day)") }
    let report = try files.ingest(
      "d", into: store, .init(jobs: jobs),
      onEvent: { event in
        guard case .finished(let input, _) = event, input.location.hasSuffix("2") else { return }
        try FileManager.default.removeItem(atPath: input.location)
      })
    #expect(report.reading.inputs == 3)
    #expect(report.reading.failures == 0)
    #expect(report.counts.stripCount == 3)
  }

  @Test func `do not remember a file that grew while it was read`() throws {
    try files.write(Self.archive, to: "a", changed: FileIngestion.changed)
    let more = Gzip.member(ArchiveRecord.conversion(Self.text(7)).bytes)
    var isFirst = true
    try files.ingest(
      "a", into: store,
      onEvent: { event in
        guard case .found = event, isFirst else { return }
        isFirst = false
        try files.write(Self.archive + more, to: "a", changed: FileIngestion.changed + 1)
      })
    // What was read is remembered as far as it was there when reading began, or not at all.
    try files.ingest("a", into: store)
    #expect(try store.canonicalDump() == (try files.freshDump("a")))
    #expect(try files.ingest("a", into: store).reading.unchanged == 1)
  }

  @Test func `remember a file that another run reads meanwhile`() throws {
    try files.write(Self.archive, to: "a")
    var isFirst = true
    try files.ingest(
      "a", into: store, .slow,
      onEvent: { event in
        guard case .found = event, isFirst else { return }
        isFirst = false
        try files.ingest("a", into: store)
      })
    #expect(try store.canonicalDump() == (try files.freshDump("a")))
    #expect(try files.ingest("a", into: store).reading.unchanged == 1)
    for run in 1...3 { try store.undo(Int64(run)) }
    #expect(try store.tablesWithRows() == [])
  }
}
