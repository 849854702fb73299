import Foundation
import Synchronization
import TestSupport
import Testing
import Weather
import WeatherAnalysis

@testable import WeatherStore

@Suite struct StorePartTests {
  private static let firstDate = WrittenObservations.date("2023-01-01")
  private static let dayCount = 90

  private static func page(_ day: Int) throws -> PageFindings {
    let date = firstDate.adding(days: day).description.replacing("-", with: ".")
    return try SketchedPage.findings(date, SketchedPage.rows(from: day), at: "\(day)")
  }

  /// A store in a file: a strip on each of some days.
  private static func store(_ folder: TemporaryFolder, days: Int = dayCount) throws -> String {
    let path = folder.path(of: "weather\(days).sqlite")
    try WeatherStore(writingTo: path).record(try (0..<days).map(page))
    return path
  }

  @Sendable private static func days(
    _ store: WeatherStore, _ query: ObservationQuery
  ) throws -> [DayOfSums] {
    var days: [DayOfSums] = []
    try store.forEachDay(query) { days.append($0) }
    return days
  }

  @Test(arguments: [
    ObservationQuery(), ObservationQuery(first: firstDate.adding(days: 5)),
    ObservationQuery(first: firstDate, last: firstDate.adding(days: dayCount - 8)),
    ObservationQuery(stationIDs: [184]), ObservationQuery(stationIDs: [90]),
    ObservationQuery(inclusion: Inclusion(suspect: true)),
  ])
  func `gives of its parts what it gives of the whole`(query: ObservationQuery) throws {
    let folder = try TemporaryFolder()
    let store = try WeatherStore(readingFrom: try Self.store(folder))
    let parts = try store.inParts(3, of: query, Self.days)
    #expect(parts.count == 3)
    #expect(parts.flatMap(\.self) == (try Self.days(store, query)))
    #expect(parts.allSatisfy { $0.count < Self.dayCount / 2 })
  }

  @Test func `is not parted where there are few dates, or no file`() throws {
    let folder = try TemporaryFolder()
    let few = try WeatherStore(readingFrom: try Self.store(folder, days: 20))
    #expect(try few.inParts(2, of: ObservationQuery(), Self.days).map(\.count) == [20])
    let store = try WeatherStore(readingFrom: try Self.store(folder))
    let week = ObservationQuery(last: Self.firstDate.adding(days: 6))
    #expect(try store.inParts(2, of: week, Self.days).map(\.count) == [7])
    #expect(try store.inParts(1, of: ObservationQuery(), Self.days).map(\.count) == [90])
    let memory = try WeatherStore()
    try memory.record(try (0..<Self.dayCount).map(Self.page))
    #expect(try memory.inParts(2, of: ObservationQuery(), Self.days).map(\.count) == [90])
  }

  @Test func `is of one state, also where somebody writes meanwhile`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.store(folder)
    let store = try WeatherStore(readingFrom: path)
    let hasWritten = Mutex(false)
    let parts = try store.inParts(2, of: ObservationQuery()) { store, query in
      let days = try Self.days(store, query)
      try hasWritten.withLock { hasWritten in
        guard !hasWritten else { return }
        hasWritten = true
        try WeatherStore(writingTo: path).record([try Self.page(Self.dayCount)])
      }
      return days
    }
    #expect(parts.map(\.count) == [Self.dayCount + 1])
  }

  @Test func `is of one file, also where another takes its place`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.store(folder)
    let store = try WeatherStore(readingFrom: path)
    let other = try Self.store(folder, days: 70)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: other, toPath: path)
    #expect(
      try store.inParts(2, of: ObservationQuery(), Self.days).map(\.count) == [Self.dayCount])
  }

  @Test func `passes an error on, that of the first part before others`() throws {
    let folder = try TemporaryFolder()
    let store = try WeatherStore(readingFrom: try Self.store(folder))
    struct Failure: Error, Equatable { let first: CalendarDate? }
    #expect(throws: Failure(first: nil)) {
      _ = try store.inParts(2, of: ObservationQuery()) { _, query -> Int in
        throw Failure(first: query.first)
      }
    }
  }
}
