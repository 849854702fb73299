import Foundation
import WeatherStore

/// Where a store on the disk lies while it is measured.
enum StoreFolder {
  private static let folder = FileManager.default.temporaryDirectory
    .appending(path: "weatherstrip-inner-steps-\(ProcessInfo.processInfo.processIdentifier)")

  /// A new store.
  static func newStore() throws -> WeatherStore {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try WeatherStore(writingTo: folder.appending(path: "store.sqlite").path())
  }

  static func delete() throws {
    try FileManager.default.removeItem(at: folder)
  }
}
