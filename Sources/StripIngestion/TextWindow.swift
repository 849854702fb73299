import StripParsing
import Weather
import WeatherStore

/// A window of a long text, which two threads can read together: one up to a joint, the other behind.
struct TextWindow: Sendable {
  let text: [UInt8]
  let captureTime: UTCTime?
  let isFinal: Bool
  let usedThrough: Int

  /// Reads it, and gives all that is found.
  func parse(by parser: StripParser) -> ParsedPage {
    parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, usedThrough: usedThrough)
  }

  /// Reads it, but for strips that were told before.
  func parse(by parser: StripParser, leavingOut told: ToldStrips) -> ParsedPage {
    var receiver = ToldStrips.Receiver(told)
    var found = parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, usedThrough: usedThrough,
      into: &receiver)
    found.strips = receiver.strips
    return found
  }

  /// Reads it, and adds up what can be.
  func parse(by parser: StripParser, into sums: PrintedSums) -> ParsedPage {
    var receiver = PrintedSums.Receiver(sums)
    var found = parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, usedThrough: usedThrough,
      into: &receiver)
    found.strips = receiver.strips
    return found
  }

  /// Where it can be cut: nearer to its start, since the thread that reads the first part has more to
  /// do besides.
  func joint(by parser: StripParser) -> StripJoint? {
    guard text.count >= Self.leastShared else { return nil }
    return parser.joint(in: text.span, behind: max(usedThrough, text.count / 4))
  }

  /// Reads it together with another thread, and adds up what can be of its first part.
  ///
  /// - Parameter meanwhile: what else this thread does before it waits for the other.
  /// - Returns: all else that was found, and the strips of the second part that are still to be added.
  func parse(
    by parser: StripParser, into sums: PrintedSums, cutAt joint: StripJoint, meanwhile: () -> Void
  ) -> (found: ParsedPage, held: PrintedSums.HeldStrips) {
    let other = SideBySide(jobs: 1) {
      { (window: TextWindow) in window.parse(by: parser, behind: joint) }
    }
    let second = other.start([self])
    var receiver = PrintedSums.Receiver(sums)
    var (found, isAtJoint) = parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, usedThrough: usedThrough,
      through: joint, into: &receiver)
    found.strips = receiver.strips
    meanwhile()
    var heldStrips = PrintedSums.HeldStrips()
    for (rest, held) in second() where isAtJoint {
      var rest = rest
      rest.strips = held.strips
      found.append(rest)
      heldStrips = held
    }
    return (found, heldStrips)
  }

  private func parse(
    by parser: StripParser, behind joint: StripJoint
  ) -> (ParsedPage, PrintedSums.HeldStrips) {
    var held = PrintedSums.HeldStrips()
    let found = parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, behind: joint, into: &held)
    return (found, held)
  }

  /// Less than this is read before another thread has begun.
  private static let leastShared = 1 << 17
}
