import Foundation

/// Opens what inputs name.
enum InputFile {
  /// A file that stands at its first byte.
  static func open(_ input: Input) throws(InputError) -> FileHandle {
    if input.isStandardInput { return .standardInput }
    do {
      return try FileHandle(forReadingFrom: URL(filePath: input.location))
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
