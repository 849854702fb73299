internal import Foundation
internal import GRDB

/// A copy of a store in one file, made while others read and write the store.
///
/// It is written into a file beside its place and moved there when it is whole, so that a failure
/// leaves what was there before. A store of an older version is copied as it is.
public struct StoreBackup: Sendable {
  let storePath: String
  let place: BackupPlace
  private let temporaryPath: String

  /// So many of SQLite's pages, mostly of 4 KiB, are copied before it is asked whether to go on.
  private static let pagesPerStep: CInt = 1000

  /// A copy to be made.
  ///
  /// - Parameters:
  ///   - storePath: the store's path.
  ///   - path: the copy's path.
  ///   - mayReplace: whether a store that is there is replaced. Nothing else ever is.
  /// - Throws: `StoreError` where there is no store, or the copy can't be put there.
  public init(
    of storePath: String, to path: String, mayReplace: Bool = false
  ) throws(StoreError) {
    self.storePath = storePath
    place = BackupPlace(path: path, storePath: storePath, mayReplace: mayReplace)
    temporaryPath = place.target + ".part-" + UUID().uuidString
    guard try StoreFile.kind(at: storePath) == .store else {
      throw StoreError(path: storePath, problem: .missing)
    }
    try place.check()
  }

  /// Makes the copy: what the store holds at the beginning, whatever is written meanwhile.
  ///
  /// - Parameter isCancelled: asked often; once it is true, no copy is made.
  /// - Returns: the copy's size in bytes.
  /// - Throws: `StoreError` where the store can't be read or is damaged, or the copy can't be
  ///   written, `CancellationError` where it was cancelled; nothing is left of the copy then.
  @discardableResult
  public func write(isCancelled: () -> Bool = { false }) throws -> Int {
    do {
      try copy(isCancelled)
      return try place.put(temporaryPath)
    } catch {
      discard()
      throw error
    }
  }

  /// Deletes what is written of a copy that is not whole, as `write` does by itself where it fails.
  public func discard() {
    for file in [temporaryPath] + BackupPlace.endings.map({ temporaryPath + $0 })
    where FileManager.default.fileExists(atPath: file) {
      // Why there is no copy is told; that a file could not be deleted either adds nothing to it.
      do { try FileManager.default.removeItem(atPath: file) } catch { continue }
    }
  }

  private func copy(_ isCancelled: () -> Bool) throws {
    let store = try WeatherStore.caught(storePath) {
      let store = try WeatherStore.reader(of: storePath)
      _ = try WeatherStore.version(in: store, path: storePath)
      return store
    }
    do {
      let copy = try DatabaseQueue(
        path: WeatherStore.name(temporaryPath), configuration: WeatherStore.configuration())
      try fill(copy, from: store, isCancelled)
      try copy.close()
    } catch let error as DatabaseError {
      throw StoreError(path: error.concernsFile ? place.path : storePath, error)
    }
  }

  private func fill(
    _ copy: DatabaseQueue, from store: DatabaseQueue, _ isCancelled: () -> Bool
  ) throws {
    try withoutActuallyEscaping(isCancelled) { isCancelled in
      try store.read { database in
        // Read first of all: with it begins the transaction that all steps of the copy are in.
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
        try copy.writeWithoutTransaction { copy in
          try database.backup(to: copy, pagesPerStep: Self.pagesPerStep) { _ in
            if isCancelled() { throw CancellationError() }
          }
          try finish(copy, version: version)
        }
      }
    }
  }

  /// Makes the copy one file, and checks that it is a whole store.
  private func finish(_ copy: Database, version: Int?) throws {
    guard try String.fetchOne(copy, sql: "PRAGMA journal_mode = DELETE") == "delete",
      try Int32.fetchOne(copy, sql: "PRAGMA application_id") == StoreFile.applicationID,
      try Int.fetchOne(copy, sql: "PRAGMA user_version") == version
    else {
      throw StoreError(path: place.path, problem: .failed("SQLite's backup is no store"))
    }
    let found = try String.fetchOne(copy, sql: "PRAGMA integrity_check(1)") ?? ""
    guard found == "ok" else { throw StoreError(path: storePath, problem: .damaged(found)) }
  }
}
