public import Weather
public import WeatherAnalysis
public import WeatherStore

extension HourAssignment {
  /// What a search found of a snapshot; nil where it found no hour.
  public init?(of snapshot: PrintedSnapshot, _ match: HourMatch) {
    guard let time = match.found, let best = match.best else { return nil }
    self.init(
      fingerprint: snapshot.fingerprint, time: time,
      stripID: StripIdentity.id(on: time.date, hour: nil, snapshot.fingerprint),
      sameCount: best.same, agreeingCount: best.agreeing, comparedCount: best.compared,
      runnerUpCount: match.runnerUp?.agreeing ?? 0)
  }
}
