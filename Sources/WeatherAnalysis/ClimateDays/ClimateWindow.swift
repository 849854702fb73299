public import Weather

/// The part of a day over which its extreme is taken.
public enum ClimateWindow: Hashable, Sendable {
  /// The official day, 00:01 to 24:00.
  case day
  /// The night that begins on the day, 18:01 to 09:00.
  case night
  /// The morning, 03:01 to 09:00.
  case morning

  /// Whether only values whose hour is known can be told to lie in it.
  public var needsHour: Bool { self != .day }

  /// The day to whose window a captured temperature belongs; nil where it belongs to none, or where
  /// that can't be told.
  ///
  /// The value of 00:00 is that of 24:00 of the day before.
  func day(of capture: CapturedTemperature) -> CalendarDate? {
    guard let hour = capture.hour else { return needsHour ? nil : capture.date }
    switch self {
    case .day: return hour == 0 ? capture.date.adding(days: -1) : capture.date
    case .night:
      if hour >= 19 { return capture.date }
      return hour <= 9 ? capture.date.adding(days: -1) : nil
    case .morning: return (4...9).contains(hour) ? capture.date : nil
    }
  }
}

/// An air temperature as a strip printed it, with what is known of when.
public struct CapturedTemperature: Hashable, Sendable {
  /// The station's number.
  public let stationID: Int
  /// The strip's date.
  public let date: CalendarDate
  /// The strip's hour (0...23, KST), where known.
  public let hour: Int?
  /// The temperature.
  public let temperature: AirTemperature
  /// When the page was fetched on which the strip was seen first, where known.
  public let captureTime: UTCTime?
  /// The strip's id.
  public let stripID: String

  /// A captured temperature by its parts.
  public init(
    stationID: Int, date: CalendarDate, hour: Int?, temperature: AirTemperature,
    captureTime: UTCTime?, stripID: String
  ) {
    self.stationID = stationID
    self.date = date
    self.hour = hour
    self.temperature = temperature
    self.captureTime = captureTime
    self.stripID = stripID
  }

  /// Whether the value may be of another day than the strip's date: pages fetched before 01:15 may
  /// still print the value of 24:00 of the day before, and of others it is not known when they were.
  var mayBeOfAnotherDay: Bool {
    guard hour == nil else { return false }
    guard let captureTime, captureTime.dateInKorea == date else { return true }
    return captureTime.secondOfDayInKorea < Self.firstCertainSecond
  }

  /// 01:15, when the value of 01:00 is out.
  private static let firstCertainSecond = 75 * 60
}

extension UTCTime {
  /// Seconds since midnight in Korea (KST, UTC+09:00).
  fileprivate var secondOfDayInKorea: Int {
    secondsSince1970 + 9 * 3600 - dateInKorea.dayNumber * 86_400
  }
}
