/// An archive's content, through a window that holds what is being looked at.
///
/// The window grows over the borders of gzip members, but not where a member begins with a record,
/// and not over a gap that damage left.
struct ArchiveContent {
  /// Bytes that were read; those before `start` were given up.
  private(set) var bytes: [UInt8] = []
  private(set) var start = 0
  /// What stands behind the window; nil where more can be read into it.
  private(set) var border: Border?

  private var reader: ContentReader
  /// The content's byte at `bytes[0]`.
  private var origin: Int
  /// The places at which members begin or end, in the content and in the file: that at the record's
  /// start, and the last ones.
  private var memberBorders: [MemberBorder] = []
  private static let mostBorders = 64
  /// Whether all places told so far count the file's bytes, not those of its content.
  private(set) var placesAreInFile = true

  private struct MemberBorder {
    var content: Int
    var file: Int
    var isStart: Bool
  }

  /// What stands behind the window.
  enum Border {
    case end
    case gap(offset: Int, Damage.Problem)
    case record(ContentPart)
  }

  init(_ first: ContentPart, _ reader: ContentReader) {
    self.reader = reader
    origin = reader.isCompressed ? 0 : first.offset
    append(first)
  }

  /// The number of bytes in the window.
  var count: Int { bytes.count - start }
  /// The place in the content of the window's first byte.
  var offset: Int { origin + start }
  /// The place in the file up to which it was read.
  var fileOffset: Int { reader.offset }
  /// The digest of the file's bytes that were read; nil where it was not wanted.
  var fileDigest: ContentDigest? { reader.digest }

  /// The byte at a place in the window, counted from its first; nil beyond its end.
  subscript(position: Int) -> UInt8? {
    position < count ? bytes[start + position] : nil
  }

  /// Whether a gzip member ends at a place in the window, counted from its first byte.
  func isMemberEnd(at position: Int) -> Bool {
    memberBorders.contains { !$0.isStart && $0.content == offset + position }
  }

  /// Whether these bytes stand at a place in the window, counted from its first.
  func holds(_ text: [UInt8], at position: Int) -> Bool {
    bytes[min(start + position, bytes.count)...].starts(with: text)
  }

  /// Whether a gzip member ends here and nothing of the next was read.
  var isBetweenMembers: Bool { count == 0 && border == nil && reader.isBetweenMembers }

  /// Goes on behind members that were read elsewhere.
  ///
  /// - Parameters:
  ///   - fileCount: their bytes in the file.
  ///   - contentCount: their bytes with the compression undone.
  mutating func leaveMembers(fileCount: Int, contentCount: Int) {
    precondition(isBetweenMembers)
    reader.drop(fileCount)
    origin += contentCount
  }

  /// Ranges of the file that can be read by themselves, from a byte on to which it was not read.
  mutating func cut(
    from place: Int, every size: Int, count: Int
  ) throws(InputError) -> [(offset: Int, bytes: [UInt8])] {
    try reader.cut(from: place, every: size, count: count)
  }

  /// Gives up the window's first bytes.
  mutating func drop(_ count: Int) {
    start += count
    guard start == bytes.count else { return }
    origin += start
    bytes = []
    start = 0
  }

  /// Gives up the window's first bytes, and hands those in a range of it out: as they stand, where
  /// they are all that is left, else as a copy.
  mutating func take(
    _ range: Range<Int>, dropping count: Int
  ) -> (bytes: [UInt8], range: Range<Int>) {
    let places = start + range.lowerBound..<start + range.upperBound
    defer { drop(count) }
    return count == self.count
      ? (bytes, places) : (Array(bytes[places]), 0..<range.count)
  }

  /// Makes the window at least so many bytes long, as far as the border.
  mutating func fill(to wanted: Int) throws(InputError) {
    guard count < wanted, border == nil else { return }
    // Moving what is left for each small member would cost more than reading them.
    if start >= min(count, InputWindow.chunkSize) {
      bytes.removeFirst(start)
      origin += start
      start = 0
    }
    while count < wanted, border == nil {
      switch try reader.next() {
      case nil: border = .end
      case .damage(let offset, let problem): border = .gap(offset: offset, problem)
      case .part(let part):
        let isRecord = part.startsMember && part.bytes.starts(with: RecordHead.mark)
        if isRecord, count > 0 { border = .record(part) } else { append(part) }
      }
    }
  }

  /// Goes over the border, the window being empty; false at the end.
  mutating func cross() -> Bool {
    defer { if case .end = border {} else { border = nil } }
    if case .record(let part) = border {
      origin += bytes.count
      bytes = []
      start = 0
      append(part)
    }
    if case .end = border { return false }
    return true
  }

  /// Forgets what is known of places before the window's first byte, where a record begins.
  mutating func beginRecord() {
    let start = offset
    let file = memberBorders.last { $0.isStart && $0.content == start }?.file
    memberBorders.removeAll { $0.content <= start }
    if let file {
      memberBorders.insert(MemberBorder(content: start, file: file, isStart: true), at: 0)
    }
  }

  /// Where the record that was begun stands in the archive, its window so many bytes long.
  mutating func place(of length: Int) -> RecordPlace {
    let end = offset + length
    if let first = memberBorders.first, first.isStart, first.content == offset,
      let stop = memberBorders.first(where: { !$0.isStart && $0.content == end })?.file
    {
      return RecordPlace(offset: first.file, length: stop - first.file)
    }
    if reader.isCompressed { placesAreInFile = false }
    return RecordPlace(offset: offset, length: length)
  }

  /// Where the record that was begun stands, as far as that is known by its first byte.
  var recordOffset: Int {
    guard let first = memberBorders.first, first.isStart, first.content == offset else {
      return offset
    }
    return first.file
  }

  private mutating func append(_ part: ContentPart) {
    if memberBorders.count > Self.mostBorders {
      memberBorders.removeSubrange(1..<Self.mostBorders / 2)
    }
    let first = origin + bytes.count
    if part.startsMember {
      memberBorders.append(MemberBorder(content: first, file: part.offset, isStart: true))
    }
    if bytes.isEmpty { bytes = part.bytes } else { bytes += part.bytes }
    if let end = part.memberEnd {
      memberBorders.append(
        MemberBorder(content: first + part.bytes.count, file: end, isStart: false))
    }
  }
}
