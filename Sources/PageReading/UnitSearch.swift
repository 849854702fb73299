internal import CByteSearch

/// Looks for the writings of `UnitWriting` in bytes.
///
/// Each begins with one of few pairs of bytes, which a search in C finds with wide instructions;
/// only where one of these may stand is it read on.
///
/// What makes the call sound: the search reads no byte outside of the span, in whose closure the
/// pointer stays, and keeps nothing.
enum UnitSearch {
  /// Whether the unit of temperature stands anywhere in the bytes, in one of its writings.
  static func holdsUnit(_ bytes: borrowing Span<UInt8>) -> Bool {
    var position = nextPair(in: bytes, from: 0)
    while position < bytes.count {
      if UnitWriting.stands(in: bytes, at: position) { return true }
      position = nextPair(in: bytes, from: position + 1)
    }
    return false
  }

  private static func nextPair(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe weatherstrip_next_unit_pair(base, buffer.count, start)
    }
  }
}
