public import Weather

/// All checks of strips, with what they lead to.
public struct QualityControl: Sendable {
  /// Tells frozen strips from live ones.
  public let freezeCheck: FreezeCheck
  /// The checks, in the order in which they are made and told.
  public let checks: [any QualityCheck]
  /// The limits that they keep to.
  public let limits: QualityLimits
  /// Tells what captures prove a date.
  public let dateCheck: DateCheck
  /// Knows the freeze seasons.
  public let freezeSeasonCheck: FreezeSeasonCheck

  /// The checks with these tables and their limits.
  public init(tables: WeatherTables) {
    let limits = tables.limits
    let neighbourhood = Neighbourhood(of: tables.stations, limits: limits)
    freezeCheck = FreezeCheck(freezes: tables.freezes)
    dateCheck = DateCheck(limits: limits)
    freezeSeasonCheck = FreezeSeasonCheck(seasons: tables.freezeSeasons, limits: limits)
    self.limits = limits
    checks = [
      dateCheck,
      FrozenCheck(),
      PartlyFrozenCheck(limits: limits),
      freezeSeasonCheck,
      RangeCheck(limits: limits),
      RecordCheck(limits: limits),
      ZerosCheck(limits: limits),
      SpatialCheck(neighbourhood: neighbourhood, limits: limits),
      CompanionsCheck(companions: tables.companions, limits: limits),
      StepCheck(limits: limits),
      PersistenceCheck(neighbourhood: neighbourhood, limits: limits),
      InternalCheck(conditions: tables.conditions, limits: limits),
    ]
  }

  /// What the checks say of a strip, in their order.
  public func verdicts(on strip: CheckedStrip) -> [CheckVerdicts] {
    checks.map { $0.verdicts(on: strip) }
  }

  /// A strip's observations as the checks leave them: with their flags, and whether all that a good
  /// value takes was made and passed.
  public func judged(_ strip: CheckedStrip) -> [Observation] {
    judged(strip.observations, by: verdicts(on: strip))
  }

  /// Observations as verdicts leave them, the flags of their texts kept.
  public func judged(
    _ observations: [Observation], by verdicts: [CheckVerdicts]
  ) -> [Observation] {
    observations.enumerated().map { index, observation in
      var observation = observation
      var needed = true
      var isCompared = false
      for (check, found) in zip(checks, verdicts) {
        guard let verdict = found.verdict(at: index) else { continue }
        if let flag = verdict.flag { observation.flags.formUnion(QualityFlags(flag)) }
        let hasPassed = verdict.outcome == .passed
        switch check.weight {
        case .needed: needed = needed && hasPassed
        case .comparison: isCompared = isCompared || hasPassed
        case .additional: break
        }
      }
      observation.isChecked = needed && isCompared && observation.flags.verdict == nil
      return observation
    }
  }
}
