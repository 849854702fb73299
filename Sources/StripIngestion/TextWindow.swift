import StripParsing
import Weather

/// A window of a long text.
struct TextWindow: Sendable {
  let text: [UInt8]
  /// The window's first byte in the text.
  let offset: Int
  let captureTime: UTCTime?
  /// Whether the text ends with it.
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

  /// Reads it, and gives a taker what it can take.
  func parse(by parser: StripParser, into taker: any CompactStripTaker) -> ParsedPage {
    var receiver = TakingReceiver(taker, captureTime: captureTime)
    var found = parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, usedThrough: usedThrough,
      into: &receiver)
    found.strips = receiver.strips
    return found
  }

  /// Reads it, and holds what can be taken.
  func parse(by parser: StripParser, holding held: inout HeldStrips) -> ParsedPage {
    var found = parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, usedThrough: usedThrough, into: &held)
    found.strips = held.takeStrips()
    return found
  }

  /// Reads it up to a joint, and holds what can be taken.
  ///
  /// - Returns: all else that was found; nil where it can't be cut there.
  func parse(
    by parser: StripParser, through joint: StripJoint, holding held: inout HeldStrips
  ) -> ParsedPage? {
    var (found, isAtJoint) = parser.parse(
      text.span, captureTime: captureTime, isFinal: isFinal, usedThrough: usedThrough,
      through: joint, into: &held)
    found.strips = held.takeStrips()
    return isAtJoint ? found : nil
  }
}
