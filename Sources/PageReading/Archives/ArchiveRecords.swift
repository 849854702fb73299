/// The records of a web archive (WARC 1.0 and 1.1; WET archives are the same), one after another.
///
/// After a damaged record reading goes on at the next one.
struct ArchiveRecords {
  private var content: ArchiveContent
  private let location: String
  private let limits: ReadingLimits

  /// What comes next in an archive.
  enum Event {
    case document(Document)
    /// A record that is no page.
    case skipped(RecordType)
    case damage(Damage)
  }

  /// The records of content that begins with a part.
  init(
    _ first: ContentPart, _ reader: ContentReader, location: String, limits: ReadingLimits
  ) {
    content = ArchiveContent(first, reader)
    self.location = location
    self.limits = limits
  }

  /// The place in the file up to which it was read.
  var fileOffset: Int { content.fileOffset }

  /// What comes next; nil at the end.
  mutating func next() throws(InputError) -> Event? {
    while true {
      try skipLineEnds()
      if content.count > 0 { return try readRecord() }
      if case .gap(let offset, let problem) = content.border {
        _ = content.cross()
        return .damage(Damage(location: location, offset: offset, problem: problem))
      }
      guard content.cross() else { return nil }
    }
  }

  private mutating func readRecord() throws(InputError) -> Event? {
    content.beginRecord()
    let start = content.offset
    try content.fill(to: RecordHead.mark.count)
    guard content.holds(RecordHead.mark, at: 0) else {
      return try lose(start, .noRecord(found: excerpt()), searchFrom: start)
    }
    guard let fields = try readFields() else {
      let isCut = content.count < ReadingLimits.headSize
      let problem: Damage.Problem =
        isCut ? .truncatedRecord : .malformedRecord(found: excerpt())
      return try lose(start, problem, searchFrom: start + 1)
    }
    guard let head = RecordHead(fields) else {
      return try lose(start, .malformedRecord(found: excerpt()), searchFrom: start + 1)
    }
    return try readContent(of: head, from: start)
  }

  private mutating func readFields() throws(InputError) -> HeaderFields? {
    var wanted = min(4096, max(content.count, 1))
    while true {
      try content.fill(to: wanted)
      let range = content.start..<content.start + min(content.count, ReadingLimits.headSize)
      if let fields = HeaderFields(in: content.bytes, range) { return fields }
      guard content.border == nil, content.count < ReadingLimits.headSize else { return nil }
      wanted = content.count * 2
    }
  }

  private mutating func readContent(
    of head: RecordHead, from start: Int
  ) throws(InputError) -> Event? {
    let contentStart = start + head.count
    guard let form = head.form, head.contentLength <= limits.recordSize else {
      guard try skip(head.count, head.contentLength), try endsRecord() else {
        return try lose(start, .wrongLength, searchFrom: contentStart)
      }
      if head.form == nil { return .skipped(head.type) }
      return .damage(damage(start, .tooLarge(limit: limits.pageSize)))
    }
    let length = head.count + head.contentLength
    try content.fill(to: length)
    guard content.count >= length else {
      return try lose(start, .truncatedRecord, searchFrom: contentStart)
    }
    let first = content.start + head.count
    let bytes = Array(content.bytes[first..<first + head.contentLength])
    content.drop(length)
    guard try endsRecord() else {
      return try lose(start, .wrongLength, searchFrom: contentStart)
    }
    return .document(
      Document(
        bytes: bytes, form: form, location: location, url: head.url,
        record: content.place(from: start, to: content.offset), captureTime: head.captureTime))
  }

  /// Leaves a head and its content behind without holding it; false where it breaks off.
  private mutating func skip(_ head: Int, _ length: Int) throws(InputError) -> Bool {
    let (sum, isTooLong) = head.addingReportingOverflow(length)
    var left = isTooLong ? Int.max : sum
    while left > 0 {
      try content.fill(to: 1, isInRecord: true)
      if content.count == 0 { return false }
      let dropped = min(left, content.count)
      content.drop(dropped)
      left -= dropped
    }
    return true
  }

  /// Leaves the line ends behind a record; false where neither all four are there, nor does a record
  /// or the archive's end follow.
  private mutating func endsRecord() throws(InputError) -> Bool {
    // A member that ends with the record is left before the next is read, which may be large.
    var lineEnds = 0
    while lineEnds < 4, !content.isAtMemberBorder, try skipLineEnd() { lineEnds += 1 }
    if lineEnds == 4 { return true }
    if content.count == 0 || content.isAtMemberBorder { return true }
    try content.fill(to: RecordHead.mark.count)
    let next = content.bytes[content.start...].prefix(RecordHead.mark.count)
    return RecordHead.mark.starts(with: next)
  }

  private mutating func skipLineEnds() throws(InputError) {
    while try skipLineEnd() {}
  }

  private mutating func skipLineEnd() throws(InputError) -> Bool {
    try content.fill(to: 1)
    guard content.count > 0 else { return false }
    let byte = content.bytes[content.start]
    guard byte == 0x0D || byte == 0x0A else { return false }
    content.drop(1)
    return true
  }

  /// Gives a record up, and goes to the next one. Damage to the file is told once: where a gap
  /// follows, by the gap.
  private mutating func lose(
    _ start: Int, _ problem: Damage.Problem, searchFrom first: Int
  ) throws(InputError) -> Event? {
    let damage = damage(start, problem)
    let isFollowedByGap = if case .gap = content.border { true } else { false }
    // What can't be gone back to was read without being held; then the search goes on from here.
    _ = content.goBack(to: first)
    try findRecord()
    return isFollowedByGap && content.count == 0 ? try next() : .damage(damage)
  }

  /// Goes to the next line that begins as a record does, or to the border.
  private mutating func findRecord() throws(InputError) {
    let mark = [0x0A] + RecordHead.mark + Array("1.".utf8)
    while true {
      try content.fill(to: InputWindow.chunkSize)
      let end = content.bytes.count - mark.count
      var position = content.start
      while position <= end {
        guard let lineEnd = content.bytes[position...].firstIndex(of: 0x0A), lineEnd <= end else {
          break
        }
        if content.bytes[lineEnd...].starts(with: mark) {
          content.drop(lineEnd + 1 - content.start)
          return
        }
        position = lineEnd + 1
      }
      guard content.border == nil else { return content.drop(content.count) }
      content.drop(max(0, content.count - mark.count))
    }
  }

  private func damage(_ start: Int, _ problem: Damage.Problem) -> Damage {
    let place = content.place(from: start, to: start)
    return Damage(location: location, offset: place.offset, problem: problem)
  }

  /// What stands at the window's start, for a message.
  private func excerpt() -> String {
    let line = content.bytes[content.start...].prefix(40).prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
  }
}
