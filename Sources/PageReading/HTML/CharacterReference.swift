/// A character reference of HTML (`&deg;`, `&#8451;`), as browsers read it.
///
/// WHATWG HTML, section 13.2.5.72 'Character reference state'.
struct CharacterReference: Equatable {
  /// The character; nil where the reference stands for a control that no text holds.
  let scalar: Unicode.Scalar?
  /// Where the reference ends.
  let end: Int

  /// The longest name of HTML 4 has eight letters; those added here stay below twenty.
  private static let longestName = 20

  /// Characters of strips that have a name since HTML 5 alone.
  private static let laterNames: [String: Unicode.Scalar] = [
    "period": ".", "plus": "+", "comma": ",", "colon": ":", "sol": "/", "lpar": "(", "rpar": ")",
    "lsqb": "[", "rsqb": "]", "ast": "*", "vert": "|", "num": "#", "percnt": "%", "lowbar": "_",
    "hyphen": "\u{2010}", "dash": "\u{2010}", "bullet": "\u{2022}", "centerdot": "\u{B7}",
    "ring": "\u{2DA}", "NonBreakingSpace": "\u{A0}", "numsp": "\u{2007}", "Tab": "\t",
    "NewLine": "\n", "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"",
  ]

  /// What the numbers 128 to 159 stand for: the characters of windows-1252 (WHATWG HTML, as above,
  /// 'Numeric character reference end state').
  private static let windowsCharacters = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// The reference whose `&` stands before a position; nil where there is none.
  init?(in text: [UInt8], behindMark start: Int) {
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "#") {
      self.init(numberIn: text, from: start + 1)
    } else {
      self.init(nameIn: text, from: start)
    }
  }

  private init?(numberIn text: [UInt8], from start: Int) {
    let isHexadecimal = start < text.count && text[start] | 0x20 == UInt8(ascii: "x")
    let digits = isHexadecimal ? start + 1 : start
    var position = digits
    var value: UInt32 = 0
    while position < text.count,
      let digit = Self.digit(text[position], isHexadecimal: isHexadecimal)
    {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      position += 1
    }
    guard position > digits else { return nil }
    end = Self.behindSemicolon(in: text, position)
    scalar = Self.scalar(ofNumber: value)
  }

  private init?(nameIn text: [UInt8], from start: Int) {
    var position = start
    while position < min(text.count, start + Self.longestName), Self.isAlphanumeric(text[position])
    {
      position += 1
    }
    guard position > start else { return nil }
    if position < text.count, text[position] == UInt8(ascii: ";"),
      let found = Self.scalar(named: text[start..<position])
    {
      self.init(scalar: found, end: position + 1)
      return
    }
    // The names of Latin-1 need no semicolon, whatever follows.
    for end in stride(from: min(position, start + 6), to: start + 1, by: -1) {
      if let found = Self.scalar(named: text[start..<end]), found.value < 256,
        !Self.needsSemicolon(text[start..<end])
      {
        self.init(scalar: found, end: end)
        return
      }
    }
    return nil
  }

  private init(scalar: Unicode.Scalar?, end: Int) {
    self.scalar = scalar
    self.end = end
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    HTMLScanner.scalar(ofEntity: name) ?? laterNames[String(decoding: name, as: UTF8.self)]
  }

  private static func needsSemicolon(_ name: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    return name == "apos" || (laterNames[name] != nil && name.uppercased() != name)
  }

  private static func scalar(ofNumber value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D: Unicode.Scalar(value)
    case 0: "\u{FFFD}"
    case 1..<0x20, 0x7F: nil
    case 0x80...0x9F: windowsCharacters[Int(value) - 0x80]
    default: Unicode.Scalar(value) ?? "\u{FFFD}"
    }
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  private static func behindSemicolon(in text: [UInt8], _ position: Int) -> Int {
    position < text.count && text[position] == UInt8(ascii: ";") ? position + 1 : position
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
