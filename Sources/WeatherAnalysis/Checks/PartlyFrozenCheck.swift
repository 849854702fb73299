public import Weather

/// Whether most of a strip's temperatures were printed under another date too: a feed of which some
/// stations have stopped.
///
/// Of 45 live strips of 2018 to 2026 no two of different dates share more than 19 % of their
/// temperatures, so that eight equal ones and 60 % leave much room.
public struct PartlyFrozenCheck: QualityCheck {
  private let limits: QualityLimits

  /// A check with these limits.
  public init(limits: QualityLimits) {
    self.limits = limits
  }

  public let name = "partly_frozen"
  public let weight = CheckWeight.needed

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    if strip.isProvenByRecord { return .strip(.passed) }
    let temperatures = strip.airTemperatures
    guard strip.state.counts, temperatures.count >= limits.count(.partlyFrozenLeastEqual) else {
      return .strip(.notChecked)
    }
    let alike = strip.lookAlikes.filter { $0.date != strip.date }.map { other in
      (other, Likeness(of: temperatures, and: other.airTemperatures))
    }.filter { isTooAlike($0.1) }
    let worst = alike.min { left, right in
      left.1 != right.1
        ? right.1 < left.1 : (left.0.date, left.0.stripID) < (right.0.date, right.0.stripID)
    }
    guard let (other, likeness) = worst else { return .strip(.passed) }
    return .strip(
      CheckVerdict(
        .failed(.partlyFrozen),
        limit: .equalTemperatures(likeness.equal, of: likeness.shared),
        references: [.strip(other.stripID, other.date)]))
  }

  /// It has nothing to say of strips on which nothing else bears.
  public func narrow(_ bounds: inout CheckBounds) -> Bool { true }

  /// Whether two strips share more than live ones do.
  public func isTooAlike(_ likeness: Likeness) -> Bool {
    likeness.equal >= limits.count(.partlyFrozenLeastEqual)
      && Double(likeness.equal * 100) >= limits[.partlyFrozenShare] * Double(likeness.shared)
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "일부 멈춤", en: "mostly the same as another date"),
      isOfStrips: true,
      rule: CheckExplanation.Text(
        ko: "다른 날짜의 날씨띠와 겹치는 지점 가운데 여덟 곳 이상, 그리고 60 % 이상의 기온이 같으면 "
          + "일부 갱신이 멈춘 것으로 보고 두 날씨띠를 모두 의심합니다.",
        en:
          "Two strips of different dates that agree on eight temperatures or more, and on 60 % or "
          + "more of those of the stations they share, are both suspect: some stations have stopped."
      ),
      limits: [.partlyFrozenLeastEqual, .partlyFrozenShare],
      sources: [
        "Live strips of different dates share at most 19 % of their temperatures (45 live strips of "
          + "2018 to 2026)."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "일부 지점만(60 % 미만) 멈춘 경우, 그리고 저장소에 다른 날짜의 짝이 없는 경우.",
        en: "Fewer stopped stations than that, and a strip whose counterpart the store does not "
          + "have."))
  }
}

/// How many temperatures two strips share, and how many of these are equal.
public struct Likeness: Hashable, Comparable, Sendable {
  /// Stations that have a temperature in both.
  public private(set) var shared = 0
  /// Those of them that have the same.
  public private(set) var equal = 0

  /// The likeness of two strips, by their temperatures.
  public init(of first: [Int: AirTemperature], and second: [Int: AirTemperature]) {
    for (station, temperature) in first {
      guard let other = second[station] else { continue }
      shared += 1
      if other == temperature { equal += 1 }
    }
  }

  /// By the share of equal temperatures, then by their number.
  public static func < (left: Likeness, right: Likeness) -> Bool {
    let (leftShare, rightShare) = (left.equal * right.shared, right.equal * left.shared)
    return leftShare != rightShare ? leftShare < rightShare : left.equal < right.equal
  }
}
