public import Weather

/// Whether an air temperature leaps within hours, and back.
///
/// It is compared with the nearest value of known hour before it and with the nearest after it, up to
/// twelve hours away; where there is none on one side, with the two nearest on the other. It fails
/// where both differ by more than can be in the time; where there is one alone, that one decides. So
/// a front that stays is no error, and a single false value does not draw in those beside it.
///
/// The limits are WMO's: WMO 1993, WMO-No. 305, chapter 6, page VI.21, as quoted by the R package
/// dataresqc (function wmo_time_consistency), looked up 2026-11-26. WMO's own rule suspects both
/// values of a pair. A gap between two of its times has the limit of the longer one.
public struct StepCheck: QualityCheck {
  private let limits: QualityLimits

  /// A check with these limits.
  public init(limits: QualityLimits) {
    self.limits = limits
  }

  public let name = "step"
  public let weight = CheckWeight.additional

  private static let steps: [(hours: Int, limit: QualityLimit)] = [
    (1, .step1Hour), (2, .step2Hours), (3, .step3Hours), (6, .step6Hours), (12, .step12Hours),
  ]

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    let series = HourlySeries(around: strip)
    return .observations(
      strip.observations.map { observation in
        guard let series, let temperature = observation.airTemperature else { return .notChecked }
        return verdict(on: temperature, series, observation.stationID)
      })
  }

  /// It has nothing to say of strips on which nothing else bears.
  public func narrow(_ bounds: inout CheckBounds) -> Bool { true }

  private func verdict(
    on temperature: AirTemperature, _ series: HourlySeries, _ station: Int
  ) -> CheckVerdict {
    let before = series.nearest(to: station, hours: (1...HourlySeries.reach).map { -$0 })
    let after = series.nearest(to: station, hours: Array(1...HourlySeries.reach))
    let nearest =
      before.isEmpty || after.isEmpty ? before + after : [before[0], after[0]]
    guard !nearest.isEmpty else { return .notChecked }
    let ranges = nearest.map { range(of: $0.temperature, hours: abs($0.offset)) }
    let references = nearest.map { CheckReference.hours($0.offset, $0.temperature) }
    guard let passed = ranges.first(where: { $0.contains(temperature) }) else {
      return CheckVerdict(.failed(.step), limit: ranges[0].limit, references: references)
    }
    return CheckVerdict(.passed, limit: passed.limit, references: references)
  }

  /// What can be so many hours from an air temperature.
  private func range(of temperature: AirTemperature, hours: Int) -> ClosedRange<AirTemperature> {
    let step = Self.steps.first { $0.hours >= hours } ?? (12, .step12Hours)
    let tenths = limits[tenthsOf: step.limit]
    let lowest = AirTemperature(tenthsOfCelsius: temperature.tenthsOfCelsius - tenths)
    return lowest...AirTemperature(tenthsOfCelsius: temperature.tenthsOfCelsius + tenths)
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "급변", en: "leaps within hours"),
      rule: CheckExplanation.Text(
        ko: "시각을 아는 값을 앞뒤 열두 시간 안의 가장 가까운 값과 견줍니다. 앞뒤 모두에서 그 시간에 있을 수 "
          + "있는 것보다 크게 다르면 의심합니다.",
        en: "A value of known hour is compared with the nearest before and after it, within twelve "
          + "hours (at the end of a series with the two nearest on one side). It is suspect where "
          + "both differ by more than can be in that time."),
      limits: [.step1Hour, .step2Hours, .step3Hours, .step6Hours, .step12Hours],
      sources: [
        "WMO 1993: Guide on the Global Data-processing System, WMO-No. 305, chapter 6, page VI.21: "
          + "tolerances of 4, 7, 9, 15 and 25 °C over 1, 2, 3, 6 and 12 hours (as quoted by the R "
          + "package dataresqc, looked up 2026-11-26). WMO suspects both values of a pair; here the "
          + "values on both sides decide."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "시각을 모르는 날씨띠(찍힌 날씨띠 대부분), 뛰어서 그대로 머무는 값.",
        en: "Strips of unknown hour, as nearly all printed ones are; a leap that stays."))
  }
}

extension ClosedRange<AirTemperature> {
  fileprivate var limit: CheckLimit {
    .airTemperatures(lowest: lowerBound, highest: upperBound)
  }
}
