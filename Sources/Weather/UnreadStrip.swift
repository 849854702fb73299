/// A strip of which nothing could be kept: its date is not known, or none of its rows could be
/// read. Its text is kept, so that better tables or rules can read it again.
public struct UnreadStrip: Hashable, Sendable {
  /// The strip's bytes in the page's text.
  public var byteRange: Range<Int>
  /// The strip's text, as it stands in the page.
  public var rawText: [UInt8]

  /// A strip of which nothing could be kept, by its place and text.
  public init(byteRange: Range<Int>, rawText: [UInt8]) {
    self.byteRange = byteRange
    self.rawText = rawText
  }
}
