import Foundation
import GRDB
import TestSupport
import Testing
import Weather

@testable import WeatherStore

@Suite struct StoreHeaderTests {
  private let folder = try! TemporaryFolder()
  private var path: String { folder.path(of: "weather.sqlite") }

  private func makeStore() throws {
    let store = try WeatherStore(writingTo: path)
    try store.record([
      try SketchedPage.findings("2025.05.05", SketchedPage.rows(from: 10), at: "a")
    ])
    try store.queue.close()
  }

  private func pragma(_ name: String, in store: WeatherStore) throws -> String {
    try store.queue.writeWithoutTransaction { database in
      try database.rows("PRAGMA \(name)").joined()
    }
  }

  /// Runs SQL with a connection of its own, as another program would.
  private func execute(_ sql: String, in path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func `marks the file as a store of this version`() throws {
    try makeStore()
    let header = try folder.bytes(of: "weather.sqlite")
    #expect(Array(header[68..<72]) == Array("WStr".utf8))
    #expect(Array(header[60..<64]) == [0, 0, 0, UInt8(Schema.version)])
    #expect(header[18..<20] == [2, 2], "WAL, in both directions")
  }

  @Test func `makes every table STRICT`() throws {
    let lax = try WeatherStore().rows(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict "
        + "AND name NOT LIKE 'sqlite%'")
    #expect(lax == [])
  }

  @Test func `writes with foreign keys, a WAL and synchronous FULL`() throws {
    let store = try WeatherStore(writingTo: path)
    #expect(try pragma("journal_mode", in: store) == "\"wal\"")
    #expect(try pragma("synchronous", in: store) == "2")
    #expect(try pragma("foreign_keys", in: store) == "1")
    #expect(try pragma("trusted_schema", in: store) == "0")
    #expect(try pragma("cell_size_check", in: store) == "1")
    #expect(try pragma("busy_timeout", in: store) == "10000")
    #expect(try pragma("foreign_key_check", in: store) == "")
  }

  @Test func `leaves nothing but the file behind when it was written`() throws {
    try makeStore()
    #expect(try folder.names() == ["weather.sqlite"])
  }

  @Test func `keeps what it was told when it is opened again`() throws {
    try makeStore()
    #expect(try WeatherStore(readingFrom: path).states() == ["2025-05-05 live"])
    #expect(try WeatherStore(writingTo: path).states() == ["2025-05-05 live"])
  }

  @Test func `makes a store of an empty file`() throws {
    try folder.write("", to: "weather.sqlite")
    try makeStore()
    #expect(try WeatherStore(readingFrom: path).states() == ["2025-05-05 live"])
  }

  @Test func `reads no store where there is no file, and makes none`() throws {
    #expect(throws: StoreError(path: path, problem: .missing)) {
      try WeatherStore(readingFrom: path)
    }
    #expect(try folder.names() == [])
  }

  @Test func `changes no store where there is none, and makes none`() throws {
    for name in ["nowhere.sqlite", "empty.sqlite"] {
      if name == "empty.sqlite" { try folder.write("", to: name) }
      let path = folder.path(of: name)
      let missing = StoreError(path: path, problem: .missing)
      #expect(throws: missing) { try WeatherStore(changing: path) }
      #expect(throws: missing) { try WeatherStore(tryingChangesOf: path) }
    }
    #expect(try folder.names() == ["empty.sqlite"])
    #expect(try folder.bytes(of: "empty.sqlite") == [])
  }

