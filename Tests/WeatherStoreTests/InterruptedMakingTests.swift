import Foundation
import GRDB
import TestSupport
import Testing
import Weather

@testable import WeatherStore

/// Stores that a program was making when it was killed.
@Suite struct InterruptedMakingTests {
  private let folder = try! TemporaryFolder()
  private var path: String { folder.path(of: "weather.sqlite") }

  /// A rollback journal that says: there was no page before. Its layout is that of SQLite's file
  /// format, section 3.
  private static let journal: [UInt8] =
    [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7] + [0, 0, 0, 0] + [0, 0, 0, 1] + [0, 0, 0, 0]
    + [0, 0, 2, 0] + [0, 0, 0x10, 0] + [UInt8](repeating: 0, count: 512 - 28)

  /// Leaves what a kill leaves that comes while pages are written: pages, and the journal that takes
  /// them back.
  private func leaveHalfMade(firstPageIsWritten: Bool) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write(Schema.migrate)
    try queue.close()
    if !firstPageIsWritten {
      var bytes = try folder.bytes(of: "weather.sqlite")
      bytes.replaceSubrange(0..<4096, with: [UInt8](repeating: 0, count: 4096))
      try folder.write(bytes, to: "weather.sqlite")
    }
    try folder.write(Self.journal, to: "weather.sqlite-journal")
  }

  @Test(arguments: [true, false])
  func `are made anew by the next that writes`(firstPageIsWritten: Bool) throws {
    try leaveHalfMade(firstPageIsWritten: firstPageIsWritten)
    let store = try WeatherStore(writingTo: path)
    try store.record([
      try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    ])
    #expect(try store.states() == ["2025-05-05 live"])
    try store.queue.close()
    #expect(try folder.names() == ["weather.sqlite"])
  }

  @Test(arguments: [true, false])
  func `are missing to one that reads`(firstPageIsWritten: Bool) throws {
    try leaveHalfMade(firstPageIsWritten: firstPageIsWritten)
    #expect(throws: StoreError(path: path, problem: .missing)) {
      _ = try WeatherStore(readingFrom: path)
    }
  }

  @Test func `of another program are left as they are`() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = 77; CREATE TABLE theirs (x)")
    }
    try queue.close()
    try folder.write(Self.journal, to: "weather.sqlite-journal")
    let before = try folder.bytes(of: "weather.sqlite")
    #expect(throws: StoreError(path: path, problem: .notAStore)) {
      _ = try WeatherStore(writingTo: path)
    }
    #expect(try folder.bytes(of: "weather.sqlite") == before)
    #expect(try folder.bytes(of: "weather.sqlite-journal") == Self.journal)
  }

  /// SQLite does not wait when a file's journal mode is changed while another is opening it.
  @Test func `are made by many at once, again and again`() async throws {
    for round in 0..<25 {
      let path = folder.path(of: "\(round).sqlite")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask { _ = try WeatherStore(writingTo: path).beginRun(.ofTests) }
        }
        try await group.waitForAll()
      }
      #expect(
        try WeatherStore(readingFrom: path).rows("SELECT count(*) FROM run") == ["4"])
    }
  }

  @Test func `a store in a folder that can't be written is read beside an empty WAL`() throws {
    let store = try WeatherStore(writingTo: path)
    try store.record([
      try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    ])
    try store.queue.close()
    try folder.write([], to: "weather.sqlite-wal")
    #expect(!StoreFile.hasWAL(path))
    try folder.write([1], to: "weather.sqlite-wal")
    #expect(StoreFile.hasWAL(path))
  }
}
