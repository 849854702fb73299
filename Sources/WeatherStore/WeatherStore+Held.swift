internal import GRDB

extension WeatherStore {
  /// So often it is tried to hold one state while somebody writes.
  private static let tries = 5

  /// So many stores of the same file, which hold the state that it has now, whatever is written
  /// meanwhile; nil where this one is not read at its path, where the file is no longer there, or where
  /// somebody writes all the time.
  func heldStores(_ count: Int) throws(StoreError) -> [WeatherStore]? {
    guard identity != nil else { return nil }
    for _ in 0..<Self.tries {
      let version = try stateVersion()
      let stores = (0..<count).compactMap { _ in heldStore() }
      guard stores.count == count else { return nil }
      if try stateVersion() == version { return stores }
    }
    return nil
  }

  /// Another store of the same file; nil where it can't be opened, as a file that was moved meanwhile:
  /// this store can still be read.
  private func heldStore() -> WeatherStore? {
    do {
      let store = try WeatherStore(readingFrom: path)
      guard store.identity == identity else { return nil }
      try store.hold()
      return store
    } catch {
      return nil
    }
  }

  /// Calls a closure, all of whose reading is of one state.
  func holding(_ body: () throws -> Void) throws {
    // Nobody else writes a store that has no file.
    guard queue.configuration.allowsUnsafeTransactions else { return try body() }
    try hold()
    let result = Result(catching: body)
    try Self.caught(path) { try queue.unsafeRead { try $0.commit() } }
    try result.get()
  }

  /// Begins a transaction that lasts until it is ended, or the store is gone. In it GRDB begins none of
  /// its own.
  private func hold() throws(StoreError) {
    try Self.caught(path) {
      try queue.unsafeRead { database in
        try database.beginTransaction(.deferred)
        // The first reading decides which state is seen.
        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
      }
    }
  }

  /// A number that another one follows as soon as somebody else changes the store.
  private func stateVersion() throws(StoreError) -> Int {
    try Self.caught(path) {
      try queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }
}
