package import Weather

extension StripParser {
  /// A strip behind a position at which a page can be cut, so that two readers share it; nil where
  /// there is none near.
  package func joint(in page: borrowing Span<UInt8>, behind position: Int) -> StripJoint? {
    var reader = readers.take()
    defer { readers.giveBack(reader) }
    return reader.joint(in: page, behind: position)
  }

  /// Reads a page through a joint, which is handed on with the strips before it. What stands behind the
  /// joint can be read by itself.
  ///
  /// Where its strip is not found, since what stands above claims a part of it, the page is read to
  /// its end. What is said of the other parameters of `parse` holds here.
  /// - Returns: all else that was found, and whether the joint was.
  package func parse(
    _ page: borrowing Span<UInt8>, captureTime: UTCTime?, isFinal: Bool, usedThrough: Int,
    through joint: StripJoint, into receiver: inout some StripReceiver
  ) -> (found: ParsedPage, isAtJoint: Bool) {
    var result = ParsedPage()
    var search = search(isFinal: isFinal, usedThrough: usedThrough)
    defer { readers.giveBack(search.reader) }
    while let found = search.next(page) {
      give(found, of: search, page, captureTime, to: &receiver, &result)
      if case .common(let strip) = found, strip.range == joint.range { return (result, true) }
    }
    search.finish(&result, page)
    return (result, false)
  }
}
