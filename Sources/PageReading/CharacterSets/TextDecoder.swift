/// Turns bytes into a page's text, piece by piece: UTF-8 without a byte order mark and without
/// U+001F, which stands for markup.
///
/// What comes out does not depend on where the pieces meet.
struct TextDecoder {
  /// How many invalid parts were replaced by U+FFFD so far.
  private(set) var replacements = 0

  private let encoding: CharacterEncoding
  /// nil for UTF-8.
  private let conversion: CharacterConversion?
  /// The beginning of a character whose end is still to come.
  private var pending: [UInt8] = []
  private var isStart: Bool

  private static let boundary: UInt8 = 0x1F
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// - Parameter isStart: whether a byte order mark may stand here.
  init(_ encoding: CharacterEncoding, isStart: Bool = true) throws(CharacterEncodingError) {
    self.encoding = encoding
    self.isStart = isStart
    conversion =
      encoding == .utf8 ? nil : try CharacterConversion(from: encoding.iconvName)
  }

  /// A decoder of UTF-8, which needs nothing of the system.
  init() {
    encoding = .utf8
    isStart = true
    conversion = nil
  }

  /// The text of the next bytes, as far as their characters are complete.
  ///
  /// - Parameter isFinal: whether these are the last bytes; then nothing is held back.
  mutating func decode(_ bytes: [UInt8], isFinal: Bool) -> [UInt8] {
    let raw = pending.isEmpty ? bytes : pending + bytes
    pending = []
    var text = conversion.map { convert(raw, by: $0, isFinal: isFinal) } ?? repair(raw, isFinal)
    if isStart, !text.isEmpty {
      isStart = false
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    }
    if Self.holdsBoundary(text) { text.removeAll { $0 == Self.boundary } }
    return text
  }

  /// Whether U+001F is in a text. It hardly ever is, so all bytes are looked at without a branch,
  /// of which compilers make vectors.
  private static func holdsBoundary(_ text: [UInt8]) -> Bool {
    var least: UInt8 = 0xFF
    for byte in text { least = min(least, byte ^ boundary) }
    return least == 0
  }

  private mutating func repair(_ raw: [UInt8], _ isFinal: Bool) -> [UInt8] {
    var raw = raw
    let tail = isFinal ? 0 : UTF8Text.incompleteTail(of: raw.span)
    if tail > 0 {
      pending = Array(raw.suffix(tail))
      raw.removeLast(tail)
    }
    let (text, replacements) = UTF8Text.repaired(raw)
    self.replacements += replacements
    return text
  }

  private mutating func convert(
    _ raw: [UInt8], by conversion: CharacterConversion, isFinal: Bool
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + raw.count / 2)
    var place = 0
    while place < raw.count {
      switch conversion.convert(raw, from: &place, into: &text) {
      case .end:
        break
      case .incomplete where !isFinal:
        pending = Array(raw[place...])
        place = raw.count
      case .incomplete:
        replace(raw.count - place, &place, in: &text)
      case .invalid:
        guard let length = invalidLength(in: raw, at: place, isFinal: isFinal) else {
          pending = Array(raw[place...])
          return text
        }
        replace(length, &place, in: &text)
      }
    }
    if isFinal { conversion.finish(into: &text) }
    return text
  }

  private mutating func replace(_ length: Int, _ place: inout Int, in text: inout [UInt8]) {
    text += Self.replacement
    replacements += 1
    place += length
  }

  /// The length of the invalid part that starts at a place; nil where the next byte is needed to
  /// tell.
  ///
  /// In UTF-16 it is half of a surrogate pair. In CP949 it is a pair of bytes without a character,
  /// but never an ASCII byte, which might be markup (the Encoding Standard's decoder for EUC-KR does
  /// the same). Elsewhere it is a byte.
  private func invalidLength(in raw: [UInt8], at place: Int, isFinal: Bool) -> Int? {
    if encoding.isUTF16 { return 2 }
    guard encoding == .cp949, (0x81...0xFE).contains(raw[place]) else { return 1 }
    if place + 1 == raw.count { return isFinal ? 1 : nil }
    return raw[place + 1] < 0x80 || raw[place + 1] == 0xFF ? 1 : 2
  }
}
