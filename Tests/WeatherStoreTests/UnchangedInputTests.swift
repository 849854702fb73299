import Foundation
import PageReading
import StripIngestion
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct UnchangedInputTests {
  private let files: FileIngestion
  private let store: WeatherStore

  init() throws {
    files = try FileIngestion()
    store = try WeatherStore()
  }

  private static let first = SketchedPage.text("2025.05.05", SketchedPage.rows(from: 10))
  private static let second = SketchedPage.text("2025.05.06", SketchedPage.rows(from: 50))

  /// A page, one with a rejected row, one without a strip, an empty one and an archive.
  private func writeSome() throws {
    try files.write(Self.first, to: "d/a.txt")
    let damaged = SketchedPage.rows(from: 90) + ["보라속초 1.0℃"]
    try files.write(SketchedPage.text("2025.05.09", damaged), to: "d/b.txt")
    try files.write("예열 180℃\n", to: "d/c.txt")
    try files.write("", to: "d/d.txt")
    let record = ArchiveRecord.conversion(Self.second, url: "http://a.example/")
    try files.write(Gzip.member(record.bytes), to: "d/e.warc.gz")
  }

  @Test(arguments: [1, 2])
  func `leave the store that reading them twice leaves`(jobs: Int) throws {
    try writeSome()
    let twice = try WeatherStore()
    for _ in 0..<2 { try files.ingest("d", into: twice, .always) }
    try files.ingest("d", into: store, .init(jobs: jobs))
    let report = try files.ingest("d", into: store, .init(jobs: jobs))
    #expect(report.reading.unchanged == 5)
    #expect(report.reading.inputs == 0)
    #expect(report.reading.pages == 0)
    #expect(report.counts.stripCount == 0)
    #expect(try store.canonicalDump() == (try twice.canonicalDump()))
    #expect(
      try store.rows("SELECT * FROM run_source ORDER BY 1, 2")
        == (try twice.rows("SELECT * FROM run_source ORDER BY 1, 2")))
  }

  @Test func `are those of the first run once the second is undone, and the reverse`() throws {
    try writeSome()
    let once = try files.freshDump("d")
    for run in [1, 2] as [Int64] {
      let store = try WeatherStore()
      for _ in 0..<2 { try files.ingest("d", into: store) }
      try store.undo(run)
      #expect(try store.canonicalDump() == once)
      #expect(try store.keepsRightDailySums())
      try store.undo(3 - run)
      #expect(try store.tablesWithRows() == [])
    }
  }

  @Test func `are read again once the run that read them is undone`() throws {
    try writeSome()
    for _ in 0..<2 { try files.ingest("d", into: store) }
    try store.undo(1)
    #expect(try store.inputs() == [])
    let report = try files.ingest("d", into: store)
    #expect(report.reading.unchanged == 0)
    #expect(report.reading.inputs == 5)
    #expect(report.counts.newStrips.isEmpty)
    #expect(try store.canonicalDump() == (try files.freshDump("d")))
  }

  @Test func `are told in their order, with those that are read`() throws {
    for name in ["a", "c", "e"] { try files.write(Self.first + name, to: "d/\(name).txt") }
    try files.ingest("d", into: store)
    for name in ["b", "d"] { try files.write(Self.second + name, to: "d/\(name).txt") }
    for settings in [FileIngestion.Settings(jobs: 1), .jobs, .slow] {
      var told: [String] = []
      var stored: [String] = []
      try files.ingest(
        "d", into: store, settings, onStored: { stored += $0.map(\.location) },
        onEvent: { event in
          switch event {
          case .known(let input, _), .finished(let input, _): told.append(input.location)
          default: break
          }
        })
      #expect(told == ["a", "b", "c", "d", "e"].map { files.folder.path(of: "d/\($0).txt") })
      #expect(stored == told)
    }
  }

  @Test func `are known by their contents where only the time has changed`() throws {
    try files.write(Self.first, to: "a.txt")
    try files.ingest("a.txt", into: store)
    let before = try store.canonicalDump()
    try files.touch("a.txt", at: FileIngestion.changed + 7)
    let report = try files.ingest("a.txt", into: store)
    #expect(report.reading.unchanged == 1)
    #expect(try store.canonicalDump() == before)
    let time = (FileIngestion.changed + 7) * 1_000_000
    #expect(try store.rows("SELECT modification_time FROM input") == ["\(time)"])
    // Known by its time from now on: other bytes of the same length are not looked at.
    try files.write(
      Self.first.replacing("2025.05.05", with: "2025.05.08"), to: "a.txt",
      changed: FileIngestion.changed + 7)
    #expect(try files.ingest("a.txt", into: store).reading.unchanged == 1)
  }

  @Test func `of the same size and time are compared where that is asked for alone`() throws {
    try files.write(Self.first, to: "a.txt")
    try files.ingest("a.txt", into: store)
    try files.write(Self.first.replacing("2025.05.05", with: "2025.05.08"), to: "a.txt")
    #expect(try files.ingest("a.txt", into: store).reading.unchanged == 1)
    #expect(try store.states() == ["2025-05-05 live"])
    let verified = try files.ingest("a.txt", into: store, .verifying)
    #expect(verified.reading.unchanged == 0)
    #expect(verified.counts.newStrips.count == 1)
    #expect(try files.ingest("a.txt", into: store, .verifying).reading.unchanged == 1)
  }

  @Test(arguments: [second, String(first.dropLast(20)), "<p>\(second)</p>", ""])
  func `with other contents are read anew`(text: String) throws {
    let twice = try WeatherStore()
    try files.write(Self.first, to: "a.txt")
    for store in [store, twice] { try files.ingest("a.txt", into: store) }
    try files.write(text, to: "a.txt", changed: FileIngestion.changed + 1)
    let report = try files.ingest("a.txt", into: store)
    try files.ingest("a.txt", into: twice, .always)
    #expect(report.reading.inputs == 1)
    #expect(try store.canonicalDump() == (try twice.canonicalDump()))
    #expect(try store.inputs() == ["a.txt 0-0-\(text.utf8.count)"])
  }

  @Test func `that were replaced by what is not read are told to be so, and known once back`()
    throws
  {
    try files.write(Self.first, to: "a.txt")
    try files.ingest("a.txt", into: store)
    try files.write("%PDF-1.7", to: "a.txt")
    for _ in 0..<2 { #expect(try files.ingest("a.txt", into: store).reading.failures == 1) }
    try files.write(Self.first, to: "a.txt")
    #expect(try files.ingest("a.txt", into: store).reading.unchanged == 1)
  }

  @Test(arguments: [
    // A file that changed two seconds before the run, or later, might change without a trace.
    (FileIngestion.begun, false), (FileIngestion.begun - 1, false),
    (FileIngestion.begun - 2, false), (FileIngestion.begun - 3, true),
    (FileIngestion.begun + 60, false),
  ])
  func `are known by their time where they are old enough`(changed: Int, isKnown: Bool) throws {
    try files.write(Self.first, to: "a.txt", changed: changed)
    try files.ingest("a.txt", into: store)
    try files.write(
      Self.first.replacing("2025.05.05", with: "2025.05.08"), to: "a.txt", changed: changed)
    let report = try files.ingest("a.txt", into: store, .init(begun: FileIngestion.begun + 3600))
    #expect(report.reading.unchanged == (isKnown ? 1 : 0))
  }

  @Test func `that were young are known by their contents, then by their time`() throws {
    try files.write(Self.first, to: "a.txt", changed: FileIngestion.begun)
    try files.ingest("a.txt", into: store)
    #expect(try store.rows("SELECT modification_time FROM input") == ["NULL"])
    let later = FileIngestion.Settings(begun: FileIngestion.begun + 3600)
    #expect(try files.ingest("a.txt", into: store, later).reading.unchanged == 1)
    #expect(
      try store.rows("SELECT modification_time FROM input")
        == ["\(FileIngestion.begun * 1_000_000)"])
  }

  @Test func `are one for each time they are named`() throws {
    try files.write(Self.first, to: "a.txt")
    for settings in [FileIngestion.Settings(), .slow] {
      let store = try WeatherStore()
      let first = try files.ingest("a.txt", "a.txt", into: store, settings)
      #expect(first.reading.inputs == 2)
      #expect(first.counts.seenBeforeCount == 1)
      let second = try files.ingest("a.txt", "a.txt", into: store, settings)
      #expect(second.reading.unchanged == 2)
      #expect(try store.canonicalDump() == (try files.freshDump("a.txt")))
    }
  }
}
