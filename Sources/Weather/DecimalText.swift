/// A short text of ASCII, written from its end: numbers and dates are printed by the million.
struct DecimalText {
  private var bytes = InlineArray<40, UInt8>(repeating: 0)
  private var start = 40

  /// Puts a character before the text; at most forty find room.
  mutating func prepend(_ byte: UInt8) {
    start -= 1
    bytes[start] = byte
  }

  /// Puts the last digits of a number before the text, with zeros in front up to their count.
  mutating func prepend(_ number: Int, digits: Int) {
    var rest = number
    for _ in 0..<digits {
      prepend(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
  }

  /// The text.
  var string: String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(start..<bytes.count)))
    } catch {
      preconditionFailure("only ASCII is put before the text")
    }
  }
}
