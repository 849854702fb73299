public import Weather

/// Whether an air temperature lies beyond Korea's records: -32.6 °C at 양평 on 1981-01-05 and 41.0 °C
/// at 홍천 at 16:00 on 2018-08-01.
///
/// KMA's official stations; the low by KMA's monitoring system as quoted by Yonhap on 2018-09-24
/// (hankyung.com/article/201809244763Y), the high by KMA as quoted by Yonhap on 2018-08-02 (Digital
/// Times); both looked up 2026-11-26.
public struct RecordCheck: QualityCheck {
  private let range: ClosedRange<AirTemperature>

  /// A check with these limits.
  public init(limits: QualityLimits) {
    range = limits.temperature(.recordLowest)...limits.temperature(.recordHighest)
  }

  public let name = "record"
  public let weight = CheckWeight.needed

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    .observations(strip.observations.map { $0.verdict(within: range, otherwise: .record) })
  }

  public func narrow(_ bounds: inout CheckBounds) -> Bool {
    bounds.narrow(to: range)
    return true
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "기온 기록", en: "Korea's records"),
      rule: CheckExplanation.Text(
        ko: "우리나라 기온 기록을 넘는 값은 의심합니다. 새 기록이면 --limits로 한계를 고쳐 주세요.",
        en: "A temperature beyond Korea's records is suspect. Should one be broken, set the limit "
          + "with --limits."),
      limits: [.recordLowest, .recordHighest],
      sources: [
        "-32.6 °C, Yangpyeong (양평), 1981-01-05: KMA, quoted by Yonhap, 2018-09-24 "
          + "(hankyung.com/article/201809244763Y; looked up 2026-11-26).",
        "41.0 °C, Hongcheon (홍천), 2018-08-01, 16:00: KMA, quoted by Yonhap in the Digital Times, "
          + "2018-08-02 (looked up 2026-11-26).",
      ],
      blindSpots: CheckExplanation.Text(
        ko: "기록 안의 모든 잘못된 값. 계절을 보지 않습니다.",
        en: "Every false value within the records; the season is not looked at."))
  }
}
