/// A strip of the common form at which a page can be cut in two: read from its start, a page in which
/// that strip is found goes on behind it as the part behind it read by itself.
package struct StripJoint: Hashable, Sendable {
  /// The strip's bytes in the page.
  let range: Range<Int>
  /// Where the line of its closing words ends, and what can be read by itself begins.
  package let end: Int

  /// The same in a page that begins so many bytes before this one; after it where negative.
  package func moved(by count: Int) -> StripJoint {
    StripJoint(
      range: range.lowerBound + count..<range.upperBound + count, end: end + count)
  }

  /// So many bytes are searched for one.
  package static let reach = 1 << 16
}
