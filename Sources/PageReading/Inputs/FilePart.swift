/// Where reading of a file goes on that was read before and has grown since.
public struct FilePart: Hashable, Sendable {
  /// The first byte to be read.
  public var start: Int
  /// Behind the last byte that was read before. What lies wholly before it is known.
  public var knownEnd: Int
  /// Whether the file is an archive; else it is text.
  public var isArchive: Bool
  /// How many of the bytes were read before.
  public var knownLength: Int { knownEnd - start }

  /// A part by its bounds.
  public init(start: Int, knownEnd: Int, isArchive: Bool) {
    self.start = start
    self.knownEnd = knownEnd
    self.isArchive = isArchive
  }
}

/// How an input was read.
public struct FileReading: Hashable, Sendable {
  /// Behind the last byte that was read.
  public var end: Int
  /// SHA-256 of the bytes that were read, 64 hexadecimal digits; nil where it was not wanted.
  public var digest: String?
  /// Whether reading could go on there, were the file longer.
  public var continuation: Continuation

  /// How reading could go on behind the end of a file.
  public enum Continuation: Hashable, Sendable {
    /// It would have to begin anew.
    case none
    /// The next record of an archive would follow.
    case archive
    /// More text would follow. It can be read on its own where the text is UTF-8 as it stands.
    case text
  }

  /// Nothing read yet.
  public init(end: Int = 0, digest: String? = nil, continuation: Continuation = .none) {
    self.end = end
    self.digest = digest
    self.continuation = continuation
  }
}

extension FilePart {
  /// So far back from its old end a text is read again: a list of rows, which ends 262,144 bytes
  /// behind its first one, and what stands above it, fit in twice.
  private static let reach = 600_000

  /// The part of a file that grew, behind what was read of it before. Of a text it begins with a
  /// line before that, since its last lines may bear on those that follow.
  ///
  /// - Parameter knownEnd: behind the last byte that was read before.
  /// - Throws: `InputError` where the file can't be read.
  public init(behind knownEnd: Int, of location: String, isArchive: Bool) throws(InputError) {
    self.init(start: knownEnd, knownEnd: knownEnd, isArchive: isArchive)
    guard !isArchive else { return }
    start = max(0, knownEnd - Self.reach)
    guard start > 0 else { return }
    let file = try InputFile.open(Input(location: location, isNamed: true), startingAt: start)
    var window = InputWindow(file, location: location, origin: start)
    try window.fill(to: knownEnd - start)
    let lineEnd = window.bytes[window.range].firstIndex(of: 0x0A)
    start = min(lineEnd.map { start + $0 + 1 - window.start } ?? knownEnd, knownEnd)
  }
}
