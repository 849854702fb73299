/// A strip of the common form at which a page can be cut in two: read from its start, a page in which
/// that strip is found goes on behind it as the part behind it read by itself.
package struct StripJoint: Hashable, Sendable {
  /// The strip's bytes in the page.
  let range: Range<Int>
  /// Where the line of its closing words ends.
  let end: Int

  /// So many bytes are searched for one.
  static let reach = 1 << 16
}
