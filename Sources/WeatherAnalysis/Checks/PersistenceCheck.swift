public import Weather

/// Whether an air temperature stands still for hours while those around move: a stuck sensor.
///
/// Six hours and one degree are this program's own choice: on a calm night under cloud a station can
/// stand still for as long, but then its neighbours do too.
public struct PersistenceCheck: QualityCheck {
  private let limits: QualityLimits
  private let neighbourhood: Neighbourhood

  /// A check with these limits among these neighbours.
  public init(neighbourhood: Neighbourhood, limits: QualityLimits) {
    self.neighbourhood = neighbourhood
    self.limits = limits
  }

  public let name = "persistence"
  public let weight = CheckWeight.additional

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    let series = HourlySeries(around: strip)
    return .observations(
      strip.observations.map { observation in
        guard let series, let temperature = observation.airTemperature else { return .notChecked }
        return verdict(on: temperature, of: observation.stationID, strip, series)
      })
  }

  /// It has nothing to say of strips on which nothing else bears.
  public func narrow(_ bounds: inout CheckBounds) -> Bool { true }

  private func verdict(
    on temperature: AirTemperature, of station: Int, _ strip: CheckedStrip, _ series: HourlySeries
  ) -> CheckVerdict {
    let count = limits.count(.persistenceLeastValues)
    let windows = (1 - count...0).map { $0..<$0 + count }.filter { window in
      window.allSatisfy { $0 == 0 || series.temperature(of: station, at: $0) != nil }
    }
    guard !windows.isEmpty else { return .notChecked }
    let still = windows.filter { window in
      window.allSatisfy { $0 == 0 || series.temperature(of: station, at: $0) == temperature }
    }
    guard !still.isEmpty else { return .passed }
    let movements = still.compactMap { movement(around: station, in: $0, strip, series) }
    guard let greatest = movements.max() else { return .notChecked }
    let isStuck = greatest >= limits.temperature(.persistenceMovement)
    return CheckVerdict(
      isStuck ? .failed(.persistence) : .passed, limit: .movement(greatest),
      references: still[0].compactMap { offset in
        offset == 0 ? nil : .hours(offset, temperature)
      })
  }

  /// The median of the neighbours' movements from their lowest to their highest value; nil where too
  /// few have all hours.
  private func movement(
    around station: Int, in window: Range<Int>, _ strip: CheckedStrip, _ series: HourlySeries
  ) -> AirTemperature? {
    let movements = neighbourhood.neighbours(of: station).compactMap { neighbour -> Int? in
      let values = window.compactMap { offset in
        (offset == 0
          ? strip.airTemperatures[neighbour.stationID]
          : series.temperature(of: neighbour.stationID, at: offset))?.tenthsOfCelsius
      }
      guard values.count == window.count, let lowest = values.min(), let highest = values.max()
      else { return nil }
      return highest - lowest
    }
    guard movements.count >= limits.count(.spatialLeastNeighbours) else { return nil }
    return AirTemperature(tenthsOfCelsius: movements.sorted()[(movements.count - 1) / 2])
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "그대로 멈춤", en: "stands still for hours"),
      rule: CheckExplanation.Text(
        ko: "시각을 아는 값이 한 시간 간격으로 여섯 번 이상 그대로인데 150 km 안의 지점 셋 이상이 (중앙값) "
          + "1 ℃ 넘게 움직였으면 의심합니다.",
        en:
          "A value of known hour is suspect that is one of six or more equal ones, an hour apart, "
          + "while three or more stations within 150 km moved by 1 °C or more (their median)."),
      limits: [.persistenceLeastValues, .persistenceMovement, .spatialRadius, .spatialHeight],
      sources: [
        "Six values and 1 °C are this program's own choice; a station that stands still on a calm "
          + "night has neighbours that do."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "시각을 모르는 날씨띠(찍힌 날씨띠 대부분), 빠진 시각이 있는 때, 모두가 그대로인 밤.",
        en: "Strips of unknown hour, as nearly all printed ones are; series with missing hours; "
          + "nights on which nothing moves."))
  }
}
