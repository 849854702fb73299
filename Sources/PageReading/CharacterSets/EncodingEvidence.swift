/// What speaks for one of Unicode's encodings.
struct UnicodeEvidence {
  /// How many bytes stand in well-formed sequences of UTF-8 of two bytes or more.
  private(set) var sequenceBytes = 0
  /// How many other bytes are not ASCII. A character cut off by the end is in neither count.
  private(set) var otherBytes = 0
  /// Whether there is a NUL byte.
  private(set) var holdsNull = false

  /// Weighs bytes.
  init(_ bytes: borrowing Span<UInt8>) {
    let end = bytes.count - UTF8Text.incompleteTail(of: bytes)
    var position = 0
    while position < end {
      if bytes[position] < 0x80 {
        holdsNull = holdsNull || bytes[position] == 0
        position += 1
        continue
      }
      let length = UTF8Text.sequenceLength(in: bytes, at: position)
      if length == 0 { otherBytes += 1 } else { sequenceBytes += length }
      position += max(1, length)
    }
  }

  /// The encoding whose byte order mark the bytes begin with.
  static func mark(in head: borrowing Span<UInt8>) -> CharacterEncoding? {
    guard head.count >= 2 else { return nil }
    switch (head[0], head[1]) {
    case (0xFF, 0xFE): return .utf16LittleEndian
    case (0xFE, 0xFF): return .utf16BigEndian
    case (0xEF, 0xBB) where head.count > 2 && head[2] == 0xBF: return .utf8
    default: return nil
    }
  }

  /// UTF-16 without a mark: one character in eight or more is ASCII with its NUL always on the same
  /// side, and hardly any pair is two ASCII bytes or a control. Other files with NUL bytes have
  /// them in pairs or beside controls.
  static func utf16(in head: borrowing Span<UInt8>) -> CharacterEncoding? {
    var little = 0
    var big = 0
    var bothASCII = 0
    for index in 0..<head.count / 2 {
      let (first, second) = (head[2 * index], head[2 * index + 1])
      switch (isASCIIText(first), isASCIIText(second)) {
      case (true, true): bothASCII += 1
      case (true, false) where second == 0: little += 1
      case (false, true) where first == 0: big += 1
      default:
        let isControl = first == 0 ? second < 0x20 : second == 0 && first < 0x20
        if isControl { return nil }
      }
    }
    let most = max(little, big)
    guard most > 0, most * 8 >= head.count / 2, bothASCII * 2 <= most, min(little, big) * 4 <= most
    else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isASCIIText(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || (0x09...0x0D).contains(byte)
  }
}

/// What speaks for CP949.
struct KoreanEvidence {
  /// How many pairs of bytes can be a character.
  private(set) var pairs = 0
  /// How many bytes are neither ASCII nor in such a pair.
  private(set) var otherBytes = 0

  /// Weighs bytes.
  init(_ bytes: borrowing Span<UInt8>) {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
      } else if position + 1 == bytes.count {
        // Cut off by the end.
        return
      } else if Self.isPair(bytes[position], bytes[position + 1]) {
        pairs += 1
        position += 2
      } else {
        otherBytes += 1
        position += 1
      }
    }
  }

  /// Whether nearly all is in pairs.
  var isConvincing: Bool { pairs > 0 && otherBytes * 8 <= pairs }

  /// KS X 1001 has both bytes from A1 on; UHC's further syllables are led by 81 to C6 and have a
  /// second byte below A1, or any below A1's row (Microsoft's table of code page 949).
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    switch second {
    case 0xA1...0xFE: (0x81...0xFE).contains(first)
    case 0x41...0x5A, 0x61...0x7A, 0x81...0xA0: (0x81...0xC6).contains(first)
    default: false
    }
  }
}
