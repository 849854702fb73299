/// Prefixes of rows by their bytes: a table of plain values that are looked up without counting
/// references.
struct PrefixTable {
  /// A place in the table.
  struct Slot {
    /// The prefix's bytes.
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

/// A prefix's bytes as words that overlap: with its length they tell every byte of it. Of a prefix
/// shorter than a word it is that word, zeros behind its bytes.
struct PrefixBytes {
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// The bytes of the longest prefix.
  static let longest = 32

  /// No bytes.
  init() {
    words = (0, 0, 0, 0)
  }

  /// The bytes of a prefix.
  ///
  /// - Parameters:
  ///   - length: how many there are, 1...32.
  ///   - word: the eight bytes at a place of the text that begins with the prefix, the first being
  ///     the lowest.
  @inline(__always)
  init(length: Int, word: (Int) -> UInt64) {
    if length >= 8 {
      words = (
        word(0), word(min(8, length &- 8)), word(max(0, length &- 16)), word(length &- 8)
      )
    } else {
      words = (word(0) & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1), 0, 0, 0)
    }
  }

  /// A place in a table, to be cut to its size.
  @inline(__always)
  var hash: Int {
    // The odd numbers nearest to 2^64 divided by the golden ratio, and by its square.
    let hash =
      ((words.0 ^ (words.2 &<< 21)) &* 0x9E37_79B9_7F4A_7C15)
      ^ ((words.1 ^ (words.3 &<< 11)) &* 0x61C8_8646_80B5_83EB)
    return Int(truncatingIfNeeded: hash ^ (hash &>> 29) ^ (hash &>> 47))
  }

  /// Whether two prefixes of the same length are the same.
  @inline(__always)
  func equals(_ other: PrefixBytes) -> Bool {
    (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | (words.2 ^ other.words.2)
      | (words.3 ^ other.words.3) == 0
  }
}
