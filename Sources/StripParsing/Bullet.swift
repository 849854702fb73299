/// Marks that pages put before the items of a list.
///
/// Triangles and diamonds are left out on purpose: they open the items of forecasts in prose
/// (`▲동두천 -4~7도`), never those of a strip.
enum Bullet {
  /// Marks that also part two items on one line.
  private static let separating: [[UInt8]] = "•‣⁃●○◦▪▫■□∙‧|".unicodeScalars.map(utf8)
  /// Marks that are bullets at the start of an item alone, since words hold them too.
  private static let leading: [[UInt8]] = "·ㆍ・*".unicodeScalars.map(utf8)

  /// The length of the separating mark at a position; nil where there is none.
  static func separatorLength(in text: borrowing Span<UInt8>, at position: Int) -> Int? {
    length(of: separating, in: text, at: position)
  }

  /// The start of an item's text behind blanks and bullets.
  static func skip(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      if text.isBlank(at: position) {
        position += 1
      } else if let length = separatorLength(in: text, at: position)
        ?? length(of: leading, in: text, at: position)
      {
        position += length
      } else {
        break
      }
    }
    return Swift.min(position, range.upperBound)
  }

  private static func length(
    of marks: [[UInt8]], in text: borrowing Span<UInt8>, at position: Int
  ) -> Int? {
    let byte = text[position]
    // Hangul syllables begin with EA to ED and are by far the most frequent.
    guard byte < 0x80 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 else { return nil }
    for mark in marks where mark[0] == byte && text.holds(mark, at: position) {
      return mark.count
    }
    return nil
  }

  private static func utf8(of scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }
}
