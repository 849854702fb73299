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
  /// The digest of the file's bytes that were read; nil where it was not wanted.
  var fileDigest: ContentDigest? { content.fileDigest }
  /// Whether records that follow could be read by themselves, and their places be told.
  var canGoOn: Bool { content.placesAreInFile }

  /// Whether the next record begins with a gzip member of which nothing was read.
  var isBetweenMembers: Bool { content.isBetweenMembers }
  /// The place in the content up to which it was read, compression undone.
  var contentOffset: Int { content.offset }

  /// Parts of the archive that can be read by themselves, the first from a byte of the file on.
  mutating func runs(
    from place: Int, every size: Int, count: Int
  ) throws(InputError) -> [ArchiveRun] {
    try content.cut(from: place, every: size, count: count).map { part in
      ArchiveRun(bytes: part.bytes, start: part.offset, location: location, limits: limits)
    }
  }

  /// Goes on behind records that were read elsewhere, from here on.
  mutating func leave(_ part: ArchiveRun.Part) {
    content.leaveMembers(fileCount: part.fileCount, contentCount: part.contentCount)
  }

  /// What comes next; nil at the end.
  mutating func next() throws(InputError) -> Event? {
    while true {
      try skipLineEnds()
      if content.count > 0 { return try readRecord() }
      if case .gap(let offset, let problem) = content.border {
        _ = content.cross()
        // The rest of a record of which the beginning was lost is told with it.
        try content.fill(to: RecordHead.mark.count)
        if content.count > 0, !content.holds(RecordHead.mark, at: 0) { try findRecord() }
        return .damage(Damage(location: location, offset: offset, problem: problem))
      }
      guard content.cross() else { return nil }
    }
  }

  private mutating func readRecord() throws(InputError) -> Event? {
    content.beginRecord()
    try content.fill(to: RecordHead.mark.count)
    guard content.holds(RecordHead.mark, at: 0) else {
      return try lose(damage(.noRecord(found: excerpt())), searchFrom: 0)
    }
    guard let fields = try readFields() else {
      let isCut = content.count < ReadingLimits.headSize
      let problem: Damage.Problem =
        isCut ? .truncatedRecord : .malformedRecord(found: excerpt())
      return try lose(damage(problem), searchFrom: 1)
    }
    let lines = content.start + 1..<content.start + fields.count
    if RecordHead.place(in: content.bytes, lines) != nil {
      // Its head breaks off, and goes on with the next record's.
      return try lose(damage(.truncatedRecord), searchFrom: 1)
    }
    guard let head = RecordHead(fields) else {
      return try lose(damage(.malformedRecord(found: excerpt())), searchFrom: 1)
    }
    guard head.contentLength <= limits.recordSize else { return try skipContent(of: head) }
    return try readContent(of: head)
  }

  private mutating func readFields() throws(InputError) -> HeaderFields? {
    var wanted = min(4096, max(content.count, 1))
    while true {
      try content.fill(to: wanted)
      let start = content.bytes[content.start...].prefix(ReadingLimits.headSize)
      if let fields = HeaderFields(in: start) { return fields }
      guard content.border == nil, content.count < ReadingLimits.headSize else { return nil }
      wanted = content.count * 2
    }
  }

  private mutating func readContent(of head: RecordHead) throws(InputError) -> Event? {
    let length = head.count + head.contentLength
    try content.fill(to: length)
    guard content.count >= length else {
      return try lose(damage(.truncatedRecord), searchFrom: head.count)
    }
    guard let end = try end(ofRecord: length) else {
      return try lose(damage(.wrongLength), searchFrom: head.count)
    }
    let place = content.place(of: end)
    guard let form = head.form else {
      content.drop(end)
      return .skipped(head.type)
    }
    let (bytes, range) = content.take(head.count..<length, dropping: end)
    return .document(
      Document(
        bytes: bytes, range: range, form: form, location: location, url: head.url, record: place,
        captureTime: head.captureTime))
  }

  /// Leaves a record behind that is too large to be held.
  ///
  /// If another record's head stands in it, its length is taken to be wrong: what was not held can't
  /// be gone back to, and a wrong length must not cost the rest of the archive.
  private mutating func skipContent(of head: RecordHead) throws(InputError) -> Event? {
    let problem: Damage.Problem =
      head.form == nil ? .wrongLength : .tooLarge(limit: limits.pageSize)
    var damage = damage(problem)
    content.drop(head.count)
    guard try findRecord(within: head.contentLength) == head.contentLength,
      let end = try end(ofRecord: 0)
    else {
      damage.problem = .wrongLength
      return try lose(damage, searchFrom: 0)
    }
    content.drop(end)
    return head.form == nil ? .skipped(head.type) : .damage(damage)
  }

  /// The place in the window behind the line ends that follow a record; nil where neither all four
  /// are there, nor does a record or the archive's end follow.
  ///
  /// - Parameter length: the record's bytes in the window.
  private mutating func end(ofRecord length: Int) throws(InputError) -> Int? {
    // A member that ends with the record is left before the next is read, which may be large.
    var end = length
    while end < length + 4, !content.isMemberEnd(at: end) {
      try content.fill(to: end + 1)
      guard let byte = content[end], byte.isLineEnd else { break }
      end += 1
    }
    if end == length + 4 || content.isMemberEnd(at: end) { return end }
    try content.fill(to: end + RecordHead.mark.count)
    let next = content.bytes[(content.start + end)...].prefix(RecordHead.mark.count)
    return RecordHead.mark.starts(with: next) ? end : nil
  }

  private mutating func skipLineEnds() throws(InputError) {
    while true {
      try content.fill(to: 1)
      guard let byte = content[0], byte.isLineEnd else { return }
      content.drop(1)
    }
  }

  /// Gives a record up, and goes to the next one. Damage to the file is told once: where a gap
  /// follows, by the gap.
  private mutating func lose(
    _ damage: Damage, searchFrom first: Int
  ) throws(InputError) -> Event? {
    let isFollowedByGap = if case .gap = content.border { true } else { false }
    content.drop(min(first, content.count))
    try findRecord()
    return isFollowedByGap && content.count == 0 ? try next() : .damage(damage)
  }

  /// Goes to the next place where a record's head begins, in a line's middle too, since what stood
  /// before may have broken off there; or to the border, or so many bytes on.
  ///
  /// - Returns: how many bytes were left behind.
  @discardableResult
  private mutating func findRecord(within limit: Int = .max) throws(InputError) -> Int {
    var passed = 0
    while true {
      try content.fill(to: InputWindow.chunkSize)
      let end = min(content.count, limit - passed)
      if let place = RecordHead.place(in: content.bytes, content.start..<content.start + end) {
        content.drop(place)
        return passed + place
      }
      let seen = content.count - RecordHead.firstLineSize
      let isLast = content.border != nil || end <= seen
      let dropped = isLast ? end : max(0, seen)
      content.drop(dropped)
      passed += dropped
      if isLast { return passed }
    }
  }

  private func damage(_ problem: Damage.Problem) -> Damage {
    Damage(location: location, offset: content.recordOffset, problem: problem)
  }

  /// What stands at the window's start, for a message.
  private func excerpt() -> String {
    let line = content.bytes[content.start...].prefix(40).prefix { !$0.isLineEnd }
    return String(decoding: line, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is a CR or an LF.
  fileprivate var isLineEnd: Bool { self == 0x0D || self == 0x0A }
}
