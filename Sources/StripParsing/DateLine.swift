import Weather

/// A date as a page prints it over or under a strip.
struct DateLine: Equatable {
  /// The date; nil where the calendar has no such day.
  var date: CalendarDate?
  /// The weekday printed beside it, if any.
  var weekday: Weekday?
  /// The date as printed.
  var written: String
  /// Its bytes, those of the keyword before it included.
  var range: Range<Int>
  /// Whether the line speaks of a forecast or of another measurement.
  var isLookAlike = false

  /// Whether the weekday printed is another than the date's.
  var hasWrongWeekday: Bool {
    guard let date, let weekday else { return false }
    return date.weekday != weekday
  }

  /// The date that is all of a range, or that stands behind 최종편집, 최종수정 or 업데이트 (last
  /// edited, last changed, updated) and behind no word for an article's own dates.
  static func read(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> DateLine? {
    let trimmed = text.trimmingBlanks(range)
    let start = Bullet.skip(in: text, trimmed)
    if let found = DateScanner.date(in: text, start..<trimmed.upperBound),
      isMarks(text, found.end..<trimmed.upperBound)
    {
      return found.line
    }
    return readAfterKeyword(text, trimmed)
  }

  /// The date with which a range begins, a blank behind it.
  static func readPrefix(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> (line: DateLine, end: Int)? {
    let start = text.trimmingBlanks(range).lowerBound
    guard start < range.upperBound, text.isDigit(at: start),
      let found = DateScanner.date(in: text, start..<range.upperBound),
      found.end < range.upperBound, text.isBlank(at: found.end)
    else { return nil }
    return found
  }

  private static let keywords: [[UInt8]] = ["최종편집", "최종수정", "업데이트"].map { Array($0.utf8) }
  /// registered, submitted, approved, article, written
  private static let articleWords: [[UInt8]] = ["등록", "입력", "승인", "기사", "작성"]
    .map { Array($0.utf8) }
  /// date and time, time, date, hour: words that may stand between the keyword and its date.
  private static let fillers: [[UInt8]] = ["일시", "시각", "시간", "날짜", "일자", ":", "|", "-", "."]
    .map { Array($0.utf8) }

  /// Whether a text ends with a word for an article's own dates, so that a date behind is one.
  static func announcesArticleDate(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text.isBlank(at: end - 1) || text[end - 1] == UInt8(ascii: ":") {
      end -= 1
    }
    return articleWords.contains { word in
      range.lowerBound + word.count <= end && text.holds(word, at: end - word.count)
    }
  }

  private static func readAfterKeyword(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> DateLine? {
    for keyword in keywords {
      guard let place = text.firstPlace(of: keyword, in: range) else { continue }
      let start = skipFillers(text, place + keyword.count..<range.upperBound)
      guard let found = DateScanner.date(in: text, start..<range.upperBound),
        !text.contains(anyOf: articleWords, in: range.lowerBound..<start)
      else { continue }
      var line = found.line
      line.range = place..<found.end
      line.isLookAlike = Signature.isLookAlike(text, range)
      return line
    }
    return nil
  }

  private static func skipFillers(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      if text.isBlank(at: position) {
        position += 1
        continue
      }
      var length = 0
      for filler in fillers where text.holds(filler, at: position) { length = filler.count }
      if length == 0 { break }
      position += length
    }
    return position
  }

  private static func isMarks(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = Bullet.skip(in: text, range)
    while position < range.upperBound {
      guard text.isBlank(at: position) || ".,)]|".utf8.contains(text[position]) else {
        return false
      }
      position += 1
    }
    return true
  }
}
