import Foundation

/// An input that was opened and read through once.
struct OpenedInput {
  /// The file, standing behind `firstBytes`.
  let file: FileHandle
  /// The first bytes, up to `TextStream.chunkSize`.
  let firstBytes: [UInt8]
  /// How many bytes there are in all.
  let byteCount: Int
  /// SHA-256 of all bytes, 64 hexadecimal digits.
  let digest: String

  init(_ input: Input) throws(InputError) {
    file = try input.isStandardInput ? Self.standardInput() : Self.open(input)
    var digest = ContentDigest()
    var firstBytes: [UInt8] = []
    var byteCount = 0
    while true {
      let bytes = try Self.read(file, upTo: TextStream.chunkSize, of: input)
      if bytes.isEmpty { break }
      digest.update(bytes)
      byteCount += bytes.count
      if firstBytes.isEmpty { firstBytes = bytes }
    }
    self.firstBytes = firstBytes
    self.byteCount = byteCount
    self.digest = digest.hexadecimal
    guard byteCount > firstBytes.count else { return }
    do {
      try file.seek(toOffset: UInt64(firstBytes.count))
    } catch {
      throw InputError(
        location: input.location, problem: .unreadable(SystemReason.text(of: error)))
    }
  }

  /// Up to so many bytes; none at the end. Fewer only at the end.
  static func read(
    _ file: FileHandle, upTo count: Int, of input: Input
  ) throws(InputError) -> [UInt8] {
    guard count > 0 else { return [] }
    do {
      return Array(try file.read(upToCount: count) ?? Data())
    } catch {
      throw InputError(
        location: input.location, problem: .unreadable(SystemReason.text(of: error)))
    }
  }

  private static func open(_ input: Input) throws(InputError) -> FileHandle {
    do {
      return try FileHandle(forReadingFrom: URL(filePath: input.location))
    } catch {
      let isMissing = (error as? CocoaError)?.code == .fileReadNoSuchFile
      throw InputError(
        location: input.location,
        problem: isMissing ? .missing : .unreadable(SystemReason.text(of: error)))
    }
  }

  /// Standard input as a file that can be read twice: a temporary one, deleted at once, so that it
  /// is gone with the program however that ends.
  private static func standardInput() throws(InputError) -> FileHandle {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "weatherstrip-\(UUID().uuidString)")
    do {
      try Data().write(to: path, options: .withoutOverwriting)
      let copy = try FileHandle(forUpdating: path)
      try FileManager.default.removeItem(at: path)
      while let bytes = try FileHandle.standardInput.read(upToCount: TextStream.chunkSize),
        !bytes.isEmpty
      {
        try copy.write(contentsOf: bytes)
      }
      try copy.seek(toOffset: 0)
      return copy
    } catch {
      throw InputError(location: "-", problem: .unreadable(SystemReason.text(of: error)))
    }
  }
}
