import Foundation

/// Opens what inputs name.
enum InputFile {
  /// A file that stands at a byte.
  static func open(
    _ input: Input, startingAt offset: Int = 0
  ) throws(InputError) -> FileHandle {
    if input.isStandardInput { return .standardInput }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: input.location))
      if offset > 0 { try file.seek(toOffset: UInt64(offset)) }
      return file
    } catch {
      let isMissing = (error as? CocoaError)?.code == .fileReadNoSuchFile
      throw InputError(
        location: input.location,
        problem: isMissing ? .missing : .unreadable(SystemReason.text(of: error)))
    }
  }

  /// An empty file for a copy, deleted at once, so that it is gone with the program however that
  /// ends.
  static func temporary() throws(InputError) -> FileHandle {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "weatherstrip-\(UUID().uuidString)")
    do {
      try Data().write(to: path, options: .withoutOverwriting)
      let file = try FileHandle(forUpdating: path)
      try FileManager.default.removeItem(at: path)
      return file
    } catch {
      throw InputError(
        location: path.path(percentEncoded: false),
        problem: .unreadable(SystemReason.text(of: error)))
    }
  }
}
