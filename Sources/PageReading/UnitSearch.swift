/// Looks for the writings of `UnitWriting` in bytes, 64 at once.
///
/// Each begins with one of few pairs of bytes; only where one of these stands is it read on.
///
/// What makes the unsafe loads sound: a block reads the 65 bytes from its position on, and is
/// looked at only while `position + 64 < count`, so all of them are in the span. Loads need no
/// alignment. The pointer does not leave the closure, in which the span lives.
enum UnitSearch {
  /// Whether the unit of temperature stands anywhere in the bytes, in one of its writings.
  static func holdsUnit(_ bytes: borrowing Span<UInt8>) -> Bool {
    var position = 0
    while let block = firstBlock(in: bytes, from: position) {
      for place in block..<block + 64 where UnitWriting.stands(in: bytes, at: place) {
        return true
      }
      position = block + 64
    }
    position = max(position, bytes.count - 1 - (bytes.count - 1 - position) % 64)
    while position + 1 < bytes.count {
      if UnitWriting.stands(in: bytes, at: position) { return true }
      position += 1
    }
    return false
  }

  /// The first block of 64 bytes, counted from a position, in which one of the pairs begins; nil
  /// where there is none in the blocks that are whole and have a byte behind.
  private static func firstBlock(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      var position = start
      while position + 64 < buffer.count {
        if unsafe holdsPair(base + position) { return position }
        position += 64
      }
      return nil
    }
  }

  /// Whether one of the pairs begins in the 64 bytes from here. Without a branch, so that the
  /// compiler makes vectors of it.
  @inline(__always)
  private static func holdsPair(_ block: UnsafePointer<UInt8>) -> Bool {
    var least: UInt8 = 0xFF
    for index in 0..<64 {
      least = unsafe min(least, difference(block[index], block[index + 1]))
    }
    return least == 0
  }

  /// 0 for a pair with which a unit can begin, and for no other.
  ///
  /// Written with differences, since compilers make branches of comparisons.
  @inline(__always)
  private static func difference(_ first: UInt8, _ second: UInt8) -> UInt8 {
    // ℃ and ℉, in UTF-8.
    var least = (first ^ 0xE2) | (second ^ 0x84)
    // ° and º; ˚.
    least = min(least, (first ^ 0xC2) | min(second ^ 0xB0, second ^ 0xBA))
    least = min(least, (first ^ 0xCB) | (second ^ 0x9A))
    // ℃ and °; ℉ and ˚; º, in CP949.
    least = min(least, (first ^ 0xA1) | min(second ^ 0xC9, second ^ 0xC6))
    least = min(least, (first ^ 0xA2) | min(second ^ 0xB5, second ^ 0xAA))
    least = min(least, (first ^ 0xA8) | (second ^ 0xAC))
    // References by number; &deg; &ordm; &ring;.
    let letters = min(second ^ 0x64, min(second ^ 0x6F, second ^ 0x72))
    return min(least, (first ^ 0x26) | min(second ^ 0x23, letters))
  }
}
