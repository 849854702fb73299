import Weather

/// A line with its unusual characters made usual: composed Hangul, plain blanks, ASCII digits and
/// signs. Each byte knows the page's byte it came from.
struct LineText {
  private(set) var bytes: [UInt8] = []
  private(set) var repairs = RepairCounts()
  private var origins: [Int] = []

  /// The plain writing of a line; nil where the line is plain already, as nearly all are.
  init?(_ page: borrowing Span<UInt8>, line: Range<Int>) {
    guard Self.isUnusual(page, line: line) else { return nil }
    var position = line.lowerBound
    var last: Unicode.Scalar?
    while position < line.upperBound {
      let length = page.scalarLength(at: position)
      let end = Swift.min(position + length, line.upperBound)
      last = append(page, position..<end, after: last)
      position = end
    }
    origins.append(line.upperBound)
  }

  /// The page's bytes from which a range of this text came.
  func pageRange(_ range: Range<Int>) -> Range<Int> {
    origins[range.lowerBound]..<Swift.max(origins[range.lowerBound], origins[range.upperBound])
  }

  private mutating func append(
    _ page: borrowing Span<UInt8>, _ range: Range<Int>, after last: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    guard range.count > 1, let scalar = page.string(in: range).unicodeScalars.first else {
      append(page.bytes(in: range), from: range.lowerBound)
      return nil
    }
    if let last, let syllable = HangulComposition.composition(of: last, scalar) {
      let start = origins[bytes.count - String(last).utf8.count]
      removeLast(String(last).utf8.count)
      append(Array(String(syllable).utf8), from: start)
      repairs[.normalForm] += 1
      return syllable
    }
    guard let (plain, repair) = Self.plainWriting(of: scalar) else {
      append(page.bytes(in: range), from: range.lowerBound)
      return scalar
    }
    append(plain, from: range.lowerBound)
    repairs[repair] += 1
    return nil
  }

  private mutating func append(_ plain: [UInt8], from origin: Int) {
    for byte in plain {
      bytes.append(byte)
      origins.append(origin)
    }
  }

  private mutating func removeLast(_ count: Int) {
    bytes.removeLast(count)
    origins.removeLast(count)
  }

  /// Whether a line holds a character that has a plainer writing, or jamo.
  private static func isUnusual(_ page: borrowing Span<UInt8>, line: Range<Int>) -> Bool {
    let text = page.extracting(line)
    var position = 0
    while let mark = text.firstMark(from: position) {
      if isUnusual(text, at: mark) { return true }
      position = mark + 1
    }
    return false
  }

  /// Whether the character at a position has a plainer writing, or is a jamo.
  static func isUnusual(_ text: borrowing Span<UInt8>, at position: Int) -> Bool {
    guard position + 1 < text.count else { return false }
    let third = position + 2 < text.count ? text[position + 2] : 0
    return isUnusual(text[position], text[position + 1], third)
  }

  /// Whether a character that begins with these bytes is among those of `plainWriting`, or a jamo
  /// (U+1100 to U+11FF).
  private static func isUnusual(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xC2, 0xA0), (0xC2, 0xAD), (0xE1, 0x84...0x87), (0xE3, 0x80), (0xEF, 0xB9...): true
    // U+2000 to U+2013, U+2028, U+2029, U+202F; a bullet is U+2022.
    case (0xE2, 0x80): third <= 0x93 || third == 0xA8 || third == 0xA9 || third == 0xAF
    // U+205F to U+2064; U+2212.
    case (0xE2, 0x81): (0x9F...0xA4).contains(third)
    case (0xE2, 0x88): third == 0x92
    default: false
    }
  }

  /// What stands for a scalar in plain writing; nil where it is plain already.
  private static func plainWriting(of scalar: Unicode.Scalar) -> ([UInt8], Repair)? {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      ([0x20], .space)
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF:
      // Invisible: soft hyphen, zero-width blanks and joiners, marks of writing direction.
      // Overrides of direction stay: they show digits in another order than they stand.
      ([], .space)
    case 0x2010...0x2013, 0x2212, 0xFE63, 0xFF0D:
      (Array("-".utf8), .sign)
    case 0xFF01...0xFF5E:
      // Full-width forms stand in the order of ASCII (U+FF01 is U+0021).
      ([UInt8(scalar.value - 0xFEE0)], .width)
    default:
      nil
    }
  }
}
