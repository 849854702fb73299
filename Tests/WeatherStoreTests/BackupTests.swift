import Foundation
import GRDB
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct BackupTests {
  private let folder = try! TemporaryFolder()
  private var path: String { folder.path(of: "weather.sqlite") }
  private var copy: String { folder.path(of: "copy.sqlite") }

  private static let page = Result {
    try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
  }

  private func makeStore(at path: String? = nil) throws {
    let store = try WeatherStore(writingTo: path ?? self.path)
    try store.record([try Self.page.get()])
    try store.queue.close()
  }

  private func expect(_ problem: StoreError.Problem, at copy: String, mayReplace: Bool) {
    #expect(throws: StoreError(path: copy, problem: problem)) {
      try StoreBackup(of: path, to: copy, mayReplace: mayReplace)
    }
  }

  @Test func `is one file with all that the store holds`() throws {
    try makeStore()
    let size = try StoreBackup(of: path, to: copy).write()
    let bytes = try folder.bytes(of: "copy.sqlite")
    #expect(bytes.count == size)
    #expect(bytes[18..<20] == [1, 1], "no WAL")
    #expect(Array(bytes[68..<72]) == Array("WStr".utf8))
    #expect(try folder.names().filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let tables = try WeatherStore(readingFrom: copy).allTables()
    #expect(try tables == WeatherStore(readingFrom: path).allTables())
    #expect(tables["observation"]?.count == 9)
    #expect(try folder.names().filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
  }

  @Test func `is written on as any store`() throws {
    try makeStore()
    try StoreBackup(of: path, to: copy).write()
    let store = try WeatherStore(writingTo: copy)
    try store.record([
      try SketchedPage.findings("2025.05.07", SketchedPage.rows(from: 20), at: "b")
    ])
    #expect(try store.states() == ["2025-05-05 live", "2025-05-07 live"])
    #expect(try store.rows("PRAGMA journal_mode") == [#""wal""#])
  }

  @Test func `holds what stood in the store before a change that is not finished`() throws {
    try makeStore()
    let writer = try DatabaseQueue(path: path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE; DELETE FROM observation")
      try StoreBackup(of: path, to: copy).write()
      try database.execute(sql: "COMMIT")
    }
    #expect(try WeatherStore(readingFrom: copy).rows("SELECT count(*) FROM observation") == ["9"])
    #expect(try WeatherStore(readingFrom: path).rows("SELECT count(*) FROM observation") == ["0"])
  }

  @Test func `holds what stands in the WAL alone`() throws {
    let store = try WeatherStore(writingTo: path)
    try store.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
    }
    try store.record([try Self.page.get()])
    try StoreBackup(of: path, to: copy).write()
    #expect(try WeatherStore(readingFrom: copy).states() == ["2025-05-05 live"])
  }

  /// A store of more pages than are copied at once, to which is written between two steps.
  @Test func `holds what stood in the store at the beginning, whatever is written since`() throws {
    let store = try WeatherStore(writingTo: path)
    try store.queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO strip_text (digest, text)
          VALUES (hex(zeroblob(32)), zeroblob(10000000))
          """)
    }
    let backup = try StoreBackup(of: path, to: copy)
    var steps = 0
    try backup.write {
      steps += 1
      do { try store.record([try Self.page.get()]) } catch { Issue.record(error) }
      return false
    }
    #expect(steps > 1)
    #expect(try store.states() == ["2025-05-05 live"])
    #expect(try WeatherStore(readingFrom: copy).states() == [])
  }

  @Test func `leaves nothing behind where it is cancelled`() throws {
    let store = try WeatherStore(writingTo: path)
    try store.queue.write { database in
      try database.execute(
        sql: "INSERT INTO strip_text (digest, text) VALUES (hex(zeroblob(32)), zeroblob(10000000))")
    }
    #expect(throws: CancellationError.self) {
      try StoreBackup(of: path, to: copy).write { true }
    }
    try store.queue.close()
    #expect(try folder.names().filter { !$0.hasPrefix("weather.sqlite") } == [])
  }

  @Test func `leaves nothing behind where the store is damaged, and the older copy as it was`()
    throws
  {
    try makeStore()
    try StoreBackup(of: path, to: copy).write()
    let before = try folder.bytes(of: "copy.sqlite")
    var bytes = try folder.bytes(of: "weather.sqlite")
    for index in bytes.count / 2..<bytes.count { bytes[index] = 0xFF }
    try folder.write(bytes, to: "weather.sqlite")
    let error = #expect(throws: StoreError.self) {
      try StoreBackup(of: path, to: copy, mayReplace: true).write()
    }
    #expect(error?.description.hasPrefix("\(path): is damaged: ") == true)
    #expect(try folder.bytes(of: "copy.sqlite") == before)
    #expect(try folder.names().filter { !$0.hasPrefix("weather.sqlite") } == ["copy.sqlite"])
  }

  @Test func `replaces a store, where that is allowed`() throws {
    try makeStore()
    let older = try WeatherStore(writingTo: copy)
    try older.queue.close()
    expect(.exists, at: copy, mayReplace: false)
    #expect(try WeatherStore(readingFrom: copy).states() == [])
    try StoreBackup(of: path, to: copy, mayReplace: true).write()
    #expect(try WeatherStore(readingFrom: copy).states() == ["2025-05-05 live"])
  }

  @Test func `replaces what a link leads to, and not the link`() throws {
    try makeStore()
    try makeStore(at: copy)
    let link = folder.path(of: "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: copy)
    try StoreBackup(of: path, to: link, mayReplace: true).write()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == copy)
    #expect(try folder.bytes(of: "copy.sqlite")[18..<20] == [1, 1])
  }

  @Test(arguments: ["", "2025.04.04 (금)\n맑음서울 1.0℃\n", String(repeating: "가", count: 2000)])
  func `replaces no other file`(text: String) throws {
    try makeStore()
    try folder.write(text, to: "copy.sqlite")
    for mayReplace in [false, true] {
      expect(.noStoreToReplace, at: copy, mayReplace: mayReplace)
    }
    #expect(try folder.bytes(of: "copy.sqlite") == Array(text.utf8))
  }

  @Test func `replaces no database of another program, no newer store and no folder`() throws {
    try makeStore()
    let queue = try DatabaseQueue(path: copy)
    try queue.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE strip (date)") }
    expect(.noStoreToReplace, at: copy, mayReplace: true)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "PRAGMA application_id = \(StoreFile.applicationID); PRAGMA user_version = 99")
    }
    expect(.newer(version: 99, supported: Schema.version), at: copy, mayReplace: true)
    expect(.noStoreToReplace, at: folder.path, mayReplace: true)
    try queue.close()
  }

  @Test func `replaces no link that leads nowhere`() throws {
    try makeStore()
    try FileManager.default.createSymbolicLink(
      atPath: copy, withDestinationPath: folder.path(of: "nowhere"))
    expect(.noStoreToReplace, at: copy, mayReplace: true)
  }

  @Test(arguments: ["-wal", "-journal"], [false, true])
  func `replaces no store beside which SQLite keeps a file`(
    ending: String, isThere: Bool
  ) throws {
    try makeStore()
    if isThere { try makeStore(at: copy) }
    try folder.write("", to: "copy.sqlite" + ending)
    expect(.inUse, at: copy, mayReplace: true)
  }

  @Test(arguments: [
    "weather.sqlite", "weather.sqlite-wal", "weather.sqlite-shm", "weather.sqlite-journal",
    "./weather.sqlite", "here/weather.sqlite", "here/weather.sqlite-wal", "link", "hard",
  ])
  func `is never put in place of the store or a file of it`(name: String) throws {
    try makeStore()
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path(of: "here"), withDestinationPath: folder.path)
    try files.createSymbolicLink(atPath: folder.path(of: "link"), withDestinationPath: path)
    try files.linkItem(atPath: path, toPath: folder.path(of: "hard"))
    expect(.ofStore, at: folder.path(of: name), mayReplace: true)
  }

  @Test func `is not put in a folder that is not there`() throws {
    try makeStore()
    let copy = folder.path(of: "nowhere/copy.sqlite")
    #expect(throws: StoreError(path: copy, problem: .readOnly)) {
      try StoreBackup(of: path, to: copy).write()
    }
  }

  @Test func `is not made of a store that is not there`() throws {
    #expect(throws: StoreError(path: path, problem: .missing)) {
      try StoreBackup(of: path, to: copy)
    }
    #expect(try folder.names() == [])
  }
}
