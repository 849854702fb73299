/// Finds those of many strips that have a pair of common temperatures with one, and so may agree
/// with it on eight.
struct CommonTemperaturesIndex {
  private var placesByKey: [UInt64: [Int]] = [:]
  /// A bit for each key, by its hash; most keys that are asked for are none of these.
  private var bits: [UInt64]
  private let shift: UInt64

  /// - Parameter strips: the strips, which are known by their places in the list.
  init(of strips: [CommonTemperatures]) {
    // Sixteen bits for each of eleven keys, so that one key in sixteen is looked up in vain.
    let wordCount = max(1, strips.count * 11 * 16 / 64)
    let exponent = UInt64.bitWidth - wordCount.leadingZeroBitCount + 6
    shift = UInt64(UInt64.bitWidth - exponent)
    bits = Array(repeating: 0, count: 1 << (exponent - 6))
    for (place, strip) in strips.enumerated() {
      strip.forEachKey { key in
        placesByKey[key, default: []].append(place)
        let bit = self.bit(of: key)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }

  /// Calls a closure with the place of each strip that has a pair in common with this one, once for
  /// each pair.
  func forEachCandidate(of strip: CommonTemperatures, _ body: (Int) -> Void) {
    strip.forEachKey { key in
      let bit = bit(of: key)
      guard bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return }
      for place in placesByKey[key] ?? [] { body(place) }
    }
  }

  /// The product with 2^64 divided by the golden ratio spreads keys that lie near one another (Knuth,
  /// The Art of Computer Programming, volume 3, section 6.4).
  private func bit(of key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
