/// The ways in which pages write the unit of temperature, as bytes before decoding.
///
/// ```
/// ℃ U+2103     E2 84 83        A1 C9        &#8451; &#x2103;
/// ℉ U+2109     E2 84 89        A2 B5        &#8457; &#x2109;
/// ° U+00B0     C2 B0           A1 C6        &#176; &#xB0; &deg;
/// ˚ U+02DA     CB 9A           A2 AA        &#730; &#x2DA; &ring;
/// º U+00BA     C2 BA           A8 AC        &#186; &#xBA; &ordm;
/// ```
///
/// The codes of CP949 are those of iconv (glibc 2.36). The last three are units before C and F.
enum UnitWriting {
  /// Whether one of them begins at a position.
  static func stands(in bytes: borrowing Span<UInt8>, at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    switch (bytes[position], bytes[position + 1]) {
    case (0xE2, 0x84):
      return position + 2 < bytes.count
        && (bytes[position + 2] == 0x83 || bytes[position + 2] == 0x89)
    case (0xA1, 0xC9), (0xA2, 0xB5):
      return true
    case (0xC2, 0xB0), (0xC2, 0xBA), (0xCB, 0x9A), (0xA1, 0xC6), (0xA2, 0xAA), (0xA8, 0xAC):
      return position + 2 < bytes.count && mayBeScale(bytes[position + 2])
    case (UInt8(ascii: "&"), UInt8(ascii: "#")):
      return isNumber(bytes, position + 2)
    case (UInt8(ascii: "&"), _):
      return isName(bytes, position + 1)
    default:
      return false
    }
  }

  /// C or F; or what can hide it: a reference, a tag or comment, or U+001F, which is removed.
  private static func mayBeScale(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "C"), UInt8(ascii: "F"), UInt8(ascii: "&"), UInt8(ascii: "<"), 0x1F: true
    default: false
    }
  }

  /// Whether a number stands here that refers to a unit's character. Digits behind the sixth do not
  /// matter, since zeros in front count for nothing.
  private static func isNumber(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var position = start
    guard position < bytes.count else { return false }
    let isHexadecimal = bytes[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    var value = 0
    while position < bytes.count, let digit = digit(bytes[position], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      position += 1
    }
    return value == 0x2103 || value == 0x2109 || value == 0xB0 || value == 0x2DA || value == 0xBA
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46 where isHexadecimal: Int(byte) - 0x37
    case 0x61...0x66 where isHexadecimal: Int(byte) - 0x57
    default: nil
    }
  }

  private static func isName(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
    names.contains { name in
      guard start + name.count <= bytes.count else { return false }
      for index in name.indices where bytes[start + index] != name[index] { return false }
      return true
    }
  }

  private static let names: [[UInt8]] = ["deg", "ordm", "ring"].map { Array($0.utf8) }
}
