import PageReading
import StripParsing
import WeatherStore

/// Parts of a long file that are read side by side, each by the thread that parses it, so that its text
/// stays near that thread's core. The file is cut at strips, behind which it can be read by itself.
struct TextPartQueue {
  private let scanner: TextPartScanner
  private let size: Int
  private let jobs: Int
  private let work: SideBySide<TextPart, ScannedPart?>
  private var pending: [() -> [ScannedPart?]] = []
  /// Up to where the file was cut.
  private var cut = 0
  /// Up to where parts were given.
  private(set) var position = 0

  /// - Parameters:
  ///   - size: the file's bytes.
  ///   - jobs: so many parts are read at once, and one more waits.
  init(_ scanner: TextPartScanner, size: Int, jobs: Int) {
    self.scanner = scanner
    self.size = size
    self.jobs = jobs
    work = SideBySide(jobs: 1) { { scanner.scan($0) } }
  }

  /// Whether the file is long enough to be cut.
  var isWorthwhile: Bool { size >= 4 * partSize }

  /// So many bytes has a part, or somewhat more.
  private var partSize: Int { scanner.limits.partSize }

  /// Whether all parts were given.
  var isAtEnd: Bool { position == size }

  /// The next part; nil at the end, and where none can be read by itself.
  ///
  /// - Throws: `InputError` where the file can't be read.
  mutating func next() throws(InputError) -> ScannedPart? {
    while pending.count <= jobs, let part = try nextPart() {
      pending.append(work.start([part]))
      cut = part.range.upperBound
    }
    guard !pending.isEmpty, let scanned = pending.removeFirst()().first, let scanned else {
      return nil
    }
    position = scanned.part.range.upperBound
    return scanned
  }

  /// The part behind those that were begun; nil where none can be cut off.
  private func nextPart() throws(InputError) -> TextPart? {
    guard size - cut > 2 * partSize else {
      return cut < size ? TextPart(range: cut..<size, joint: nil, readEnd: nil) : nil
    }
    let start = cut + partSize
    // What is looked at overlaps, so that no strip is cut off by each.
    for place in stride(
      from: start, to: start + max(partSize / 4, StripJoint.reach), by: StripJoint.reach * 3 / 4)
    {
      let bytes = try TextStream.bytes(StripJoint.reach, of: scanner.input, from: place)
      guard let joint = scanner.finder.parser.joint(in: bytes.span, behind: 0) else { continue }
      let readEnd = Self.characterStart(in: bytes, before: joint.end + Self.behindJoint)
      return TextPart(
        range: cut..<place + joint.end, joint: joint.moved(by: place), readEnd: place + readEnd)
    }
    return nil
  }

  /// So many bytes behind a joint are read, where there are as many.
  private static let behindJoint = 1 << 10

  /// The last place up to this one at which a character begins.
  private static func characterStart(in bytes: [UInt8], before place: Int) -> Int {
    var start = min(place, bytes.count)
    while start > 0, start == bytes.count || bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
