import Foundation

/// A file that others write beside its place, and that is moved there when it is whole.
final class ReplacedFile {
  // A class, since what is left of the file is deleted with it.
  /// Where the file is written.
  let temporaryPath: String
  private let path: String
  private let isDevice: Bool

  /// A file for a path. Nothing is written yet.
  init(path: String) throws(OutputError) {
    self.path = path
    let part = "part-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      isDevice = try OutputFile.isDevice(path)
      let temporary = FileManager.default.temporaryDirectory.appending(path: "weatherstrip-\(part)")
      temporaryPath = isDevice ? temporary.path(percentEncoded: false) : "\(path).\(part)"
      try Data().write(to: URL(filePath: temporaryPath))
    } catch {
      throw OutputFile.error(error, path: path)
    }
  }

  /// Puts the file in its place. What is written to in place, such as /dev/null, stays there.
  func commit() throws(OutputError) {
    do {
      if isDevice {
        let target = try FileHandle(forWritingTo: URL(filePath: path))
        try target.write(contentsOf: try Data(contentsOf: URL(filePath: temporaryPath)))
        try target.close()
      } else {
        try OutputFile.move(temporaryPath, to: path)
      }
    } catch {
      throw OutputFile.error(error, path: path)
    }
  }

  deinit {
    guard FileManager.default.fileExists(atPath: temporaryPath) else { return }
    do { try FileManager.default.removeItem(atPath: temporaryPath) } catch { return }
  }
}
