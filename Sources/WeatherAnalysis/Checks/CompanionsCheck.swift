internal import RealModule
public import Weather

/// Whether an air temperature at a station of the common layout fits those of the other fifteen.
///
/// The regression of each station on the others follows from the table of companions. The value that
/// lies furthest from its estimate, in spreads of the regression, fails first and is left out; then
/// the rest are looked at again, so that one false value does not make others fail. In the end each
/// value left out is looked at once more beside those that are left, and taken back if it passes.
public struct CompanionsCheck: QualityCheck {
  private let companions: Companions
  private let leastCompanions: Int
  /// In spreads of the regression.
  private let threshold: Double
  private let covariances: SymmetricMatrix
  /// The inverse of the covariances of all stations, which most strips need.
  private let wholeInverse: SymmetricMatrix?
  /// The inverses of the covariances of all stations but one, by that one's place: what is missing
  /// is mostly one temperature.
  private let inversesWithout: [SymmetricMatrix?]

  /// A check with this table and these limits.
  public init(companions: Companions, limits: QualityLimits) {
    self.companions = companions
    leastCompanions = limits.count(.companionsLeast)
    threshold = limits[.companionsThreshold]
    covariances = SymmetricMatrix(rows: companions.covariances)
    wholeInverse = covariances.inverse
    let all = Array(companions.stationIDs.indices)
    inversesWithout = all.map { [covariances] missing in
      covariances.part(all.filter { $0 != missing }).inverse
    }
  }

  public let name = "companions"
  public let weight = CheckWeight.comparison

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    var present = companions.stationIDs.indices.filter {
      strip.airTemperatures[companions.stationIDs[$0]] != nil
    }
    var failed: [Estimate] = []
    while let worst = estimates(of: present, strip)?.max(by: { $0.distance < $1.distance }),
      worst.distance > threshold
    {
      failed.append(worst)
      present.removeAll { $0 == worst.index }
    }
    for suspect in failed {
      let others = (present + [suspect.index]).sorted()
      let again = estimates(of: others, strip) ?? []
      if again.allSatisfy({ $0.distance <= threshold }), !again.isEmpty { present = others }
    }
    var verdicts: [Int: CheckVerdict] = [:]
    for estimate in failed + (estimates(of: present, strip) ?? []) {
      verdicts[estimate.stationID] = verdict(by: estimate, strip, present)
    }
    return .observations(
      strip.observations.map { observation in
        guard observation.airTemperature != nil else { return .notChecked }
        return verdicts[observation.stationID] ?? .notChecked
      })
  }

  public func narrow(_ bounds: inout CheckBounds) -> Bool {
    let places = companions.stationIDs.map { bounds.stationIDs.firstIndex(of: $0) }
    let present = places.indices.filter { places[$0] != nil }
    guard present.count > leastCompanions else { return true }
    guard let inverse = inverse(of: present) else { return true }
    for index in present.indices {
      let row = inverse.rows[index]
      var weights = bounds.stationIDs.map { _ in 0.0 }
      var addend = 0.0
      for other in present.indices {
        if let place = places[present[other]] { weights[place] = row[other] }
        addend -= row[other] * companions.departures[present[other]]
      }
      // The distance of `Estimate` times the root of the row's own value.
      bounds.limit(weights, adding: addend, to: threshold * .sqrt(row[index]))
    }
    return true
  }

  /// What the others say of a station.
  private struct Estimate {
    /// The station's place in the table.
    let index: Int
    let stationID: Int
    /// °C.
    let temperature: Double
    /// °C.
    let spread: Double
    /// How far from it the value lies, in spreads.
    let distance: Double
  }

  /// The estimates of stations from one another; nil where there are too few.
  private func estimates(of present: [Int], _ strip: CheckedStrip) -> [Estimate]? {
    guard present.count > leastCompanions else { return nil }
    guard let inverse = inverse(of: present) else { return nil }
    let values = present.map { strip.airTemperatures[companions.stationIDs[$0]]?.degrees ?? 0 }
    let departures = present.indices.map { values[$0] - companions.departures[present[$0]] }
    return present.indices.map { index in
      let row = inverse.rows[index]
      // Of a normal distribution with the inverse covariances P, the i-th value has, given the
      // others, the variance 1 / P_ii, and lies (P d)_i / P_ii from its mean.
      var product = 0.0
      for other in present.indices { product += row[other] * departures[other] }
      let residual = product / row[index]
      let spread = 1 / Double.sqrt(row[index])
      return Estimate(
        index: present[index], stationID: companions.stationIDs[present[index]],
        temperature: values[index] - residual,
        spread: spread, distance: abs(residual) / spread)
    }
  }

  /// The inverse of the covariances of stations, by their places, ascending.
  private func inverse(of present: [Int]) -> SymmetricMatrix? {
    switch companions.stationIDs.count - present.count {
    case 0: wholeInverse
    case 1:
      inversesWithout[present.indices.first { present[$0] != $0 } ?? present.count]
    default: covariances.part(present).inverse
    }
  }

  private func verdict(
    by estimate: Estimate, _ strip: CheckedStrip, _ present: [Int]
  ) -> CheckVerdict {
    guard let temperature = strip.airTemperatures[estimate.stationID] else { return .notChecked }
    return CheckVerdict(
      temperature, of: estimate.temperature,
      within: threshold * estimate.spread, otherwise: .companions,
      references: strip.isExplained ? references(of: estimate, strip, present) : [])
  }

  private func references(
    of estimate: Estimate, _ strip: CheckedStrip, _ present: [Int]
  ) -> [CheckReference] {
    present.map { companions.stationIDs[$0] }.filter { $0 != estimate.stationID }
      .compactMap { station in strip.airTemperatures[station].map { .station(station, $0) } }
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "열여섯 지점", en: "sixteen companions"),
      rule: CheckExplanation.Text(
        ko: "흔한 형식의 열여섯 지점은 저마다 나머지 열다섯의 기온에서 회귀로 어림합니다. 어림값에서 회귀 "
          + "오차의 5.5배 넘게 떨어진 값을 의심하고, 그 값을 빼고 나머지를 다시 봅니다.",
        en:
          "Each of the sixteen stations of the common layout is estimated from the other fifteen by "
          + "a regression. A value is suspect that lies further from the estimate than 5.5 spreads "
          + "of the regression; the worst is left out, and the rest are looked at again."),
      limits: [.companionsLeast, .companionsThreshold],
      sources: [
        "companions.csv, fitted by Scripts/fit-companions from 45 live strips of 2018 to 2026; "
          + "--companions takes a table fitted from your own."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "8 ℃에 못 미치는 잘못의 대부분(4 ℃ 미만에서 빠진 빼기표), 모든 지점이 함께 틀린 경우(다른 계절의 날씨띠), 열여섯 밖의 "
          + "지점. 여름 자료가 적어 여름의 이상한 날씨는 잘못으로 보일 수 있습니다.",
        en:
          "Most errors under 8 °C (a minus sign lost from less than 4 °C); strips that are wrong as "
          + "a whole (of another season); stations beyond the sixteen. Few strips of summer went into "
          + "the regression."))
  }
}
