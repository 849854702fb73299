/// The members of a gzip file, one after another.
///
/// A member that fits into memory is undone at once by libdeflate, a longer one part by part by
/// zlib. After a damaged member reading goes on at the next one.
struct GzipMembers {
  private let limits: ReadingLimits
  private let whole = WholeInflation()
  /// The member that is read part by part, and the byte of the file where it begins.
  private var open: (stream: InflationStream, offset: Int)?
  private var isFirst = true

  /// So many bytes of a longer member come out at once.
  private static let partSize = 1 << 18
  /// So many bytes go into a longer member at once.
  private static let stepSize = 1 << 18
  /// A member that is larger than this, and grew by more than `largestGrowth`, is a bomb: deflate
  /// can grow 1,032 times, pages grow four to ten times.
  private static let harmlessSize = 64 << 20
  private static let largestGrowth = 250
  /// So many bytes are looked at to tell whether a member begins: enough for a header with a name
  /// and the first block's tables, few enough for garbage full of false headers.
  private static let probeSize = 1024

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  /// Whether a member was begun and not read to its end.
  var isInside: Bool { open != nil }

  /// What comes next; nil at the end.
  mutating func next(_ window: inout InputWindow) throws(InputError) -> ContentEvent? {
    if let open { return try readOn(open.stream, from: open.offset, &window) }
    try window.fill(to: GzipHeader.size)
    if !isFirst { try skipPadding(&window) }
    guard window.count > 0 else { return nil }
    let offset = window.offset
    guard GzipHeader.stands(in: window, at: 0) else {
      try findMember(&window)
      return .damage(offset: offset, .noMember)
    }
    if let part = try readWhole(&window) { return .part(part) }
    let stream = InflationStream()
    open = (stream, offset)
    return try readOn(stream, from: offset, &window, startsMember: true)
  }

  /// The whole member; nil where it is too large, or damaged.
  private mutating func readWhole(_ window: inout InputWindow) throws(InputError) -> ContentPart? {
    let offset = window.offset
    while true {
      switch whole.content(of: window.bytes, window.range, as: .gzip, limit: limits.recordSize) {
      case .content(let bytes, let consumed):
        window.drop(consumed)
        isFirst = false
        return ContentPart(
          bytes: bytes, offset: offset, startsMember: true, memberEnd: window.offset)
      case .tooLarge:
        return nil
      case .unreadable:
        guard !window.isAtEnd, window.count < limits.recordSize else { return nil }
        try window.fill(to: min(max(InputWindow.chunkSize, window.count * 2), limits.recordSize))
      }
    }
  }

  /// The next part of a long member, or what is wrong with it.
  private mutating func readOn(
    _ stream: InflationStream, from offset: Int, _ window: inout InputWindow,
    startsMember: Bool = false
  ) throws(InputError) -> ContentEvent? {
    while true {
      try window.fill(to: 1)
      let isAtEnd = window.count == 0
      let taken = window.start..<min(window.start + Self.stepSize, window.range.upperBound)
      let step = stream.step(window.bytes, taken, limit: Self.partSize)
      if let problem = problem(with: stream, step.state, isCut: isAtEnd && step.content.isEmpty) {
        try close(stream, startedAt: offset, &window)
        return .damage(offset: offset, problem)
      }
      window.drop(step.consumed)
      let hasEnded = step.state == .ended
      if hasEnded {
        open = nil
        isFirst = false
      }
      guard !step.content.isEmpty || hasEnded else { continue }
      return .part(
        ContentPart(
          bytes: step.content, offset: offset,
          startsMember: startsMember, memberEnd: hasEnded ? window.offset : nil))
    }
  }

  private func problem(
    with stream: InflationStream, _ state: InflationStream.State, isCut: Bool
  ) -> Damage.Problem? {
    if state == .corrupt { return .corruptMember }
    if state == .open, isCut { return .truncatedMember }
    let isBomb =
      stream.outputCount > Self.harmlessSize
      && stream.outputCount / max(1, stream.inputCount) > Self.largestGrowth
    return isBomb ? .expandsTooMuch : nil
  }

  /// Leaves a damaged member, and goes to the next one.
  private mutating func close(
    _ stream: InflationStream, startedAt offset: Int, _ window: inout InputWindow
  ) throws(InputError) {
    open = nil
    isFirst = false
    // Of a member that had barely begun the window still holds the first byte.
    if window.offset == offset { window.drop(min(1, window.count)) }
    try findMember(&window)
  }

  /// Goes to the next place where a member begins, or to the end.
  private func findMember(_ window: inout InputWindow) throws(InputError) {
    while true {
      try window.fill(to: InputWindow.chunkSize)
      // What begins with the window's last bytes can't be told before more is read.
      let end = window.range.upperBound - (window.isAtEnd ? 0 : Self.probeSize)
      var position = window.start
      while let place = window.bytes[position..<end].firstIndex(of: GzipHeader.firstByte) {
        if Self.start(ofMemberIn: window, at: place - window.start) != nil {
          window.drop(place - window.start)
          return
        }
        position = place + 1
      }
      window.drop(end - window.start)
      if window.isAtEnd { return }
    }
  }

  /// The first bytes that come out of a member at a place in the window; nil where none begins.
  static func start(ofMemberIn window: InputWindow, at position: Int) -> [UInt8]? {
    guard GzipHeader.stands(in: window, at: position) else { return nil }
    let start = window.start + position
    let bytes = start..<min(start + probeSize, window.range.upperBound)
    let step = InflationStream().step(window.bytes, bytes, limit: probeSize)
    let begins = step.state == .ended || (step.state == .open && !step.content.isEmpty)
    return begins ? step.content : nil
  }

  /// Zeros behind the last member are padding, as tape archives leave it (gzip's manual).
  private func skipPadding(_ window: inout InputWindow) throws(InputError) {
    while window[0] == 0 {
      var zeros = 0
      while window[zeros] == 0 { zeros += 1 }
      window.drop(zeros)
      try window.fill(to: GzipHeader.size)
    }
  }
}
