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
    return try SketchedPage.findings(date, SketchedPage.rows(from: day % 500 - 90), at: "\(day)")
  }

  /// A store in a file: a strip on each of some days.
  private static func store(_ folder: TemporaryFolder, days: Int = dayCount) throws -> String {
    let path = folder.path(of: "weather\(days).sqlite")
    try WeatherStore(writingTo: path).record(try (0..<days).map(page))
    return path
  }

  /// Whatever is there: so many strips can't all be of fair weather.
  private static let everything = Inclusion(frozen: true, suspect: true, wrong: true)

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
      // Whichever part comes first writes to the dates of both.
      try hasWritten.withLock { hasWritten in
        guard !hasWritten else { return }
        hasWritten = true
        try WeatherStore(writingTo: path).record(try [-1, Self.dayCount].map(Self.page))
      }
      return try Self.days(store, query)
    }
    #expect(parts.map(\.count) == [45, 45])
    #expect(try Self.days(store, ObservationQuery()).count == Self.dayCount + 2)
  }

  @Test(arguments: [1, 2, 3])
  func `hands over short parts in order, of one state`(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    // 200 strips make a short part.
    try WeatherStore(writingTo: path).record(try (0..<850).map(Self.page))
    let store = try WeatherStore(readingFrom: path)
    var taken: [[CalendarDate]] = []
    try store.inOrder(
      count,
      of: ObservationQuery(first: Self.firstDate.adding(days: 10), inclusion: Self.everything)
    ) { store, query in
      try Self.days(store, query).map(\.date)
    } take: { dates in
      if taken.isEmpty {
        try WeatherStore(writingTo: path).record([try Self.page(850)])
      }
      taken.append(dates)
    }
    #expect(taken.map(\.count) == [200, 200, 200, 200, 40])
    #expect(taken.flatMap(\.self) == (10..<850).map { Self.firstDate.adding(days: $0) })
  }

  @Test(arguments: [1, 2])
  func `stops where what it gives is not taken, and can be read again`(count: Int) throws {
    struct Full: Error {}
    let folder = try TemporaryFolder()
    let path = folder.path(of: "weather.sqlite")
    try WeatherStore(writingTo: path).record(try (0..<450).map(Self.page))
    let store = try WeatherStore(readingFrom: path)
    let query = ObservationQuery(inclusion: Self.everything)
    var takings = 0
    #expect(throws: Full.self) {
      try store.inOrder(count, of: query, Self.days) { _ in
        takings += 1
        throw Full()
      }
    }
    #expect(takings == 1)
    #expect(try Self.days(store, query).count == 450)
  }

  /// What stands in the place of a file that was moved.
  enum Successor: CaseIterable {
    case none, otherStore, otherFile
  }

  @Test(arguments: Successor.allCases)
  func `is of one file, whatever takes its place`(successor: Successor) throws {
    let folder = try TemporaryFolder()
    let path = try Self.store(folder)
    let store = try WeatherStore(readingFrom: path)
    let other = try Self.store(folder, days: 70)
    try FileManager.default.moveItem(atPath: path, toPath: folder.path(of: "moved"))
    switch successor {
    case .none: break
    case .otherStore: try FileManager.default.moveItem(atPath: other, toPath: path)
    case .otherFile: try Data("no store".utf8).write(to: URL(filePath: path))
    }
    #expect(
      try store.inParts(2, of: ObservationQuery(), Self.days).map(\.count) == [Self.dayCount])
    var taken: [DayOfSums] = []
    try store.inOrder(2, of: ObservationQuery(), Self.days) { taken += $0 }
    #expect(taken.count == Self.dayCount)
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
