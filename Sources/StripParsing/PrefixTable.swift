/// Prefixes of rows by their bytes: a table of plain values that are looked up without counting
/// references.
struct PrefixTable {
  /// A place in the table.
  struct Slot {
    /// The prefix's bytes, zeros behind them.
    var bytes = PrefixBytes()
    /// How many bytes it has; 0 where the place is empty.
    var length: Int32 = 0
    /// Whether it is common; else the rest says nothing.
    var isCommon = false
    /// The station, and the spelling of the condition, by their numbers in the index of words; -1
    /// where there is no condition.
    var station: Int16 = 0
    var condition: Int16 = -1
    /// How many of its bytes stand before the row, bullets and blanks.
    var rowStart: Int16 = 0
    /// Whether a unit can follow without a number.
    var allowsMissing = false
  }

  /// A power of two, twice the entries or more.
  private(set) var slots: [Slot]
  private(set) var count = 0

  init() {
    slots = Array(repeating: Slot(), count: 512)
  }

  /// So many places are looked at for one prefix; where that is not enough, a text was made to
  /// collide.
  static let mostLooks = 64

  /// Adds a prefix that is not there; false where too many collide with it.
  mutating func add(_ slot: Slot) -> Bool {
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: slots.count * 2)
      for slot in old where slot.length > 0 { guard enter(slot) else { return false } }
    }
    count += 1
    return enter(slot)
  }

  private mutating func enter(_ slot: Slot) -> Bool {
    var place = slot.bytes.hash & (slots.count - 1)
    for _ in 0..<Self.mostLooks {
      if slots[place].length == 0 {
        slots[place] = slot
        return true
      }
      place = (place + 1) & (slots.count - 1)
    }
    return false
  }
}

/// Up to 64 bytes, zeros behind them, as words whose lowest byte stands first.
struct PrefixBytes {
  /// Eight words by name: vectors of the standard library are worked on byte by byte.
  let words: (UInt64, UInt64, UInt64, UInt64)
  let rest: (UInt64, UInt64, UInt64, UInt64)

  /// No bytes.
  init() {
    words = (0, 0, 0, 0)
    rest = (0, 0, 0, 0)
  }

  /// These words, cut after so many bytes (1...64).
  @inline(__always)
  init(
    _ words: (UInt64, UInt64, UInt64, UInt64), _ rest: (UInt64, UInt64, UInt64, UInt64),
    length: Int
  ) {
    self.words = (
      words.0 & Self.mask(length), words.1 & Self.mask(length &- 8),
      words.2 & Self.mask(length &- 16), words.3 & Self.mask(length &- 24)
    )
    self.rest = (
      rest.0 & Self.mask(length &- 32), rest.1 & Self.mask(length &- 40),
      rest.2 & Self.mask(length &- 48), rest.3 & Self.mask(length &- 56)
    )
  }

  /// Ones in the first bytes of a word, all or none of them where there are more or fewer.
  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 {
    length >= 8 ? ~0 : length <= 0 ? 0 : ~0 &>> UInt64(truncatingIfNeeded: 64 &- length &* 8)
  }

  /// A place in a table, to be cut to its size.
  @inline(__always)
  var hash: Int {
    // The odd numbers nearest to 2^64 divided by the golden ratio, and by its square.
    var hash = (words.0 ^ (words.2 &<< 21)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= (words.1 ^ (words.3 &<< 11) ^ rest.0 ^ rest.1) &* 0x61C8_8646_80B5_83EB
    return Int(truncatingIfNeeded: hash ^ (hash &>> 29) ^ (hash &>> 47))
  }

  /// Whether two hold the same.
  @inline(__always)
  func equals(_ other: PrefixBytes) -> Bool {
    let first =
      (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | (words.2 ^ other.words.2)
      | (words.3 ^ other.words.3)
    let second =
      (rest.0 ^ other.rest.0) | (rest.1 ^ other.rest.1) | (rest.2 ^ other.rest.2)
      | (rest.3 ^ other.rest.3)
    return first | second == 0
  }
}
