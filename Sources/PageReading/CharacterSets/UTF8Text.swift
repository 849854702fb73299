internal import CByteSearch

/// Looking at bytes as UTF-8, and mending them.
enum UTF8Text {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// What bytes are, a character cut off by their end left out.
  enum Kind {
    case ascii
    /// Valid UTF-8 with characters that are not ASCII.
    case unicode
    case invalid

    init(of bytes: borrowing Span<UInt8>) {
      let text = bytes.extracting(droppingLast: incompleteTail(of: bytes))
      if isASCII(text) {
        self = .ascii
      } else if isSurelyValid(text) || (try? UTF8Span(validating: text)) != nil {
        self = .unicode
      } else {
        self = .invalid
      }
    }
  }

  /// How many bytes at the start are ASCII.
  static func asciiPrefix(of bytes: borrowing Span<UInt8>) -> Int {
    var position = 0
    while position < bytes.count {
      let end = min(position + 4096, bytes.count)
      guard Kind(of: bytes.extracting(position..<end)) == .ascii, bytes[end - 1] < 0x80 else {
        break
      }
      position = end
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// The bytes with each maximal invalid part replaced by U+FFFD, and how many there were.
  ///
  /// Valid bytes are given back as they are, not copied.
  static func repaired(_ bytes: [UInt8]) -> (text: [UInt8], replacements: Int) {
    if isSurelyValid(bytes.span) { return (bytes, 0) }
    guard var invalid = firstInvalidPart(of: bytes, from: 0) else { return (bytes, 0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 64)
    var replacements = 0
    var start = 0
    while true {
      text += bytes[start..<invalid.lowerBound]
      text += replacement
      replacements += 1
      start = invalid.upperBound
      guard let next = firstInvalidPart(of: bytes, from: start) else { break }
      invalid = next
    }
    text += bytes[start...]
    return (text, replacements)
  }

  private static func isASCII(_ bytes: borrowing Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      return unsafe weatherstrip_is_ascii(base, bytes.count)
    }
  }

  /// Whether bytes are valid, told quickly; they may be where it says no.
  private static func isSurelyValid(_ bytes: borrowing Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      return unsafe weatherstrip_is_surely_utf8(base, bytes.count)
    }
  }

  private static func firstInvalidPart(of bytes: [UInt8], from start: Int) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
      return nil
    } catch {
      return error.byteOffsets.lowerBound + start..<error.byteOffsets.upperBound + start
    }
  }

  /// How many bytes at the end begin a character that is not all there.
  static func incompleteTail(of bytes: borrowing Span<UInt8>) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      if byte & 0xC0 == 0x80 { continue }
      let needed =
        switch byte {
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 1
        }
      return needed > length ? length : 0
    }
    return 0
  }

  /// The length of the well-formed sequence of two bytes or more that starts here; 0 where there is
  /// none (Unicode Standard 16.0, table 3-7).
  static func sequenceLength(in bytes: borrowing Span<UInt8>, at position: Int) -> Int {
    let first = bytes[position]
    let length =
      switch first {
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0, position + length <= bytes.count else { return 0 }
    for index in position + 1..<position + length where bytes[index] & 0xC0 != 0x80 { return 0 }
    switch (first, bytes[position + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
    default: return length
    }
  }
}
