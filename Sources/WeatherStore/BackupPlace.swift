internal import Foundation

/// Where a backup is put, and what it must not harm there.
struct BackupPlace: Sendable {
  /// The path, as it was given.
  let path: String
  /// The path, its links followed, so that they stay what they are.
  let target: String
  private let storePath: String
  private let mayReplace: Bool

  /// What SQLite adds to a file's name for the files that it keeps beside it.
  static let endings = ["-journal", "-wal", "-shm"]

  init(path: String, storePath: String, mayReplace: Bool) {
    self.path = path
    target = Self.followed(path)
    self.storePath = storePath
    self.mayReplace = mayReplace
  }

  /// - Throws: `StoreError` where something is there that must stay.
  func check() throws(StoreError) {
    guard try !isOfStore() else { throw StoreError(path: path, problem: .ofStore) }
    if Self.isTaken(target) {
      guard try isStore() else { throw StoreError(path: path, problem: .noStoreToReplace) }
      guard mayReplace else { throw StoreError(path: path, problem: .exists) }
    }
    // SQLite would take them for parts of the new file.
    let remains = ["-journal", "-wal"].map { target + $0 }
    guard !remains.contains(where: FileManager.default.fileExists) else {
      throw StoreError(path: path, problem: .inUse)
    }
  }

  /// Moves a file here in one step, when it is on the disk.
  ///
  /// - Returns: its size in bytes.
  func put(_ temporaryPath: String) throws(StoreError) -> Int {
    try WeatherStore.caught(path) {
      let file = try FileHandle(forUpdating: URL(filePath: temporaryPath))
      try file.synchronize()
      let size = Int(try file.seekToEnd())
      try file.close()
      // Again, since copying takes its time.
      try check()
      guard unsafe rename(temporaryPath, target) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
      synchronizeFolder()
      return size
    }
  }

  private func synchronizeFolder() {
    let folder = URL(filePath: target).deletingLastPathComponent()
    // Some file systems can't do it for a folder. The file is whole and in its place all the same.
    do {
      let handle = try FileHandle(forReadingFrom: folder)
      try handle.synchronize()
      try handle.close()
    } catch { return }
  }

  /// Whether the store itself is here, or a file that SQLite keeps beside it.
  private func isOfStore() throws(StoreError) -> Bool {
    if Self.endings.contains(where: { Self.followed(storePath) + $0 == target }) { return true }
    return try WeatherStore.caught(path) {
      let identity = try FileIdentity(of: target)
      return try identity != nil && identity == FileIdentity(of: Self.followed(storePath))
    }
  }

  private func isStore() throws(StoreError) -> Bool {
    do {
      let values = try URL(filePath: target).resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { return false }
      return try StoreFile.kind(at: target) == .store
    } catch let error as StoreError {
      if error.problem == .notADatabase || error.problem == .notAStore { return false }
      throw StoreError(path: path, problem: error.problem)
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// Whether anything is there, be it a link that leads nowhere.
  private static func isTaken(_ path: String) -> Bool {
    if FileManager.default.fileExists(atPath: path) { return true }
    do {
      _ = try FileManager.default.destinationOfSymbolicLink(atPath: path)
      return true
    } catch {
      return false
    }
  }

  /// Foundation follows the links of a path only where there is a file at its end.
  private static func followed(_ path: String) -> String {
    let url = URL(filePath: path)
    guard !FileManager.default.fileExists(atPath: path) else {
      return url.resolvingSymlinksInPath().path(percentEncoded: false)
    }
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appending(path: url.lastPathComponent).path(percentEncoded: false)
  }
}
