public import Weather

/// The layout in which a strip was printed, as far as it tells one publishing system from another.
public enum StripLayout: String, Sendable {
  /// A blank before the number, as most sites print it: `맑음동두천 2.8℃`.
  case common
  /// No blank there: `맑음속초15.3℃`.
  case other

  /// The layout of rows, as their texts stand in the page: that of more than half of those that
  /// have a number.
  public init(ofRows rows: some Sequence<ArraySlice<UInt8>>) {
    var withBlank = 0
    var withoutBlank = 0
    for row in rows {
      switch Self.hasBlank(beforeNumberOf: row) {
      case true?: withBlank += 1
      case false?: withoutBlank += 1
      case nil: break
      }
    }
    self = withBlank > withoutBlank ? .common : .other
  }

  /// The layout of a strip as a page printed it.
  public init(of strip: Strip) {
    let start = strip.byteRange.lowerBound
    self.init(
      ofRows: strip.observations.lazy.map { observation in
        let row = observation.rowRange.clamped(to: strip.byteRange)
        return strip.rawText[row.lowerBound - start..<row.upperBound - start]
      })
  }

  /// Whether a blank stands before a row's number; nil where it has none. Digits, signs and blanks
  /// can be those of Unicode: `２．８`, `−`, U+00A0, U+3000.
  private static func hasBlank(beforeNumberOf row: ArraySlice<UInt8>) -> Bool? {
    let letters = Array(String(decoding: row, as: UTF8.self).unicodeScalars)
    guard let last = letters.lastIndex(where: { $0.properties.numericType == .decimal }) else {
      return nil
    }
    let isNumber = { (letter: Unicode.Scalar) in
      letter.properties.numericType == .decimal || ".．-−－–+".unicodeScalars.contains(letter)
    }
    guard let before = letters[..<last].lastIndex(where: { !isNumber($0) }) else { return false }
    return letters[before].properties.isWhitespace
  }
}
