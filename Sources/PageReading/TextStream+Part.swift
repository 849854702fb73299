import Foundation

extension TextStream {
  /// A part of a plain file's text, which is in UTF-8.
  ///
  /// - Parameters:
  ///   - start: the byte of the file with which the part begins, and with which the first window does.
  ///   - end: behind the part's last byte; nil where it goes to the file's end.
  /// - Throws: `InputError` where the file can't be read.
  public init(
    of input: Input, from start: Int, to end: Int?, limits: ReadingLimits
  ) throws(InputError) {
    let window = InputWindow(
      try InputFile.open(input, startingAt: start), location: input.location, origin: start)
    var source = ContentSource(
      [], try ContentReader(window, limits: limits), location: input.location)
    if let end { source.end(after: end - start) }
    try self.init(utf8: source, offset: start)
  }

  /// Bytes of a plain file, as they stand there; fewer at its end.
  ///
  /// - Throws: `InputError` where the file can't be read.
  public static func bytes(
    _ count: Int, of input: Input, from start: Int
  ) throws(InputError) -> [UInt8] {
    let file = try InputFile.open(input, startingAt: start)
    var bytes: [UInt8] = []
    while bytes.count < count {
      let before = bytes.count
      do throws(POSIXError) {
        try FileBytes.append(upTo: count - before, of: file, to: &bytes)
      } catch {
        throw InputError(
          location: input.location, problem: .unreadable(SystemReason.text(of: error)))
      }
      if bytes.count == before { break }
    }
    return bytes
  }
}
