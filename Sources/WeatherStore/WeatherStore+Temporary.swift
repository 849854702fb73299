internal import GRDB

extension WeatherStore {
  /// A store in memory, which is gone with its last copy.
  ///
  /// - Throws: `StoreError` where SQLite fails.
  public init() throws(StoreError) {
    let path = ":memory:"
    let queue = try Self.caught(path) {
      let queue = try Self.memoryQueue()
      try queue.write(Schema.migrate)
      return queue
    }
    self.init(path: path, queue)
  }

  /// A store in a nameless file that is gone with its last copy, and of which two megabytes at
  /// most are in memory, however much it holds. It is in memory where no file can be written.
  ///
  /// The file is in SQLITE_TMPDIR, TMPDIR, /var/tmp, /usr/tmp, /tmp or the current folder: the
  /// first of them that can be written.
  /// - Throws: `StoreError` where SQLite fails.
  public static func temporary() throws(StoreError) -> WeatherStore {
    let path = ":temporary:"
    return try caught(path) {
      let queue = try temporaryQueue()
      try queue.write(Schema.migrate)
      return WeatherStore(path: path, queue)
    }
  }

  /// A store's copy of the present version, gone with its last user.
  static func migratedCopy(of store: DatabaseQueue) throws -> DatabaseQueue {
    let copy = try temporaryQueue()
    try store.backup(to: copy)
    try copy.write(Schema.migrate)
    return copy
  }

  private static func memoryQueue() throws -> DatabaseQueue {
    try DatabaseQueue(configuration: configuration())
  }

  private static func temporaryQueue() throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: "", configuration: configuration())
      try queue.writeWithoutTransaction(makeFile)
      return queue
    } catch let error as DatabaseError where error.concernsFile {
      return try memoryQueue()
    }
  }

  /// Makes the file at once: SQLite by itself puts it off until its cache is full, and then what
  /// was stored so far would be lost where no file can be written.
  ///
  /// The journal is a nameless file too. SQLite never waits for the disk here.
  private static func makeFile(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA journal_mode = PERSIST;
        PRAGMA cache_size = 1;
        CREATE TABLE filler (bytes BLOB);
        INSERT INTO filler VALUES (zeroblob(100000));
        DROP TABLE filler;
        PRAGMA cache_size = -2000;
        """)
  }
}

extension DatabaseError {
  /// Whether a file could not be made or written.
  var concernsFile: Bool {
    [.SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_PERM]
      .contains(resultCode.primaryResultCode)
  }
}
