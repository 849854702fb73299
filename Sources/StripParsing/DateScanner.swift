import Weather

/// Reads `2025.04.04 (금)` and its relations from left to right: `-`, `/` or `년 월 일` between the
/// numbers, a weekday in brackets or not, a clock time behind.
struct DateScanner {
  private var position: Int
  private let end: Int

  /// The date with which a range begins, and where it ends.
  static func date(
    in text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> (line: DateLine, end: Int)? {
    var scanner = DateScanner(position: range.lowerBound, end: range.upperBound)
    guard let (year, month, day) = scanner.readNumbers(text) else { return nil }
    let weekday = scanner.readWeekday(text)
    scanner.readClock(text)
    let found = range.lowerBound..<scanner.position
    let line = DateLine(
      date: CalendarDate(year: year, month: month, day: day), weekday: weekday,
      written: text.string(in: found), range: found)
    return (line, scanner.position)
  }

  private static let units = ["년", "월", "일"].map { Array($0.utf8) }
  private static let weekdayWord = Array("요일".utf8)
  private static let halves = ["오전", "오후"].map { Array($0.utf8) }
  private static let clockUnits = ["시", "분", "초"].map { Array($0.utf8) }
  private static let weekdays = Weekday.allCases.map { ($0, Array(String($0.koreanSyllable).utf8)) }

  private mutating func readNumbers(
    _ text: borrowing Span<UInt8>
  ) -> (year: Int, month: Int, day: Int)? {
    guard let year = readDigits(text, 4...4), readSeparator(text, 0),
      let month = readDigits(text, 1...2), readSeparator(text, 1),
      let day = readDigits(text, 1...2)
    else { return nil }
    if position < end, text.isDigit(at: position) { return nil }
    let mark = position
    skipBlanks(text)
    if !skip(Self.units[2], in: text) {
      position = mark
      _ = skip([UInt8(ascii: ".")], in: text)
    }
    return (year, month, day)
  }

  private mutating func readSeparator(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    skipBlanks(text)
    guard position < end else { return false }
    if ".-/".utf8.contains(text[position]) {
      position += 1
    } else if !skip(Self.units[index], in: text) {
      return false
    }
    skipBlanks(text)
    return true
  }

  /// The weekday, where one stands here: `(금)`, `[금요일]`, `금요일`, or `금` before a blank.
  private mutating func readWeekday(_ text: borrowing Span<UInt8>) -> Weekday? {
    let mark = position
    skipBlanks(text)
    let opens = position < end && "([".utf8.contains(text[position])
    if opens { position += 1 }
    skipBlanks(text)
    for (weekday, syllable) in Self.weekdays where skip(syllable, in: text) {
      let isWord = skip(Self.weekdayWord, in: text)
      skipBlanks(text)
      if opens, position < end, ")]".utf8.contains(text[position]) {
        position += 1
        return weekday
      }
      if !opens, isWord || position == end || text.isBlank(at: position - 1) { return weekday }
      break
    }
    position = mark
    return nil
  }

  /// Skips `13:17`, `13:17:20`, `오후 1:17` or `13시 17분` where one stands here.
  private mutating func readClock(_ text: borrowing Span<UInt8>) {
    let mark = position
    skipBlanks(text)
    for half in Self.halves where skip(half, in: text) { skipBlanks(text) }
    guard readDigits(text, 1...2) != nil, readClockUnit(text, 0),
      readDigits(text, 1...2) != nil
    else {
      position = mark
      return
    }
    if readClockUnit(text, 1), readDigits(text, 1...2) != nil { _ = readClockUnit(text, 2) }
  }

  private mutating func readClockUnit(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    if skip([UInt8(ascii: ":")], in: text) { return true }
    guard skip(Self.clockUnits[index], in: text) else { return false }
    skipBlanks(text)
    return true
  }

  private mutating func readDigits(
    _ text: borrowing Span<UInt8>, _ lengths: ClosedRange<Int>
  ) -> Int? {
    var value = 0
    var length = 0
    while position + length < end, length < lengths.upperBound,
      text.isDigit(at: position + length)
    {
      value = value * 10 + Int(text[position + length] - 0x30)
      length += 1
    }
    guard lengths.contains(length) else { return nil }
    position += length
    return value
  }

  private mutating func skipBlanks(_ text: borrowing Span<UInt8>) {
    while position < end, text.isBlank(at: position) { position += 1 }
  }

  private mutating func skip(_ bytes: [UInt8], in text: borrowing Span<UInt8>) -> Bool {
    guard position + bytes.count <= end, text.holds(bytes, at: position) else { return false }
    position += bytes.count
    return true
  }
}
