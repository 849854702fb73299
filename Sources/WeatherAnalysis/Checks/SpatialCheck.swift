internal import RealModule
public import Weather

/// Whether an air temperature fits those of the stations around: titanlib's buddy check.
///
/// The neighbours' temperatures are reduced to the station's height by one lapse rate. A value fails
/// that lies further from their mean than the threshold times their spread, which is taken to be no
/// less than a limit. What has failed is no neighbour in the next round, until nothing more fails.
///
/// titanlib makes one round unless told otherwise. Its recommended gradient of -0.0065 °C a metre is
/// that of the ICAO standard atmosphere (github.com/metno/titanlib/wiki/Buddy-check, looked up
/// 2026-11-26). Rule: Båserud et al. 2020, 'TITAN automatic spatial quality control
/// of meteorological in-situ observations', Adv. Sci. Res. 17, 153-163.
public struct SpatialCheck: QualityCheck {
  private let leastNeighbours: Int
  private let threshold: Double
  private let leastSpread: Double
  /// °C a kilometre.
  private let lapseRate: Double
  private let neighbourhood: Neighbourhood

  /// A check with these limits among these neighbours.
  public init(neighbourhood: Neighbourhood, limits: QualityLimits) {
    self.neighbourhood = neighbourhood
    leastNeighbours = limits.count(.spatialLeastNeighbours)
    threshold = limits[.spatialThreshold]
    leastSpread = limits[.spatialLeastSpread]
    lapseRate = limits[.spatialLapseRate]
  }

  public let name = "spatial"
  public let weight = CheckWeight.comparison

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    var trusted = Trusted(strip.airTemperatures, neighbourhood)
    var verdicts: [Int: CheckVerdict] = [:]
    var failed: [Int]
    repeat {
      failed = []
      for index in trusted.indices {
        let verdict = verdict(on: trusted.temperature(at: index), at: index, trusted, strip)
        verdicts[index] = verdict
        if verdict.hasFailed { failed.append(index) }
      }
      for index in failed { trusted.remove(index) }
    } while !failed.isEmpty
    return .observations(
      strip.observations.map { observation in
        guard let temperature = observation.airTemperature,
          let index = neighbourhood.index(of: observation.stationID)
        else { return .notChecked }
        return verdicts[index] ?? verdict(on: temperature, at: index, trusted, strip)
      })
  }

  /// A value within the least limit of its neighbours' mean passes whatever their spread is; where all
  /// do, none is left out in a next round.
  public func narrow(_ bounds: inout CheckBounds) -> Bool {
    let places = bounds.stationIDs.map { neighbourhood.index(of: $0) }
    for (own, place) in places.enumerated() {
      guard let place else { continue }
      var weights = places.map { _ in 0.0 }
      var metresAbove = 0.0
      var count = 0.0
      for neighbour in neighbourhood.neighbours(at: place) {
        guard let other = places.firstIndex(of: neighbour.index) else { continue }
        weights[other] = 1
        metresAbove += neighbour.metresAbove
        count += 1
      }
      guard Int(count) >= leastNeighbours else { continue }
      weights = weights.map { $0 / count }
      weights[own] = -1
      bounds.limit(
        weights, adding: metresAbove / count / 1000 * lapseRate, to: threshold * leastSpread)
    }
    return true
  }

  private func verdict(
    on temperature: AirTemperature, at index: Int, _ trusted: Trusted, _ strip: CheckedStrip
  ) -> CheckVerdict {
    var neighbourCount = 0
    var sum = 0.0
    var sumOfSquares = 0.0
    for neighbour in neighbourhood.neighbours(at: index) {
      guard let other = trusted[neighbour.index] else { continue }
      let reduced = other + neighbour.metresAbove / 1000 * lapseRate
      neighbourCount += 1
      sum += reduced
      sumOfSquares += reduced * reduced
    }
    guard neighbourCount >= leastNeighbours else { return .notChecked }
    let count = Double(neighbourCount)
    let mean = sum / count
    let variance = max(0, sumOfSquares / count - mean * mean)
    let spread = max(leastSpread, .sqrt(variance + variance / count))
    return CheckVerdict(
      temperature, of: mean, within: threshold * spread, otherwise: .spatial,
      references: strip.isExplained ? references(of: index, trusted, strip) : [])
  }

  private func references(
    of index: Int, _ trusted: Trusted, _ strip: CheckedStrip
  ) -> [CheckReference] {
    neighbourhood.neighbours(at: index).compactMap { neighbour in
      guard trusted[neighbour.index] != nil else { return nil }
      return strip.airTemperatures[neighbour.stationID].map { .station(neighbour.stationID, $0) }
    }
  }

  /// The values that may speak for others, by the stations' places in the neighbourhood's list.
  private struct Trusted {
    private(set) var indices: [Int] = []
    /// °C; not a number where there is none.
    private var values: [Double]

    init(_ temperatures: [Int: AirTemperature], _ neighbourhood: Neighbourhood) {
      values = Array(repeating: .nan, count: neighbourhood.stationCount)
      for (station, temperature) in temperatures {
        guard let index = neighbourhood.index(of: station) else { continue }
        indices.append(index)
        values[index] = temperature.degrees
      }
    }

    subscript(index: Int) -> Double? { values[index].isNaN ? nil : values[index] }

    func temperature(at index: Int) -> AirTemperature {
      AirTemperature(tenthsOfCelsius: Int((values[index] * 10).rounded()))
    }

    mutating func remove(_ index: Int) {
      values[index] = .nan
      indices.removeAll { $0 == index }
    }
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "주변 지점", en: "stations around"),
      rule: CheckExplanation.Text(
        ko: "150 km 안의 지점 셋 이상의 기온을 한 높이로 고쳐 평균과 견줍니다. 평균에서 퍼짐(적어도 2 ℃)의 "
          + "네 배 넘게 떨어진 값을 의심합니다. 의심스러운 값은 다음 회차에서 이웃으로 쓰지 않습니다.",
        en: "The temperatures of three or more stations within 150 km are reduced to the station's "
          + "height. A value is suspect that lies further from their mean than four times their "
          + "spread (taken to be 2 °C at least). What has failed is no neighbour in the next round."
      ),
      limits: [
        .spatialRadius, .spatialHeight, .spatialLeastNeighbours, .spatialThreshold,
        .spatialLeastSpread, .spatialLapseRate,
      ],
      sources: [
        "Båserud, Lussana, Nipen, Seierstad, Oram and Aspelien 2020: TITAN automatic spatial quality "
          + "control of meteorological in-situ observations, Adv. Sci. Res. 17, 153-163; "
          + "github.com/metno/titanlib/wiki/Buddy-check (looked up 2026-11-26). titanlib makes one "
          + "round unless told otherwise; the lapse rate is the ICAO standard atmosphere's."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "8 ℃가 못 되는 잘못, 이웃이 셋이 안 되는 섬과 지점이 드문 날씨띠, 이웃과 함께 틀린 값.",
        en: "Errors of less than 8 °C; islands, and stations of thin strips, that have fewer than "
          + "three neighbours; values that are wrong together with their neighbours."))
  }
}
