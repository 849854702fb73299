import Foundation

/// A file that others write beside its place, and that is moved there when it is whole.
final class ReplacedFile {
  // A class, since what is left of the file is deleted with it.
  /// Where the file is written.
  let temporaryPath: String
  private let path: String

  /// A file for a path. Nothing is written yet.
  init(path: String) throws(OutputError) {
    self.path = path
    temporaryPath = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try Data().write(to: URL(filePath: temporaryPath))
    } catch {
      throw OutputFile.error(error, path: path)
    }
  }

  /// Puts the file in its place.
  func commit() throws(OutputError) {
    do {
      try OutputFile.move(temporaryPath, to: path)
    } catch {
      throw OutputFile.error(error, path: path)
    }
  }

  deinit {
    guard FileManager.default.fileExists(atPath: temporaryPath) else { return }
    do { try FileManager.default.removeItem(atPath: temporaryPath) } catch { return }
  }
}
