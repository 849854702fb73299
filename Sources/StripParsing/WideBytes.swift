internal import CStripScan

/// Looking at many bytes of a text at once, and copying them.
///
/// The one file of the parser that goes by pointers. Each function first makes sure that all bytes
/// it loads lie within the span, and falls back to single bytes where they do not; pointers leave
/// no function.
extension Span where Element == UInt8 {
  /// The first place at or behind a position at which a unit of temperature stands; nil where none
  /// does.
  func firstUnit(in range: Range<Int>) -> Int? {
    guard range.count >= 3 else { return nil }
    let found = unsafe extracting(range).withUnsafeBufferPointer { bytes in
      // A range that is not empty has a base address.
      guard let base = bytes.baseAddress else { return bytes.count }
      return unsafe strip_scan_first_unit(base, bytes.count)
    }
    return found < range.count ? range.lowerBound + found : nil
  }

  /// Where the line ends that holds a position: at a line feed, a carriage return or the span's end.
  func lineEnd(from position: Int) -> Int {
    guard position < count else { return count }
    let found = unsafe extracting(position..<count).withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return bytes.count }
      return unsafe strip_scan_first_line_end(base, bytes.count)
    }
    return position + found
  }

  /// The first byte at or behind a position that may begin a mark between rows, or a character that
  /// has a plainer writing: `|`, U+001F, C2...E9 and EE...FF. Hangul syllables begin with EA to ED.
  func firstMark(from position: Int) -> Int? {
    guard position < count else { return nil }
    let found = unsafe extracting(position..<count).withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return bytes.count }
      return unsafe strip_scan_first_mark(base, bytes.count)
    }
    return position + found < count ? position + found : nil
  }

  /// Up to eight bytes from a position, the first being the lowest, zeros in the place of those
  /// behind `length`.
  ///
  /// - Parameter length: 1 or more; so many bytes stand there.
  @inline(__always)
  func word(at position: Int, length: Int) -> UInt64 {
    guard position >= 0, position + 8 <= count else {
      return wordByByte(at: position, length: length)
    }
    let word = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
    return length >= 8 ? word : word & (1 << UInt64(length * 8) &- 1)
  }

  private func wordByByte(at position: Int, length: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<Swift.min(8, length) {
      word |= UInt64(self[position + index]) << UInt64(index * 8)
    }
    return word
  }

  /// The bytes of a range.
  func bytes(in range: Range<Int>) -> [UInt8] {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe Array($0) }
  }
}
