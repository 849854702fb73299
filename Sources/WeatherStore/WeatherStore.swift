internal import Foundation
internal import GRDB

/// The record of strips by date, in one SQLite file.
///
/// What the file holds can be queried by anyone with SQLite; the views `observations`, `daily`,
/// `strips` and `rejections` are made for that.
public struct WeatherStore: Sendable {
  /// The path of the file; `:memory:` or `:temporary:` where it has none.
  public let path: String
  let queue: DatabaseQueue
  /// The file that is read; nil where it is not read at its path, or written.
  let identity: FileIdentity?
  /// What strips are found by that are like others, held while pages are recorded.
  let knownTemperatures = KnownTemperatures()

  /// Opens the store at a path for writing, and makes it where there is none.
  ///
  /// - Throws: `StoreError` where the file is not a store, is newer, or can't be written.
  public init(writingTo path: String) throws(StoreError) {
    self.path = path
    identity = nil
    queue = try Self.caught(path) {
      try StoreOpening.retryingWhileBusy {
        try StoreOpening.takeBackWhatWasCutOff(at: path)
        return try Self.writer(of: path)
      }
    }
  }

  private static func writer(of path: String) throws -> DatabaseQueue {
    if try StoreFile.kind(at: path) == .store {
      _ = try version(in: reader(of: path), path: path)
    } else {
      // Made whole before it becomes a WAL file, so that its first page says what it is.
      let maker = try DatabaseQueue(path: name(path), configuration: configuration())
      try maker.write(Schema.migrate)
      try maker.close()
    }
    var configuration = configuration()
    configuration.journalMode = .wal
    let held = kibibytesHeld(ofFileOf: StoreFile.size(of: path))
    configuration.prepareDatabase { database in
      // So many pages of 4 KiB stand in the WAL before they are moved into the file: a transaction's
      // pages are written once, not again and again.
      try database.execute(sql: "PRAGMA cache_size = -\(held)")
      try database.execute(sql: "PRAGMA wal_autocheckpoint = \(held / 4)")
    }
    let queue = try DatabaseQueue(path: name(path), configuration: configuration)
    try queue.write(Schema.migrate)
    try makeDurable(queue, path: path)
    return queue
  }

  /// How much of a file of so many bytes is held in memory while it is written: the entries of
  /// indexes by digests and fingerprints lie far from one another, so that a transaction touches the
  /// more pages the larger the file is.
  static func kibibytesHeld(ofFileOf bytes: Int) -> Int {
    min(max(bytes / 1024 / 32, 8192), 65_536)
  }

  /// Opens the store at a path for reading alone.
  ///
  /// Of a store of an older version a temporary copy is brought to the present one and read; the
  /// file stays as it is.
  /// - Throws: `StoreError` where there is no file, or it is not a store, or is newer.
  public init(readingFrom path: String) throws(StoreError) {
    self.path = path
    try Self.caught(path) { try StoreOpening.takeBackWhatWasCutOff(at: path) }
    guard try StoreFile.kind(at: path) == .store else {
      throw StoreError(path: path, problem: .missing)
    }
    let identity = try Self.caught(path) { try FileIdentity(of: path) }
    (queue, self.identity) = try Self.caught(path) {
      let queue = try Self.reader(of: path)
      let version = try Self.version(in: queue, path: path)
      guard version == Schema.version else { return (try Self.migratedCopy(of: queue), nil) }
      return (queue, try FileIdentity(of: path) == identity ? identity : nil)
    }
  }

  init(path: String, _ queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
    identity = nil
  }

  /// Runs a part of a method, its errors turned into the store's.
  static func caught<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error.path.isEmpty ? StoreError(path: path, problem: error.problem) : error
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// Calls a closure that calls another one, whose errors are passed on as they are.
  static func caughtWhileReading(_ path: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as StoreError {
      throw error.path.isEmpty ? StoreError(path: path, problem: error.problem) : error
    } catch let error as DatabaseError {
      throw StoreError(path: path, error)
    }
  }

  /// A connection that may write moves the WAL into the file when it is closed; one that may not
  /// leaves the files behind that SQLite makes beside a WAL file. So what has nothing in its WAL is
  /// opened as one that may, and is not written.
  static func reader(of path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = !isWritable(path) || StoreFile.hasWAL(path)
    // Of one that holds its state, a transaction outlasts what is read.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    return try DatabaseQueue(path: readingName(path), configuration: configuration)
  }

  /// Asks SQLite, since a version can still stand in the WAL alone.
  ///
  /// - Throws: `StoreError` where the version is newer than this program's.
  static func version(in reader: DatabaseQueue, path: String) throws -> Int {
    let version = try reader.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    try StoreFile.refuseNewer(version, path: path)
    return version
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// GRDB leaves `synchronous` at NORMAL when it turns WAL on; then a power cut loses what was
  /// reported as stored.
  private static func makeDurable(_ queue: DatabaseQueue, path: String) throws {
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
        throw StoreError(path: path, problem: .notDurable)
      }
    }
  }

  /// The path as SQLite takes it for a path, not for a URI.
  static func name(_ path: String) -> String {
    path.isEmpty || path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
  }

  /// A store that can't be written, and that nobody is writing, is opened as one that never
  /// changes: SQLite can't make the files that it needs beside a WAL file.
  private static func readingName(_ path: String) -> String {
    isWritable(path) || StoreFile.hasWAL(path) ? name(path) : immutableName(path)
  }

  private static func isWritable(_ path: String) -> Bool {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    return [path, folder].allSatisfy(FileManager.default.isWritableFile(atPath:))
  }

  /// The URI of a file that never changes, as SQLite reads it (sqlite.org/uri.html).
  static func immutableName(_ path: String) -> String {
    let absolute = URL(filePath: path).absoluteURL.path(percentEncoded: true)
    return "file://" + absolute.replacingOccurrences(of: "?", with: "%3f") + "?immutable=1"
  }
}
