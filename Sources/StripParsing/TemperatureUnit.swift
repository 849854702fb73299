/// A unit of temperature found in a text.
struct TemperatureUnit: Equatable {
  /// Its bytes.
  var range: Range<Int>
  /// Which unit it is.
  var kind: Kind

  enum Kind: Equatable {
    /// `℃`.
    case celsius
    /// `°C`, `˚C` or `ºC`.
    case celsiusInTwoCharacters
    /// `℉`, `°F`, `˚F` or `ºF`.
    case fahrenheit
  }

  /// The first unit in a range.
  ///
  /// The bytes looked for are E2 84 83 (U+2103) and E2 84 89 (U+2109), and C or F behind C2 B0
  /// (U+00B0), CB 9A (U+02DA) or C2 BA (U+00BA).
  static func first(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> TemperatureUnit? {
    guard let start = text.firstUnit(in: range),
      let kind = kind(text[start], text[start + 1], text[start + 2])
    else { return nil }
    return TemperatureUnit(range: start..<start + 3, kind: kind)
  }

  private static func kind(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Kind? {
    switch (first, second, third) {
    case (0xE2, 0x84, 0x83): .celsius
    case (0xE2, 0x84, 0x89): .fahrenheit
    case (0xC2, 0xB0, 0x43), (0xC2, 0xBA, 0x43), (0xCB, 0x9A, 0x43): .celsiusInTwoCharacters
    case (0xC2, 0xB0, 0x46), (0xC2, 0xBA, 0x46), (0xCB, 0x9A, 0x46): .fahrenheit
    default: nil
    }
  }
}
