public import Weather

/// Whether a strip's date can be that of its weather: its weekday, and the capture of its page.
///
/// A strip's date is the day the page was rendered; so it is the capture's day in Korea, or the day
/// before where the page was kept a while. Minutes are allowed for clocks that differ.
/// Of 112 weekdays printed, 112 were right (real strips of 2018 to 2026).
public struct DateCheck: QualityCheck {
  private let limits: QualityLimits

  /// A check with these limits.
  public init(limits: QualityLimits) {
    self.limits = limits
  }

  public let name = "date"
  public let weight = CheckWeight.needed

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    let capture =
      strip.isProvenByRecord
      ? nil : strip.captureTime.map { verdict(on: strip.date, capturedAt: $0) }
    let isStatedElsewhere = strip.hour != nil
    return .observations(
      strip.observations.map { observation in
        if let capture, capture.flag != nil { return capture }
        if observation.flags.contains(QualityFlags(.weekdayMismatch)) {
          return CheckVerdict(.failed(.weekdayMismatch))
        }
        let hasWeekday = observation.flags.isDisjoint(with: Self.withoutWeekday)
        return capture ?? (isStatedElsewhere || hasWeekday ? .passed : .notChecked)
      })
  }

  /// It has nothing to say of strips on which nothing else bears.
  public func narrow(_ bounds: inout CheckBounds) -> Bool { true }

  private static let withoutWeekday: QualityFlags = [
    QualityFlags(.weekdayMissing), QualityFlags(.dateFromCapture),
  ]

  private func verdict(on date: CalendarDate, capturedAt time: UTCTime) -> CheckVerdict {
    let possible = dates(of: time)
    if possible.contains(date) { return CheckVerdict(.passed, limit: .dates(possible)) }
    let flag: QualityFlag =
      date > possible.upperBound ? .dateAfterCapture : .dateFarFromCapture
    return CheckVerdict(.failed(flag), limit: .dates(possible))
  }

  /// The dates that a capture proves.
  public func dates(of time: UTCTime) -> ClosedRange<CalendarDate> {
    let first = time.dateInKorea.adding(days: -limits.count(.dateDaysBeforeCapture))
    return first...UTCTime(secondsSince1970: time.secondsSince1970 + tolerance).dateInKorea
  }

  private var tolerance: Int { limits.count(.dateClockTolerance) * 60 }

  /// The captures of a strip's pages that would prove a date: from the first instant on, and before
  /// the second.
  public func captures(proving date: CalendarDate) -> Range<UTCTime> {
    let midnight = date.dayNumber * 86_400 - 9 * 3600
    let days = limits.count(.dateDaysBeforeCapture) + 1
    return UTCTime(
      secondsSince1970: midnight - tolerance)..<UTCTime(
        secondsSince1970: midnight + days * 86_400)
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "요일과 수집 시각", en: "weekday and capture"),
      rule: CheckExplanation.Text(
        ko: "찍힌 요일이 날짜와 맞고, 날짜가 수집 시각보다 뒤이거나 하루 넘게 앞서지 않아야 합니다.",
        en: "The weekday printed is that of the date, and the date is neither later than the "
          + "capture of the page nor more than a day earlier."),
      limits: [.dateClockTolerance, .dateDaysBeforeCapture],
      sources: [
        "The date printed is the day on which the page was rendered; of 112 weekdays printed, 112 "
          + "were right (real strips of 2018 to 2026)."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "멈춘 날씨띠는 날짜와 요일이 맞습니다. 요일도 수집 시각도 없는 날짜는 검사하지 못합니다.",
        en: "A frozen strip has the right date and weekday. A date without weekday and without a "
          + "known capture cannot be checked."))
  }
}