  @Test func `reads no store from an empty file, and leaves it empty`() throws {
    try folder.write("", to: "weather.sqlite")
    #expect(throws: StoreError(path: path, problem: .missing)) {
      try WeatherStore(readingFrom: path)
    }
    #expect(try folder.bytes(of: "weather.sqlite") == [])
  }

  @Test func `can't make a store in a folder that is not there`() throws {
    let missing = folder.path(of: "nowhere/weather.sqlite")
    #expect(throws: StoreError(path: missing, problem: .readOnly)) {
      try WeatherStore(writingTo: missing)
    }
  }

  @Test func `can't make a store of no name`() throws {
    #expect(throws: StoreError(path: "", problem: .readOnly)) { try WeatherStore(writingTo: "") }
    #expect(throws: StoreError(path: "", problem: .missing)) { try WeatherStore(readingFrom: "") }
  }

  @Test(arguments: ["2025.04.04 (금)\n맑음서울 1.0℃\n", String(repeating: "가", count: 2000)])
  func `refuses a file that is not SQLite's, and leaves it as it is`(text: String) throws {
    try folder.write(text, to: "weather.sqlite")
    try expectRefusal(.notADatabase)
  }

  @Test func `refuses a database of another program, and leaves it as it is`() throws {
    try execute("CREATE TABLE strip (date); PRAGMA user_version = 1", in: path)
    try expectRefusal(.notAStore)
  }

  @Test func `refuses a newer store, and leaves it as it is`() throws {
    try makeStore()
    try execute(
      "PRAGMA journal_mode = DELETE; PRAGMA user_version = \(Schema.version + 1)", in: path)
    try expectRefusal(.newer(version: Schema.version + 1, supported: Schema.version))
  }

  @Test func `refuses a store whose WAL makes it newer, and leaves both as they are`() throws {
    try makeStore()
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      try database.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
    }
    // A copy of both files is what a crash of the newer program leaves behind.
    for ending in ["", "-wal"] {
      try folder.write(
        try folder.bytes(of: "weather.sqlite\(ending)"), to: "copy.sqlite\(ending)")
    }
    let before = try ["copy.sqlite", "copy.sqlite-wal"].map { try folder.bytes(of: $0) }
    let copy = folder.path(of: "copy.sqlite")
    let error = StoreError(
      path: copy, problem: .newer(version: Schema.version + 1, supported: Schema.version))
    #expect(throws: error) { try WeatherStore(writingTo: copy) }
    #expect(try ["copy.sqlite", "copy.sqlite-wal"].map { try folder.bytes(of: $0) } == before)
    #expect(throws: error) { try WeatherStore(readingFrom: copy) }
    #expect(try ["copy.sqlite", "copy.sqlite-wal"].map { try folder.bytes(of: $0) } == before)
    try other.close()
  }

  @Test func `tells a damaged store from others`() throws {
    try makeStore()
    var bytes = try folder.bytes(of: "weather.sqlite")
    for index in 4096..<bytes.count { bytes[index] = 0xFF }
    try folder.write(bytes, to: "weather.sqlite")
    let error = #expect(throws: StoreError.self) {
      _ = try WeatherStore(readingFrom: path).dailySums(ObservationQuery())
    }
    #expect(error?.description.contains("is damaged") == true)
  }

  @Test func `refuses a folder`() throws {
    let error = #expect(throws: StoreError.self) { try WeatherStore(writingTo: folder.path) }
    #expect(error?.path == folder.path)
  }

  private func expectRefusal(_ problem: StoreError.Problem) throws {
    let before = try folder.bytes(of: "weather.sqlite")
    let error = StoreError(path: path, problem: problem)
    #expect(throws: error) { try WeatherStore(writingTo: path) }
    #expect(throws: error) { try WeatherStore(readingFrom: path) }
    #expect(try folder.bytes(of: "weather.sqlite") == before)
    #expect(try folder.names() == ["weather.sqlite"])
  }

  @Test(arguments: [
    (0, 8192), (268_435_456, 8192), (268_468_224, 8193), (1_073_741_824, 32_768),
    (2_147_483_648, 65_536), (1 << 50, 65_536),
  ])
  func `is held in memory by its size, within bounds`(bytes: Int, kibibytes: Int) {
    #expect(WeatherStore.kibibytesHeld(ofFileOf: bytes) == kibibytes)
  }
}
