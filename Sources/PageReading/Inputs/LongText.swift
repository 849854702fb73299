import Foundation

/// A plain text that is too long to be held, with its digest.
struct LongText {
  /// The text as it is read.
  let stream: TextStream
  /// The digest of the file's bytes; nil where it was not wanted.
  let fileDigest: ContentDigest?
  /// The place in the file up to which it is read.
  let end: Int

  /// The text of an input.
  ///
  /// For a digest the text is read twice, since the digest stands with the first strip that is
  /// found: a file is opened again, standard input is copied to a temporary file. Only as many
  /// bytes are read the second time as were there the first time, so that the digest is that of the
  /// text read even where a file grows meanwhile.
  /// - Parameter start: the byte of the file at which its source began.
  /// - Throws: `InputError` where the text can't be read.
  init(
    _ source: ContentSource, of input: Input, limits: ReadingLimits, needsDigest: Bool, start: Int
  ) throws(InputError) {
    var source = source
    guard needsDigest else {
      stream = try TextStream(source, digest: nil)
      fileDigest = nil
      end = source.fileOffset ?? start
      return
    }
    var digest = ContentDigest()
    var byteCount = 0
    let copy = input.isStandardInput ? try InputFile.temporary() : nil
    while true {
      let bytes = try source.next()
      if bytes.isEmpty { break }
      digest.update(bytes)
      byteCount += bytes.count
      if let copy { try Self.write(bytes, to: copy) }
    }
    fileDigest = source.rest?.reader.digest
    end = source.fileOffset ?? start
    let file =
      if let copy { try Self.rewound(copy) } else {
        try InputFile.open(input, startingAt: start)
      }
    let window = InputWindow(file, location: input.location, origin: start)
    var again = ContentSource(
      [], try ContentReader(window, limits: limits), location: input.location)
    again.end(after: byteCount)
    // What is damaged in a file is met again; a copy is whole.
    let damages = copy == nil ? [] : source.takeDamages()
    stream = try TextStream(again, digest: digest.hexadecimal, damages: damages)
  }

  private static func write(_ bytes: [UInt8], to copy: FileHandle) throws(InputError) {
    do {
      try copy.write(contentsOf: bytes)
    } catch {
      throw InputError(location: "-", problem: .unreadable(SystemReason.text(of: error)))
    }
  }

  private static func rewound(_ copy: FileHandle) throws(InputError) -> FileHandle {
    do {
      try copy.seek(toOffset: 0)
      return copy
    } catch {
      throw InputError(location: "-", problem: .unreadable(SystemReason.text(of: error)))
    }
  }
}
