internal import GRDB

extension WeatherStore {
  /// So often it is tried to hold one state while somebody writes.
  private static let tries = 5

  /// So many stores of the same file, which hold the state that it has now, whatever is written
  /// meanwhile; nil where this one is not read at its path, where another file was put in its place, or
  /// where somebody writes all the time.
  func heldStores(_ count: Int) throws(StoreError) -> [WeatherStore]? {
    guard let identity else { return nil }
    for _ in 0..<Self.tries {
      let version = try stateVersion()
      var stores: [WeatherStore] = []
      for _ in 0..<count {
        let store = try WeatherStore(readingFrom: path)
        guard store.identity == identity else { return nil }
        try store.hold()
        stores.append(store)
      }
      if try stateVersion() == version { return stores }
    }
    return nil
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
