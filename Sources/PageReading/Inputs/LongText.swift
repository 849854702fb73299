import Foundation

/// A plain text that is too long to be held, with its digest.
enum LongText {
  /// The text as a stream.
  ///
  /// For a digest the text is read twice, since the digest stands with the first strip that is
  /// found: a file is opened again, standard input is copied to a temporary file. Only as many
  /// bytes are read the second time as were there the first time, so that the digest is that of the
  /// text read even where a file grows meanwhile.
  /// - Throws: `InputError` where the text can't be read.
  static func stream(
    _ source: ContentSource, of input: Input, limits: ReadingLimits, needsDigest: Bool
  ) throws(InputError) -> TextStream {
    guard needsDigest else { return try TextStream(source, digest: nil) }
    var source = source
    var digest = ContentDigest()
    var byteCount = 0
    let copy = input.isStandardInput ? try InputFile.temporary() : nil
    while true {
      let bytes = try source.next()
      if bytes.isEmpty { break }
      digest.update(bytes)
      byteCount += bytes.count
      if let copy { try write(bytes, to: copy) }
    }
    let file = if let copy { try rewound(copy) } else { try InputFile.open(input) }
    let window = InputWindow(file, location: input.location)
    var again = ContentSource(
      [], try ContentReader(window, limits: limits), location: input.location)
    again.end(after: byteCount)
    // What is damaged in a file is met again; a copy is whole.
    let damages = copy == nil ? [] : source.takeDamages()
    return try TextStream(again, digest: digest.hexadecimal, damages: damages)
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
