/// Decimal numbers kept as integers of a fixed unit, read and written without rounding.
package enum FixedPoint {
  /// The integer that stands for a decimal text in units of ten to the power of minus `decimals`.
  ///
  /// `-3.4` with one decimal is -34. Nil where the text is no number, has more decimals than fit,
  /// or more than twelve digits.
  package static func parse(_ text: some StringProtocol, decimals: Int) -> Int? {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || !fraction.isEmpty, fraction.count <= decimals,
      parts[0].count + fraction.count <= 12
    else { return nil }
    var value = 0
    for byte in parts[0] + fraction {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    for _ in fraction.count..<decimals { value *= 10 }
    return isNegative ? -value : value
  }

  /// The decimal text of an integer in units of ten to the power of minus `decimals`.
  package static func format(_ value: Int, decimals: Int) -> String {
    guard decimals > 0 else { return String(value) }
    var text = DecimalText()
    var magnitude = value.magnitude
    for place in 0... {
      if place == decimals { text.prepend(UInt8(ascii: ".")) }
      if place > decimals, magnitude == 0 { break }
      text.prepend(UInt8(ascii: "0") + UInt8(magnitude % 10))
      magnitude /= 10
    }
    if value < 0 { text.prepend(UInt8(ascii: "-")) }
    return text.string
  }

  /// A fraction rounded to an integer, half away from zero. The denominator is positive.
  package static func roundedQuotient(_ numerator: Int, _ denominator: Int) -> Int {
    let magnitude = (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
    return numerator < 0 ? -Int(magnitude) : Int(magnitude)
  }
}
