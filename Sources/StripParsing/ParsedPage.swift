public import Weather

/// What a page, or a part of one, held.
public struct ParsedPage: Sendable {
  /// The strips, in the order printed.
  public var strips: [Strip] = []
  /// The rows and strips that could not be read or are not allowed, in the order printed.
  public var rejections: [Rejection] = []
  /// How many bytes from the start need not be looked at again. All, but where the text goes on.
  public var consumed = 0
  /// How many bytes from the start belong to strips that are done with.
  public var usedThrough = 0
}
