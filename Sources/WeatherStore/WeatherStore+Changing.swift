internal import GRDB

extension WeatherStore {
  /// Opens the store at a path for changing what it holds; none is made.
  ///
  /// - Throws: `StoreError` where there is no file or an empty one, it is not a store, or is newer,
  ///   or can't be written.
  public init(changing path: String) throws(StoreError) {
    try Self.requireStore(at: path)
    try self.init(writingTo: path)
  }

  /// A temporary copy of the store at a path, for changes that are tried: the file stays as it is,
  /// and nobody who writes to it has to wait.
  ///
  /// - Throws: as `init(changing:)` does; also where there is no room for the copy.
  public init(tryingChangesOf path: String) throws(StoreError) {
    try Self.requireStore(at: path)
    let store = try WeatherStore(readingFrom: path)
    let copy = try Self.caught(path) { try Self.migratedCopy(of: store.queue) }
    self.init(path: path, copy)
  }

  private static func requireStore(at path: String) throws(StoreError) {
    guard try StoreFile.kind(at: path) == .store else {
      throw StoreError(path: path, problem: .missing)
    }
  }
}
