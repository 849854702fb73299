import Foundation
import GRDB
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct StorePathTests {
  private let folder = try! TemporaryFolder()

  private static let names = [
    "my store.sqlite", "what?.sqlite", "a?mode=memory", "a#b.sqlite", "100%.sqlite", "%41.sqlite",
    "날씨 기록.sqlite", "file:store.sqlite", ":memory:", "a'b\"c.sqlite", "two\nlines.sqlite",
    "plus+and&.sqlite",
  ]

  @Test(arguments: names)
  func `makes the file of exactly that name, and reads it`(name: String) throws {
    let path = folder.path(of: name)
    let store = try WeatherStore(writingTo: path)
    try store.record([
      try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    ])
    try store.queue.close()
    #expect(try folder.names() == [name])
    #expect(try WeatherStore(readingFrom: path).states() == ["2025-05-05 live"])
  }

  @Test(arguments: ["file:store.sqlite", ":memory:", "file:///nowhere?mode=memory"])
  func `takes a name for a path in the present folder, not for SQLite's own`(name: String) {
    #expect(WeatherStore.name(name) == "./" + name)
  }

  @Test(arguments: names)
  func `reads a file of exactly that name as one that never changes`(name: String) throws {
    let path = folder.path(of: name)
    let store = try WeatherStore(writingTo: path)
    try store.record([
      try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    ])
    try store.queue.close()
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(
      path: WeatherStore.immutableName(path), configuration: configuration)
    let states = try queue.read { try String.fetchAll($0, sql: "SELECT state FROM strip") }
    #expect(states == ["live"])
    #expect(try folder.names() == [name], "no WAL is made beside it")
  }

  @Test func `names an unchanging file by its whole path`() {
    let folder = FileManager.default.currentDirectoryPath
    #expect(WeatherStore.immutableName("a?b#c%.sqlite").hasPrefix("file:///"))
    #expect(
      WeatherStore.immutableName("/d/a?b#c%d e.sqlite")
        == "file:///d/a%3Fb%23c%25d%20e.sqlite?immutable=1")
    #expect(WeatherStore.immutableName("a.sqlite") == "file://\(folder)/a.sqlite?immutable=1")
  }
}
