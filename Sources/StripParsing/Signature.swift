/// The fixed words by which strips, and what only looks like one, are known.
enum Signature {
  /// 기상청 제공, 'by courtesy of KMA', under a strip; its blank may be missing.
  private static let agency = Array("기상청".utf8)
  private static let courtesy = Array("제공".utf8)

  /// Words that make a row, a date line or what stands between them a forecast or another
  /// measurement: forecast, expected, lowest, highest, tomorrow, the day after, water temperature,
  /// felt temperature.
  private static let lookAlikes: [[UInt8]] = [
    "예보", "예상", "최저", "최고", "내일", "모레", "수온", "체감",
  ].map { Array($0.utf8) }

  /// Whether a range speaks of a forecast or of another measurement than air temperature.
  static func isLookAlike(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    text.contains(anyOf: lookAlikes, in: range)
  }

  /// The end of 기상청 제공 where it starts a range, marks such as brackets in front aside.
  static func footerEnd(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    var position = Bullet.skip(in: text, range)
    while position < range.upperBound, isMark(text[position]) { position += 1 }
    guard text.holds(agency, at: position) else { return nil }
    position += agency.count
    while position < range.upperBound, text.isBlank(at: position) { position += 1 }
    guard text.holds(courtesy, at: position), position + courtesy.count <= range.upperBound
    else { return nil }
    return position + courtesy.count
  }

  /// The end of 기상청 제공, as most strips write it, at a position; nil where it is not there.
  static func commonFooterEnd(in text: borrowing Span<UInt8>, at position: Int) -> Int? {
    text.holds(commonFooter, at: position) ? position + commonFooter.count : nil
  }

  private static let commonFooter = Array("기상청 제공".utf8)

  /// Whether a range is 기상청 제공 and nothing else but marks.
  static func isFooter(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard var position = footerEnd(in: text, range) else { return false }
    while position < range.upperBound {
      guard text.isBlank(at: position) || isMark(text[position]) else { return false }
      position += 1
    }
    return true
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    "[](){}<>:=.-*#".utf8.contains(byte)
  }
}
