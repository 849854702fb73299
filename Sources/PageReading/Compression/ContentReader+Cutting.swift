extension ContentReader {
  /// Cuts bytes of the file where gzip members may begin that begin with a record, so that each part
  /// can be read by itself.
  ///
  /// - Parameters:
  ///   - place: the first byte, at which a member begins; not before the window's first.
  ///   - size: so many bytes has a part, or as many more as its last member has.
  ///   - count: so many parts at most. There are fewer at the file's end, and where members are
  ///     long.
  mutating func cut(
    from place: Int, every size: Int, count: Int
  ) throws(InputError) -> [(offset: Int, bytes: [UInt8])] {
    let first = place - window.offset
    // What begins with the last bytes can't be told before more is read.
    try fill(to: first + size * (count + 1))
    var parts: [(offset: Int, bytes: [UInt8])] = []
    var start = first
    while parts.count < count, start < window.count {
      guard let end = recordPlace(from: start + size) ?? (window.isAtEnd ? window.count : nil)
      else { break }
      let bytes = window.bytes[window.start + start..<window.start + end]
      parts.append((window.offset + start, Array(bytes)))
      start = end
    }
    return parts
  }

  /// The first place in the window from a place on where a gzip member may begin with a record.
  private func recordPlace(from first: Int) -> Int? {
    guard first < window.count else { return nil }
    var rest = window.bytes[(window.start + first)...]
    while let place = rest.firstPlace(of: GzipHeader.firstByte) {
      let position = place - window.start
      if GzipMembers.start(ofMemberIn: window, at: position)?.starts(with: RecordHead.mark) == true
      {
        return position
      }
      rest = rest[(place + 1)...]
    }
    return nil
  }
}
