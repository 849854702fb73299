public import Weather

/// Whether condition and air temperature of an observation can go together.
///
/// The limits are this program's own choice, some degrees beyond what is observed, since they are to
/// find errors, not rare weather: half of all precipitation is snow at 1.0 °C on average, from -0.4 to
/// 2.4 °C for 95 % of stations (Jennings et al. 2018, 'Spatial variation of the rain-snow temperature
/// threshold across the Northern Hemisphere', Nature Communications 9, 1148).
public struct InternalCheck: QualityCheck {
  private let conditions: ConditionVocabulary
  private let limits: QualityLimits

  /// A check with these conditions and limits.
  public init(conditions: ConditionVocabulary, limits: QualityLimits) {
    self.conditions = conditions
    self.limits = limits
  }

  public let name = "internal"
  public let weight = CheckWeight.additional

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    .observations(strip.observations.map(verdict))
  }

  private func verdict(on observation: Observation) -> CheckVerdict {
    guard let temperature = observation.airTemperature,
      let weather = observation.presentWeather, let limit = limit(of: weather)
    else { return .notChecked }
    let bound = limits.temperature(limit)
    if limit == .internalRainLowest {
      return CheckVerdict(
        temperature < bound ? .failed(.internal) : .passed,
        limit: .airTemperatures(lowest: bound, highest: nil))
    }
    return CheckVerdict(
      temperature > bound ? .failed(.internal) : .passed,
      limit: .airTemperatures(lowest: nil, highest: bound))
  }

  public func narrow(_ bounds: inout CheckBounds) -> Bool {
    bounds.narrow { weather in
      guard let limit = limit(of: weather) else { return nil }
      let bound = limits.temperature(limit)
      return limit == .internalRainLowest
        ? bound...max(bound, .highestThinkable) : min(bound, .lowestThinkable)...bound
    }
    return true
  }

  /// Freezing drizzle and rain (WMO-No. 306, code table 4677).
  private static let freezing = [56, 57, 66, 67]

  private func limit(of weather: PresentWeather) -> QualityLimit? {
    switch weather.conditionClass {
    case .snow: return .internalSnowHighest
    case .sleet: return .internalSleetHighest
    case .icePellets: return .internalIcePelletsHighest
    case .drizzle, .rain, .shower:
      let codes = conditions[weather.label]?.wmo4677 ?? []
      let freezes = codes.contains(where: Self.freezing.contains)
      return freezes ? .internalFreezingRainHighest : .internalRainLowest
    default: return nil
    }
  }

  public var explanation: CheckExplanation {
    CheckExplanation(
      title: CheckExplanation.Text(ko: "날씨와 기온", en: "condition and temperature"),
      rule: CheckExplanation.Text(
        ko: "눈·진눈깨비·언 비·얼음싸라기는 정해진 기온보다 따뜻하면, 비는 정해진 기온보다 추우면 의심합니다. "
          + "날씨와 기온 가운데 어느 쪽이 틀렸는지는 모릅니다.",
        en:
          "Snow, sleet, freezing rain and ice pellets above a temperature, and rain that does not "
          + "freeze below one, are suspect. Which of the two is false, condition or temperature, is "
          + "not known."),
      limits: [
        .internalSnowHighest, .internalSleetHighest, .internalFreezingRainHighest,
        .internalIcePelletsHighest, .internalRainLowest,
      ],
      sources: [
        "Jennings, Winchell, Livneh and Molotch 2018: Spatial variation of the rain-snow temperature "
          + "threshold across the Northern Hemisphere, Nature Communications 9, 1148: half of all "
          + "precipitation is snow at 1.0 °C on average, from -0.4 to 2.4 °C for 95 % of stations. "
          + "The limits lie some degrees beyond and are this program's own choice."
      ],
      blindSpots: CheckExplanation.Text(
        ko: "맑음·흐림·안개처럼 어느 기온에나 있는 날씨, 날씨가 찍히지 않은 값.",
        en: "Conditions that go with any temperature, such as cloud and fog; values without a "
          + "condition."))
  }
}

extension AirTemperature {
  /// Beyond all that can be printed.
  fileprivate static let lowestThinkable = AirTemperature(tenthsOfCelsius: -10_000)
  fileprivate static let highestThinkable = AirTemperature(tenthsOfCelsius: 10_000)
}
