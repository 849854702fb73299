import Weather

/// Tells a line of prose that speaks of temperatures, `바닷물 온도는 12.3℃까지 올랐다`, from one that may hold
/// rows, without reading it whole.
struct ProseLine {
  private let labels: LabelReader

  init(labels: LabelReader) {
    self.labels = labels
  }

  /// Where the line behind a line of prose starts; nil where the line may hold a row with a unit.
  ///
  /// It is prose where nothing parts it, its numbers are too few to be a strip whatever stands behind
  /// them, and text stands there that no row has: then the clear reader takes none for a row.
  ///
  /// - Parameters:
  ///   - start: the start of a line that holds a unit.
  ///   - isFinal: whether the page ends where the text does.
  func end(in page: borrowing Span<UInt8>, from start: Int, isFinal: Bool) -> Int? {
    let end = page.lineEnd(from: start)
    guard end < page.count || isFinal else { return nil }
    let text = page.extracting(start..<end)
    guard !Self.isParted(text), isProse(text) else { return nil }
    return min(end + 1, page.count)
  }

  private func isProse(_ text: borrowing Span<UInt8>) -> Bool {
    var start = 0
    var units = 0
    while let unit = TemperatureUnit.first(in: text, start..<text.count) {
      let words = text.trimmingBlanks(start..<unit.range.lowerBound)
      guard !Self.beginsAnew(text, words) else { return false }
      start = unit.range.upperBound
      units += 1
    }
    let rest = text.trimmingBlanks(start..<text.count)
    return units < LineReader.certainRun && !rest.isEmpty
      && Signature.footerEnd(in: text, rest) == nil
      && labels.words.condition(in: text, rest) == nil
  }

  /// Whether the words before a number can begin with a date or 기상청 제공, which end a run of rows.
  private static func beginsAnew(_ text: borrowing Span<UInt8>, _ words: Range<Int>) -> Bool {
    guard !words.isEmpty else { return false }
    return text.isDigit(at: words.lowerBound) || Signature.footerEnd(in: text, words) != nil
  }

  /// Whether a mark or markup parts a line, or a character stands in it that has a plainer writing.
  private static func isParted(_ text: borrowing Span<UInt8>) -> Bool {
    var position = 0
    while let mark = text.firstMark(from: position) {
      if text[mark] < 0x80 || Bullet.separatorLength(in: text, at: mark) != nil
        || LineText.isUnusual(text, at: mark)
      {
        return true
      }
      position = mark + 1
    }
    return false
  }
}
