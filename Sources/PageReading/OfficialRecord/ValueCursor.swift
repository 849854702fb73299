import Weather

/// Walks over the bytes of one value. They are handed to each step, since a span can't be kept.
struct ValueCursor {
  private var position: Int
  private let end: Int

  private static let space = UInt8(ascii: " ")

  /// At the start of a value, spaces around it left out.
  init(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == Self.space { start += 1 }
    while end > start, bytes[end - 1] == Self.space { end -= 1 }
    position = start
    self.end = end
  }

  /// Whether no byte is left; at first, whether the value is empty.
  var isAtEnd: Bool { position == end }

  /// The bytes that are left.
  var range: Range<Int> { position..<end }

  /// Goes over a byte; false, going nowhere, where another stands here.
  mutating func take(_ byte: Unicode.Scalar, in bytes: borrowing Span<UInt8>) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Goes over one space or more.
  mutating func takeSpaces(in bytes: borrowing Span<UInt8>) -> Bool {
    let start = position
    while position < end, bytes[position] == Self.space { position += 1 }
    return position > start
  }

  /// Goes over digits, as many as there are up to a number of them.
  ///
  /// - Returns: their number in decimal; nil where there are too few.
  mutating func number(
    ofDigits counts: ClosedRange<Int>, in bytes: borrowing Span<UInt8>
  ) -> Int? {
    let start = position
    var value = 0
    while position < end, position - start < counts.upperBound {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      position += 1
    }
    return position - start >= counts.lowerBound ? value : nil
  }
}

extension ValueCursor {
  /// A number without sign, alone.
  consuming func wholeNumber(in bytes: borrowing Span<UInt8>) -> Int? {
    guard let value = number(ofDigits: 1...9, in: bytes), isAtEnd else { return nil }
    return value
  }

  /// A decimal number alone, in tenths: `-.4`, `7`, `12.30`. nil where it has more than one decimal
  /// that is not zero.
  consuming func tenths(in bytes: borrowing Span<UInt8>) -> Int? {
    let isNegative = take("-", in: bytes)
    let whole = number(ofDigits: 1...6, in: bytes)
    var tenth = 0
    if take(".", in: bytes) {
      guard let digit = number(ofDigits: 1...1, in: bytes) else { return nil }
      tenth = digit
      while take("0", in: bytes) {}
    } else if whole == nil {
      return nil
    }
    guard isAtEnd else { return nil }
    let magnitude = (whole ?? 0) * 10 + tenth
    return isNegative ? -magnitude : magnitude
  }

  /// A date alone, or with the time 00:00 behind it.
  consuming func day(in bytes: borrowing Span<UInt8>) -> CalendarDate? {
    guard let date = date(in: bytes) else { return nil }
    if isAtEnd { return date }
    guard let clock = clock(in: bytes), clock == Clock(hour: 0, isFullHour: true) else {
      return nil
    }
    return date
  }

  /// A date with a time behind it.
  consuming func time(in bytes: borrowing Span<UInt8>) -> (date: CalendarDate, clock: Clock)? {
    guard let date = date(in: bytes), let clock = clock(in: bytes) else { return nil }
    return (date, clock)
  }

  /// A time of the day.
  struct Clock: Equatable {
    /// 0...24.
    var hour: Int
    /// Whether minutes and seconds are 00.
    var isFullHour: Bool
  }

  /// `YYYY-MM-DD`, also with `/` or `.`.
  private mutating func date(in bytes: borrowing Span<UInt8>) -> CalendarDate? {
    guard let year = number(ofDigits: 4...4, in: bytes) else { return nil }
    for separator in ["-", "/", "."] as [Unicode.Scalar] where take(separator, in: bytes) {
      guard let month = number(ofDigits: 2...2, in: bytes), take(separator, in: bytes),
        let day = number(ofDigits: 2...2, in: bytes)
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// `T` or spaces, then `HH:MM` or `HH:MM:SS`, the hour of one digit or two; then nothing.
  private mutating func clock(in bytes: borrowing Span<UInt8>) -> Clock? {
    guard take("T", in: bytes) || takeSpaces(in: bytes),
      let hour = number(ofDigits: 1...2, in: bytes), hour <= 24, take(":", in: bytes),
      let minute = number(ofDigits: 2...2, in: bytes), minute < 60
    else { return nil }
    var second = 0
    if take(":", in: bytes) {
      guard let found = number(ofDigits: 2...2, in: bytes), found < 60 else { return nil }
      second = found
    }
    return isAtEnd ? Clock(hour: hour, isFullHour: minute == 0 && second == 0) : nil
  }
}
