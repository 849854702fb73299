internal import CByteSearch

/// The texts of a page, for each of which one character stands in what libxml2 reads: that of the
/// private use plane 15 whose number is the text's.
struct MarkupTexts {
  private let html: [UInt8]
  private var ranges: [Range<Int>] = []

  /// So many characters has the plane, without the two at its end that are none.
  private static let mostTexts = 0xFFFE
  private static let firstByte: UInt8 = 0xF3

  init(of html: [UInt8]) {
    self.html = html
  }

  /// Whether text of the page can be passed by the parser. It can't where characters stand in it
  /// that have a meaning here, or that `PreparedMarkup` or libxml2 leave out: controls, U+0080,
  /// U+FFFE, U+FFFF, and all from plane 12 on.
  ///
  /// What makes the call sound: the C function reads no byte outside of the span, in whose closure
  /// the pointer stays, and keeps nothing.
  static func canStand(for html: borrowing Span<UInt8>) -> Bool {
    unsafe html.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return true }
      return unsafe !weatherstrip_holds_odd_character(start, buffer.count)
    }
  }

  /// Whether a text is white space alone.
  static func isBlank(_ html: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for place in range where !AttributeScanner.isBlank(html[place]) { return false }
    return true
  }

  /// Adds a text, and appends the character that stands for it; false where there are too many.
  mutating func append(_ range: Range<Int>, to bytes: inout [UInt8]) -> Bool {
    guard ranges.count < Self.mostTexts else { return false }
    let number = ranges.count
    ranges.append(range)
    bytes.append(Self.firstByte)
    bytes.append(0xB0 | UInt8(number >> 12))
    bytes.append(0x80 | UInt8(number >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(number & 0x3F))
    return true
  }

  /// Tells a builder text in which characters stand for texts.
  func tell(_ text: [UInt8], to builder: inout PageTextBuilder) {
    var start = 0
    while let place = text[start...].firstPlace(of: Self.firstByte) {
      builder.add(text[start..<place])
      builder.add(html[ranges[number(in: text, at: place)]])
      start = place + 4
    }
    builder.add(text[start...])
  }

  private func number(in text: [UInt8], at place: Int) -> Int {
    Int(text[place + 1] & 0x0F) << 12 | Int(text[place + 2] & 0x3F) << 6
      | Int(text[place + 3] & 0x3F)
  }
}
