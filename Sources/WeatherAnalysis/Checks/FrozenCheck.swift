internal import Weather

/// Reports whether a strip is frozen or was carried over midnight. `FreezeCheck` tells it from the
/// set of strips; it is a state of the strip, and no flag of its values.
public struct FrozenCheck: QualityCheck {
  /// The check.
  public init() {}

  public let name = "frozen"
  public let weight = CheckWeight.needed

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    switch strip.state {
    case .live: .strip(.passed)
    case .frozen, .carriedOver: .strip(CheckVerdict(.failed(nil)))
    case .notChecked: .strip(.notChecked)
    }
  }

  /// It has nothing to say of strips on which nothing else bears.
  public func narrow(_ bounds: inout CheckBounds) -> Bool { true }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "갱신 멈춤", en: "the same under other dates"),
      isOfStrips: true,
      rule: CheckExplanation.Text(
        ko: "같은 기온이 둘 이상의 날짜에 찍혔거나 알려진 멈춤의 기온이면 갱신이 멈춘 것입니다. "
          + "이웃한 두 날짜뿐이면 자정을 넘긴 것으로, 첫 날짜만 집계합니다.",
        en:
          "A strip is frozen whose temperatures were printed under two dates or more, or are those "
          + "of a listed freeze. Under two neighbouring dates alone it was carried over midnight: "
          + "the first date counts. It is a state of the strip; its values get no flag."),
      limits: [],
      sources: [
        "All 25 strips of the common layout dated 2025-05-19 to 2025-10-30 belong to seven frozen "
          + "snapshots, the same ones on many sites (freezes.csv)."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "저장소에 한 번만 있고 목록에도 없는 멈춘 날씨띠는 알 수 없습니다. 기온이 여덟 개 미만이면 "
          + "검사하지 못합니다.",
        en:
          "A frozen strip that the store has under one date alone, and that is not listed. Strips "
          + "of fewer than eight temperatures cannot be checked."))
  }
}
