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
  private var origin = 0
  /// The places at which members begin or end, in the content and in the file: that at the record's
  /// start, and the last ones.
  private var memberBorders: [(content: Int, file: Int)] = []
  private static let mostBorders = 64

  /// What stands behind the window.
  enum Border {
    case end
    case gap(offset: Int, Damage.Problem)
    case record(ContentPart)
  }

  init(_ first: ContentPart, _ reader: ContentReader) {
    self.reader = reader
    append(first)
  }

  /// The number of bytes in the window.
  var count: Int { bytes.count - start }
  /// The place in the content of the window's first byte.
  var offset: Int { origin + start }
  /// The place in the file up to which it was read.
  var fileOffset: Int { reader.offset }

  /// Whether a gzip member begins or ends at the window's first byte.
  var isAtMemberBorder: Bool { memberBorders.contains { $0.content == offset } }

  /// Whether these bytes stand at a place in the window, counted from its first.
  func holds(_ text: [UInt8], at position: Int) -> Bool {
    bytes[min(start + position, bytes.count)...].starts(with: text)
  }

  /// Gives up the window's first bytes.
  mutating func drop(_ count: Int) {
    start += count
    guard start == bytes.count else { return }
    origin += start
    bytes = []
    start = 0
  }

  /// Makes the window at least so many bytes long, as far as the border.
  ///
  /// - Parameter isInRecord: whether a record goes on here, so that another can't begin, even where
  ///   the window is empty.
  mutating func fill(to wanted: Int, isInRecord: Bool = false) throws(InputError) {
    guard count < wanted, border == nil else { return }
    if start > 0 {
      bytes.removeFirst(start)
      origin += start
      start = 0
    }
    while bytes.count < wanted, border == nil {
      switch try reader.next() {
      case nil: border = .end
      case .damage(let offset, let problem): border = .gap(offset: offset, problem)
      case .part(let part):
        let isRecord = part.startsMember && part.bytes.starts(with: RecordHead.mark)
        if isRecord, isInRecord || !bytes.isEmpty { border = .record(part) } else { append(part) }
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

  /// Goes back to a place in the content; false where that is no longer at hand.
  mutating func goBack(to offset: Int) -> Bool {
    if offset >= origin {
      start = offset - origin
      return true
    }
    guard reader.seek(to: offset) else { return false }
    bytes = []
    start = 0
    origin = offset
    border = nil
    return true
  }

  /// Forgets what is known of places before the window's first byte, where a record begins.
  mutating func beginRecord() {
    let start = offset
    memberBorders.removeAll { $0.content < start }
  }

  /// Where the part of the content from one place to another stands in the archive.
  func place(from first: Int, to end: Int) -> RecordPlace {
    if let start = memberBorders.first(where: { $0.content == first })?.file,
      let stop = memberBorders.last(where: { $0.content == end })?.file
    {
      return RecordPlace(offset: start, length: stop - start)
    }
    return RecordPlace(offset: first, length: end - first)
  }

  private mutating func append(_ part: ContentPart) {
    if memberBorders.count > Self.mostBorders {
      memberBorders.removeSubrange(1..<Self.mostBorders / 2)
    }
    if part.startsMember { memberBorders.append((origin + bytes.count, part.offset)) }
    if bytes.isEmpty { bytes = part.bytes } else { bytes += part.bytes }
    if let end = part.memberEnd { memberBorders.append((origin + bytes.count, end)) }
  }
}
