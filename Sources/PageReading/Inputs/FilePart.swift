/// Where reading of a file goes on that was read before and has grown since.
public struct FilePart: Hashable, Sendable {
  /// The first byte to be read.
  public var start: Int
  /// Behind the last byte that was read before. What lies wholly before it is known.
  public var knownEnd: Int
  /// Whether the file is an archive; else it is text.
  public var isArchive: Bool

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
  /// The rest of an archive that grew; nil where what follows is not its next record, so that it has
  /// to be read whole to tell what is damaged.
  ///
  /// - Parameter knownEnd: behind the last byte that was read before.
  /// - Throws: `InputError` where the file can't be read.
  public init?(ofArchive location: String, behind knownEnd: Int) throws(InputError) {
    var rest = try Self.content(of: location, from: knownEnd)
    let whole = try Self.content(of: location, from: 0)
    guard rest.isCompressed == whole.isCompressed, case .part(let next)? = try rest.next(),
      next.bytes.starts(with: RecordHead.mark)
    else { return nil }
    self.init(start: knownEnd, knownEnd: knownEnd, isArchive: true)
  }

  /// The rest of a text that grew, with what was read of it before from a place on; nil where the
  /// file has turned out to be no text.
  ///
  /// - Parameters:
  ///   - start: the place, from which the text can be read by itself.
  ///   - knownEnd: behind the last byte that was read before.
  /// - Throws: `InputError` where the file can't be read.
  public init?(
    ofText location: String, from start: Int, behind knownEnd: Int
  ) throws(InputError) {
    if knownEnd < ContentKind.bytesNeeded {
      let file = try InputFile.open(Input(location: location, isNamed: true))
      var window = InputWindow(file, location: location)
      try window.fill(to: ContentKind.bytesNeeded)
      guard ContentKind(ofFirstBytes: window.bytes[window.range]) == .text else { return nil }
    }
    self.init(start: start, knownEnd: knownEnd, isArchive: false)
  }

  private static func content(
    of location: String, from start: Int
  ) throws(InputError) -> ContentReader {
    let file = try InputFile.open(Input(location: location, isNamed: true), startingAt: start)
    return try ContentReader(
      InputWindow(file, location: location, origin: start), limits: ReadingLimits())
  }
}
