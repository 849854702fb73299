public import Weather

/// Whether an air temperature is possible at these latitudes at all, by season.
///
/// The limits are WMO's for gross errors between 45° S and 45° N, winter being October to March: WMO
/// 1993, Guide on the Global Data-processing System, WMO-No. 305, chapter 6, pages VI.6 to VI.8; as
/// quoted, with the months, by the R package dataresqc (function wmo_gross_errors), looked up
/// 2026-11-26.
public struct RangeCheck: QualityCheck {
  private let winter: ClosedRange<AirTemperature>
  private let summer: ClosedRange<AirTemperature>

  /// A check with these limits.
  public init(limits: QualityLimits) {
    winter = limits.temperature(.rangeWinterLowest)...limits.temperature(.rangeWinterHighest)
    summer = limits.temperature(.rangeSummerLowest)...limits.temperature(.rangeSummerHighest)
  }

  public let name = "range"
  public let weight = CheckWeight.needed

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    let isSummer = (4...9).contains(strip.date.components.month)
    let range = isSummer ? summer : winter
    return .observations(
      strip.observations.map { $0.verdict(within: range, otherwise: .range) })
  }

  public func narrow(_ bounds: inout CheckBounds) -> Bool {
    for range in [winter, summer] { bounds.narrow(to: range) }
    return true
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "가능한 범위", en: "possible range"),
      rule: CheckExplanation.Text(
        ko: "이 위도에서 있을 수 없는 기온은 오류입니다. 10~3월과 4~9월의 한계가 다릅니다.",
        en: "A temperature that is impossible at these latitudes is wrong. October to March have "
          + "limits of their own, and April to September."),
      limits: [.rangeWinterLowest, .rangeWinterHighest, .rangeSummerLowest, .rangeSummerHighest],
      sources: [
        "WMO 1993: Guide on the Global Data-processing System, WMO-No. 305, chapter 6, pages VI.6 to "
          + "VI.8: gross-error limits between 45° S and 45° N (as quoted by the R package dataresqc, "
          + "which takes October to March for winter; looked up 2026-11-26)."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "있을 수 있는 모든 잘못된 값.", en: "Every false value that is possible."))
  }
}

extension Observation {
  /// Whether the air temperature lies in a range.
  func verdict(
    within range: ClosedRange<AirTemperature>, otherwise flag: QualityFlag
  ) -> CheckVerdict {
    guard let airTemperature else { return .notChecked }
    return CheckVerdict(
      range.contains(airTemperature) ? .passed : .failed(flag),
      limit: .airTemperatures(lowest: range.lowerBound, highest: range.upperBound))
  }
}
