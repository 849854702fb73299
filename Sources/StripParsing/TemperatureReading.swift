import Weather

/// What stands for the air temperature in a row.
enum TemperatureReading: Equatable {
  /// Nothing, or a dash.
  case missing
  /// A number of tenths of a degree.
  case value(AirTemperature)
  /// A number that stands for 'no value'.
  case sentinel
  /// Something that is not one temperature in degrees Celsius. Where it is the whole row, `found` is
  /// nil.
  case rejected(Rejection.Reason, found: String?)

  /// Reads the number that ends a range, and finds where the row's words end.
  static func read(
    _ text: borrowing Span<UInt8>, before unit: TemperatureUnit, from start: Int
  ) -> (reading: TemperatureReading, wordsEnd: Int) {
    let end = text.trimmingBlanks(start..<unit.range.lowerBound).upperBound
    var digits = end
    while digits > start, text.isDigit(at: digits - 1) || text[digits - 1] == UInt8(ascii: ".") {
      digits -= 1
    }
    if digits == end { return readMissing(text, start..<end) }
    var sign = digits
    if sign > start, text[sign - 1] == UInt8(ascii: "-") || text[sign - 1] == UInt8(ascii: "+") {
      sign -= 1
    }
    let number = sign..<unit.range.upperBound
    if let range = startOfRange(text, start..<sign, hasSign: sign < digits) {
      return (.rejected(.range, found: text.string(in: range..<unit.range.upperBound)), range)
    }
    if unit.kind == .fahrenheit {
      return (.rejected(.fahrenheit, found: text.string(in: number)), sign)
    }
    if sign > start, text[sign - 1] == UInt8(ascii: ",") || text.isDigit(at: sign - 1) {
      let first = startOfNumbers(text, start..<sign)
      let written = text.string(in: first..<unit.range.upperBound)
      return (.rejected(.malformedTemperature, found: written), first)
    }
    let isNegative = text[sign] == UInt8(ascii: "-")
    return (reading(text, digits..<end, isNegative: isNegative, written: number), sign)
  }

  private static func readMissing(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> (TemperatureReading, Int) {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return (.missing, end)
  }

  private static func reading(
    _ text: borrowing Span<UInt8>, _ digits: Range<Int>, isNegative: Bool, written: Range<Int>
  ) -> TemperatureReading {
    guard let magnitude = tenths(text, digits) else {
      return .rejected(.malformedTemperature, found: text.string(in: written))
    }
    let value = isNegative ? -magnitude : magnitude
    // KMA's and the widget's writings of 'no value'; no station of Korea has come near -50.
    if value == 999 || value == -999 || (-900...(-500)).contains(value) { return .sentinel }
    guard (-900...600).contains(value) else {
      return .rejected(.temperatureOutOfRange, found: text.string(in: written))
    }
    return .value(AirTemperature(tenthsOfCelsius: value))
  }

  /// One to four digits, and at most one decimal behind a point; nil for anything else.
  private static func tenths(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    var position = range.lowerBound
    while position < range.upperBound, text.isDigit(at: position) {
      value = Swift.min(value * 10 + Int(text[position] - 0x30), 100_000)
      position += 1
    }
    guard position > range.lowerBound else { return nil }
    if position == range.upperBound { return value * 10 }
    guard position + 2 == range.upperBound, text.isDigit(at: position + 1) else { return nil }
    return value * 10 + Int(text[position + 1] - 0x30)
  }

  /// Where the first number of a range or pair starts (`-4~7`, `4-7`, `2/15`), when what stands
  /// before the last number shows that there is one; nil otherwise.
  private static func startOfRange(
    _ text: borrowing Span<UInt8>, _ before: Range<Int>, hasSign: Bool
  ) -> Int? {
    var end = text.trimmingBlanks(before).upperBound
    if let mark = lengthOfRangeMark(text, before.lowerBound..<end) {
      end -= mark
    } else if hasSign, end == before.upperBound, end > before.lowerBound,
      text.isDigit(at: end - 1)
    {
      // 4-7: the sign is a dash between two numbers.
    } else if end > before.lowerBound + 1, text[end - 1] == UInt8(ascii: "-"),
      isDigitBefore(text, before.lowerBound..<end - 1)
    {
      end -= 1
    } else {
      return nil
    }
    return startOfNumbers(text, text.trimmingBlanks(before.lowerBound..<end))
  }

  /// Where the digits, points, commas and signs start that end a range.
  private static func startOfNumbers(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.upperBound
    while start > range.lowerBound,
      text.isDigit(at: start - 1) || ".,-+".utf8.contains(text[start - 1])
    {
      start -= 1
    }
    return start
  }

  private static func isDigitBefore(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let trimmed = text.trimmingBlanks(range)
    return !trimmed.isEmpty && text.isDigit(at: trimmed.upperBound - 1)
  }

  private static let rangeMarks: [[UInt8]] = ["~", "/", "∼", "〜", "∽"].map { Array($0.utf8) }

  private static func lengthOfRangeMark(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    for mark in rangeMarks
    where range.count >= mark.count && text.holds(mark, at: range.upperBound - mark.count) {
      return mark.count
    }
    return nil
  }

  /// Whether a number has no words before it but the mark that parts it from the number before, as
  /// in `2℃ / 15℃`, or not even that.
  static func isSecondOfPair(
    _ text: borrowing Span<UInt8>, _ words: Range<Int>, _ reading: TemperatureReading
  ) -> Bool {
    let trimmed = text.trimmingBlanks(words)
    if trimmed.isEmpty { return reading != .missing }
    return lengthOfRangeMark(text, trimmed) == trimmed.count
      || (trimmed.count == 1 && text[trimmed.lowerBound] == UInt8(ascii: "-"))
  }
}
