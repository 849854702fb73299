import Glibc

/// Searches for one byte by the C library, which looks at many at once.
///
/// What makes the calls sound: `memchr` reads no byte outside of the range that it is given, and
/// the pointer that it returns is made a place in that range before it leaves the closure.

extension ArraySlice<UInt8> {
  /// The first index of a byte; nil where it is not there.
  func firstPlace(of byte: UInt8) -> Int? {
    unsafe withUnsafeBytes { bytes in unsafe bytes.firstPlace(of: byte) }.map { startIndex + $0 }
  }
}

extension Span<UInt8> {
  /// The first place of a byte from a place on; nil where it is not there.
  func firstPlace(of byte: UInt8, from start: Int) -> Int? {
    unsafe extracting(start...).withUnsafeBytes { bytes in unsafe bytes.firstPlace(of: byte) }
      .map { start + $0 }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func firstPlace(of byte: UInt8) -> Int? {
    guard let start = baseAddress else { return nil }
    return unsafe memchr(start, Int32(byte), count).map { unsafe UnsafeRawPointer($0) - start }
  }
}
