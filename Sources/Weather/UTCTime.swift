/// An instant, in whole seconds of UTC.
public struct UTCTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSince1970: Int

  /// The instant this many seconds after 1970-01-01T00:00:00Z.
  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// The instant of an ISO 8601 text; nil for anything else.
  ///
  /// `2025-04-04T09:30:00Z`, `2025-04-04T18:30+09:00` and `2025-04-04 18:30` are read, seconds and
  /// fractions being optional (fractions are cut). Without an offset, and for a date alone, the
  /// text is Korean time (+09:00), since that is what Korean pages and their readers' clocks show.
  public init?(iso8601 text: String) {
    var scanner = TimeScanner(bytes: Array(text.utf8))
    guard let seconds = scanner.readInstant() else { return nil }
    secondsSince1970 = seconds
  }

  /// The date in Korea (KST, UTC+09:00, no daylight saving since 1988) at this instant.
  public var dateInKorea: CalendarDate {
    CalendarDate(dayNumber: Self.floorDivide(secondsSince1970 + 9 * 3600, 86_400))
  }

  public static func < (left: UTCTime, right: UTCTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  fileprivate static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}

extension UTCTime: CustomStringConvertible {
  /// ISO 8601 in UTC, `2025-04-04T09:30:00Z`.
  public var description: String {
    let dayNumber = Self.floorDivide(secondsSince1970, 86_400)
    let second = secondsSince1970 - dayNumber * 86_400
    let hour = (second / 3600).padded(to: 2)
    let minute = (second / 60 % 60).padded(to: 2)
    return "\(CalendarDate(dayNumber: dayNumber))T\(hour):\(minute):\((second % 60).padded(to: 2))Z"
  }
}

/// Reads the parts of an ISO 8601 text from left to right.
private struct TimeScanner {
  let bytes: [UInt8]
  var position = 0

  mutating func readInstant() -> Int? {
    guard let year = readDigits(4), skip("-"), let month = readDigits(2), skip("-"),
      let day = readDigits(2), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    let midnight = date.dayNumber * 86_400
    if position == bytes.count { return midnight - 9 * 3600 }
    guard skip("T") || skip(" "), let clock = readClock(), let offset = readOffset(),
      position == bytes.count
    else { return nil }
    return midnight + clock - offset
  }

  private mutating func readClock() -> Int? {
    guard let hour = readDigits(2), hour < 24, skip(":"), let minute = readDigits(2), minute < 60
    else { return nil }
    guard skip(":") else { return hour * 3600 + minute * 60 }
    guard let second = readDigits(2), second <= 60 else { return nil }
    if skip(".") {
      guard readDigits(1) != nil else { return nil }
      while readDigits(1) != nil {}
    }
    return hour * 3600 + minute * 60 + second
  }

  private mutating func readOffset() -> Int? {
    if position == bytes.count { return 9 * 3600 }
    if skip("Z") { return 0 }
    let sign: Int
    if skip("+") {
      sign = 1
    } else if skip("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hour = readDigits(2), hour < 24 else { return nil }
    _ = skip(":")
    if position == bytes.count { return sign * hour * 3600 }
    guard let minute = readDigits(2), minute < 60 else { return nil }
    return sign * (hour * 3600 + minute * 60)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func readDigits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }
}
