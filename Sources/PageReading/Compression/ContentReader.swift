/// An input's content from first to last, compression undone.
struct ContentReader {
  /// Whether the file is compressed.
  let isCompressed: Bool
  private(set) var window: InputWindow
  private var members: GzipMembers

  /// The content of a file, at whose start the window stands.
  init(_ window: InputWindow, limits: ReadingLimits) throws(InputError) {
    self.window = window
    members = GzipMembers(limits: limits)
    try self.window.fill(to: GzipHeader.size)
    isCompressed = GzipHeader.stands(in: self.window, at: 0)
  }

  /// The place in the file up to which it was read.
  var offset: Int { window.offset }

  /// The digest of the file's bytes that were read; nil where it was not wanted.
  var digest: ContentDigest? { window.digest }

  /// Whether the window stands where a gzip member ends, or the last.
  var isBetweenMembers: Bool { isCompressed && !members.isInside }

  /// Makes the window at least so many bytes long, where the file goes on for so long.
  mutating func fill(to wanted: Int) throws(InputError) { try window.fill(to: wanted) }

  /// Gives up bytes of the file that were read elsewhere, whole members of it.
  mutating func drop(_ count: Int) { window.drop(count) }

  /// What comes next; nil at the end.
  mutating func next() throws(InputError) -> ContentEvent? {
    if isCompressed { return try members.next(&window) }
    let offset = window.offset
    let bytes = try window.takeAll()
    return bytes.isEmpty ? nil : .part(ContentPart(bytes: bytes, offset: offset))
  }
}
