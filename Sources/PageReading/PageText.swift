/// Bytes turned into a page's text: valid UTF-8, without a byte order mark and without U+001F,
/// which stands for markup.
struct PageText {
  /// The text.
  let bytes: [UInt8]
  /// How many invalid sequences were replaced by U+FFFD.
  let replacements: Int

  private static let boundary: UInt8 = 0x1F
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Turns raw bytes into text.
  ///
  /// - Parameter isStart: whether a byte order mark may stand here.
  init(_ raw: [UInt8], isStart: Bool) {
    var text = raw
    if isStart, text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    var replacements = 0
    if !Self.isValid(text) {
      let repaired = Array(String(decoding: text, as: UTF8.self).utf8)
      replacements = Self.replacementCount(in: repaired) - Self.replacementCount(in: text)
      text = repaired
    }
    if text.contains(Self.boundary) { text.removeAll { $0 == Self.boundary } }
    bytes = text
    self.replacements = replacements
  }

  /// How many bytes at the end begin a character that is not all there.
  static func incompleteTail(of bytes: [UInt8]) -> Int {
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

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  private static func replacementCount(in bytes: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEF, Array(bytes[index...index + 2]) == replacement { count += 1 }
      index += 1
    }
    return count
  }
}
