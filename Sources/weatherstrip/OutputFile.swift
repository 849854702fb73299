import Foundation

/// Standard output or a file. A file is written beside its place and moved there when it is whole,
/// so that a failure leaves what was there before.
final class OutputFile {
  // A class, since it owns an open file.
  private let path: String?
  private let temporaryPath: String?
  private let file: FileHandle
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// Opens output; standard output where there is no path, or where it is `-`.
  init(path: String?) throws(OutputError) {
    guard let path, path != "-" else {
      self.path = nil
      temporaryPath = nil
      file = .standardOutput
      return
    }
    self.path = path
    do {
      let isDevice = try Self.isDevice(path)
      let target = isDevice ? path : path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
      temporaryPath = isDevice ? nil : target
      if !isDevice { try Data().write(to: URL(filePath: target)) }
      file = try FileHandle(forWritingTo: URL(filePath: target))
    } catch {
      throw Self.error(error, path: path)
    }
  }

  /// Whether something stands at a path that is written to in place, such as /dev/null.
  static func isDevice(_ path: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let values = try URL(filePath: path).resourceValues(forKeys: [.isRegularFileKey])
    return values.isRegularFile != true
  }

  /// Adds text.
  func write(_ text: String) throws(OutputError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left, and puts the file in its place.
  func close() throws(OutputError) {
    try flush()
    guard let path, let temporaryPath else { return }
    do {
      try file.synchronize()
      try file.close()
      try Self.move(temporaryPath, to: path)
    } catch {
      throw Self.error(error, path: path)
    }
  }

  deinit {
    // What is left of a file that was not closed; after `close` there is nothing.
    guard let temporaryPath, FileManager.default.fileExists(atPath: temporaryPath) else { return }
    do { try FileManager.default.removeItem(atPath: temporaryPath) } catch { return }
  }

  /// Puts a file in place of another, or where there is none, in one step. On Linux (6.3.1)
  /// Foundation's `replaceItemAt` moves the old file over the new one, and both are lost.
  static func move(_ temporaryPath: String, to path: String) throws {
    guard unsafe rename(temporaryPath, path) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  private func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    do {
      try file.write(contentsOf: buffer)
      buffer.removeAll(keepingCapacity: true)
    } catch {
      throw Self.error(error, path: path)
    }
  }

  static func error(_ error: any Error, path: String?) -> OutputError {
    let error = error as NSError
    if FileFailure.posixCode(of: error) == EPIPE { return .closedPipe }
    return .failed(path: path, reason: FileFailure(error))
  }
}
