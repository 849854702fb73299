/// The part of Unicode normalisation form C that Korean text needs: conjoining letters (jamo)
/// composed to syllables by arithmetic.
///
/// The Unicode Standard, version 16.0, section 3.12 'Conjoining Jamo Behavior'.
package enum HangulComposition {
  private static let leadingBase: UInt32 = 0x1100
  private static let vowelBase: UInt32 = 0x1161
  private static let trailingBase: UInt32 = 0x11A7
  private static let syllableBase: UInt32 = 0xAC00
  private static let leadingCount: UInt32 = 19
  private static let vowelCount: UInt32 = 21
  private static let trailingCount: UInt32 = 28

  /// The syllable that two neighbouring scalars make, or nil.
  package static func composition(
    of first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    let leading = first.value &- leadingBase
    let vowel = second.value &- vowelBase
    if leading < leadingCount, vowel < vowelCount {
      return Unicode.Scalar(syllableBase + (leading * vowelCount + vowel) * trailingCount)
    }
    let syllable = first.value &- syllableBase
    let trailing = second.value &- trailingBase
    if syllable < leadingCount * vowelCount * trailingCount, syllable % trailingCount == 0,
      trailing > 0, trailing < trailingCount
    {
      return Unicode.Scalar(first.value + trailing)
    }
    return nil
  }

  /// A text whose Hangul is composed.
  package static func composed(_ text: String) -> String {
    guard holdsJamo(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = result.last, let syllable = composition(of: last, scalar) {
        result.removeLast()
        result.append(syllable)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether there may be letters in a text that join the one before. In UTF-8 they begin with E1,
  /// with which nearly no text has a byte.
  private static func holdsJamo(_ text: String) -> Bool {
    text.utf8.contains(0xE1)
  }
}
