public import Weather

/// Whether every temperature of a strip is 0.0: what a publishing system prints that got no data.
///
/// Of 45 live strips of 2018 to 2026 none shows 0.0 at more than two stations.
public struct ZerosCheck: QualityCheck {
  private let leastStations: Int

  /// A check with these limits.
  public init(limits: QualityLimits) {
    leastStations = limits.count(.zerosLeastStations)
  }

  public let name = "zeros"
  public let weight = CheckWeight.needed

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    let measured = strip.observations.filter { $0.airTemperature != nil }
    guard Set(measured.map(\.stationID)).count >= leastStations else { return .strip(.notChecked) }
    let isZero = measured.allSatisfy { $0.airTemperature?.tenthsOfCelsius == 0 }
    return .strip(isZero ? CheckVerdict(.failed(.zeros)) : .passed)
  }

  public func narrow(_ bounds: inout CheckBounds) -> Bool {
    bounds.forbidZeros()
    return true
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "모두 0.0", en: "all zeros"),
      isOfStrips: true,
      rule: CheckExplanation.Text(
        ko: "모든 지점이 0.0이면 자료를 받지 못하고 찍은 것으로, 오류입니다.",
        en: "A strip whose every station shows 0.0 is wrong: it was printed without data."),
      limits: [.zerosLeastStations],
      sources: [
        "Of 45 live strips of 2018 to 2026 none shows 0.0 at more than two stations."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "일부 지점만 0.0인 경우.", en: "Zeros at some of the stations."))
  }
}
