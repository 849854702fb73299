public import Weather

/// What a page, or a part of one, held.
public struct ParsedPage: Sendable {
  /// The strips, in the order printed.
  public var strips: [Strip] = []
  /// The strips of which nothing could be kept, in the order printed. Why is told by rejections.
  public var unreadStrips: [UnreadStrip] = []
  /// The rows and strips that could not be read or are not allowed, in the order printed.
  public var rejections: [Rejection] = []
  /// How many bytes from the start need not be looked at again. All, but where the text goes on.
  public var consumed = 0
  /// Through how many bytes from the start lists of rows were looked for. Those behind `consumed`
  /// can matter again only as what stands above a list.
  public var usedThrough = 0

  /// What was found, without a text to be looked at again.
  public init(
    strips: [Strip] = [], unreadStrips: [UnreadStrip] = [], rejections: [Rejection] = []
  ) {
    self.strips = strips
    self.unreadStrips = unreadStrips
    self.rejections = rejections
  }
}
