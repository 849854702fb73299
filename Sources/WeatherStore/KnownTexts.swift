/// What the texts of a column stand for, found by their bytes: most columns hold the same texts again
/// and again, and looking one up is quicker than making a text of it, let alone reading what it says.
///
/// Each text has one place among a number of them, by a number made of its bytes; of two with the
/// same place, the one met last is remembered. What is unsafe here is reading eight bytes as a number,
/// which any eight bytes are; that they lie within the text is checked.
struct KnownTexts<Value> {
  private var slots: [Slot?]

  private struct Slot {
    let bytes: [UInt8]
    let value: Value
  }

  /// No text known yet.
  ///
  /// - Parameter capacity: so many are remembered at most.
  init(capacity: Int = 64) {
    slots = Array(repeating: nil, count: capacity)
  }

  /// What a text stands for; nil where it is not remembered.
  func value(of text: borrowing Span<UInt8>) -> Value? {
    guard let slot = slots[index(of: text)], Self.areSame(slot.bytes.span, text) else { return nil }
    return slot.value
  }

  /// Remembers what a text stands for.
  mutating func remember(_ text: borrowing Span<UInt8>, as value: Value) {
    slots[index(of: text)] = Slot(bytes: text.indices.map { text[$0] }, value: value)
  }

  /// What a text stands for.
  ///
  /// - Parameter make: finds it out, where the text is not remembered.
  mutating func value(
    of text: borrowing Span<UInt8>, _ make: (String) throws -> Value
  ) rethrows -> Value {
    if let value = value(of: text) { return value }
    let bytes = text.indices.map { text[$0] }
    let value = try make(String(decoding: bytes, as: UTF8.self))
    remember(text, as: value)
    return value
  }

  private func index(of text: borrowing Span<UInt8>) -> Int {
    // Each word mixed in by a multiplication, as Fibonacci hashing does (Knuth, 'The Art of Computer
    // Programming', section 6.4).
    var hash = UInt64(text.count)
    unsafe text.withUnsafeBytes { bytes in
      for number in 0..<Self.wordCount(of: bytes.count) {
        hash = (hash ^ (unsafe Self.word(number, of: bytes))) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
    }
    // The high half of a product is a place without a division.
    return Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
  }

  private static func areSame(
    _ left: borrowing Span<UInt8>, _ right: borrowing Span<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe left.withUnsafeBytes { left in
      unsafe right.withUnsafeBytes { right in
        for number in 0..<wordCount(of: left.count) {
          let isSame = unsafe word(number, of: left) == word(number, of: right)
          if !isSame { return false }
        }
        return true
      }
    }
  }

  @inline(__always)
  private static func wordCount(of byteCount: Int) -> Int { (byteCount + 7) / 8 }

  /// Eight bytes of a text as a number: the last word lies over the one before it where the text ends
  /// within it; a text shorter than a word is one number.
  @inline(__always)
  private static func word(_ number: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count >= 8 {
      return unsafe bytes.loadUnaligned(
        fromByteOffset: min(number * 8, bytes.count - 8), as: UInt64.self)
    }
    var word: UInt64 = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      word = word << 8 | UInt64(byte)
    }
    return word
  }
}
