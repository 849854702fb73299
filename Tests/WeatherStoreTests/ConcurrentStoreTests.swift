import GRDB
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct ConcurrentStoreTests {
  private static let count = 12

  private static func pages(_ name: String, from tenths: Int) throws -> [PageFindings] {
    try (1...count).map { day in
      let rows = SketchedPage.rows(from: tenths + day)
      return try SketchedPage.findings("2025.05.\(day + 10)", rows, at: "\(name)\(day)")
    }
  }

  @Test func `holds what two writers of one file were told`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (name, tenths) in [("a", 0), ("b", 100)] {
        let pages = try Self.pages(name, from: tenths)
        group.addTask {
          let store = try WeatherStore(writingTo: path)
          for page in pages { try store.record([page]) }
        }
      }
      try await group.waitForAll()
    }
    let store = try WeatherStore(readingFrom: path)
    #expect(try store.rows("SELECT count(*) FROM strip") == ["\(2 * Self.count)"])
    #expect(try store.rows("SELECT count(*) FROM observation") == ["\(18 * Self.count)"])
    #expect(try store.keepsRightDailySums())
    let one = try WeatherStore()
    try one.record(try Self.pages("b", from: 100) + Self.pages("a", from: 0))
    #expect(try store.canonicalDump() == (try one.canonicalDump()))
  }

  @Test func `is made once by many who begin at the same time`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        let page = try SketchedPage.findings(
          "2025.05.05", SketchedPage.rows(from: number), at: "\(number)")
        group.addTask { try WeatherStore(writingTo: path).record([page]) }
      }
      try await group.waitForAll()
    }
    #expect(
      try WeatherStore(readingFrom: path).rows("SELECT count(*) FROM strip") == ["8"])
  }

  @Test func `shows a reader whole pages`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    let writer = try WeatherStore(writingTo: path)
    let reader = try WeatherStore(readingFrom: path)
    let pages = try Self.pages("a", from: 0)
    async let written: Void = { for page in pages { try writer.record([page]) } }()
    var seen = 0
    while seen < 9 * Self.count {
      let sums = try reader.dailySums(ObservationQuery()).sums.values
      let count = sums.reduce(0) { $0 + $1.observationCount }
      try #require(count.isMultiple(of: 9) && count >= seen)
      seen = count
      await Task.yield()
    }
    try await written
  }

  @Test func `lets a reader see the state before what is not yet committed`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    let writer = try WeatherStore(writingTo: path)
    let reader = try WeatherStore(readingFrom: path)
    let pages = try Self.pages("a", from: 0)
    try writer.record([pages[0]])
    let run = try writer.beginRun(.ofTests)
    try writer.queue.write { database in
      var recorder = try PageRecorder(
        database: database, run: run, qualityControl: .ofTests)
      try recorder.record(pages[1])
      #expect(try reader.rows("SELECT count(*) FROM observation") == ["9"])
      _ = try recorder.finish()
      #expect(try reader.rows("SELECT count(*) FROM observation") == ["9"])
    }
    #expect(try reader.rows("SELECT count(*) FROM observation") == ["18"])
  }
}
