public import Weather

/// Whether a strip of the common layout, of a season in which all looked at were frozen, is shown to
/// be live by another one.
///
/// The seasons are those of `freeze_seasons.csv`: in each, every strip of the layout that was looked at
/// was frozen, while the layout without a blank went on (live on 2024-03-29 and 2024-04-24).
public struct FreezeSeasonCheck: QualityCheck {
  private let seasons: [FreezeSeason]
  private let likeness: PartlyFrozenCheck

  /// A check with these seasons and limits.
  public init(seasons: [FreezeSeason], limits: QualityLimits) {
    self.seasons = seasons
    likeness = PartlyFrozenCheck(limits: limits)
  }

  public let name = "freeze_season"
  public let weight = CheckWeight.additional

  /// Whether a date lies in a season.
  public func isInSeason(_ date: CalendarDate) -> Bool {
    seasons.contains { $0.dates.contains(date) }
  }

  /// Whether strips of a date can show others, of a season, to be live.
  public func hasWitnesses(on date: CalendarDate) -> Bool {
    witnessDates.contains { $0.contains(date) }
  }

  /// The dates of the seasons, and a day before and behind each.
  public var witnessDates: [ClosedRange<CalendarDate>] {
    seasons.map { $0.dates.lowerBound.adding(days: -1)...$0.dates.upperBound.adding(days: 1) }
  }

  public func verdicts(on strip: CheckedStrip) -> CheckVerdicts {
    // A strip of known hour is no mere print of the common layout.
    guard isInSeason(strip.date), strip.layout == .common, strip.hour == nil else { return .none }
    guard strip.state.counts else { return .strip(.notChecked) }
    let witness = strip.neighbours.filter { isWitness($0, of: strip) }
      .min { ($0.date, $0.stripID) < ($1.date, $1.stripID) }
    guard let witness else { return .strip(CheckVerdict(.failed(.freezeSeason))) }
    return .strip(
      CheckVerdict(.passed, references: [.strip(witness.stripID, witness.date)]))
  }

  /// It has nothing to say of strips on which nothing else bears.
  public func narrow(_ bounds: inout CheckBounds) -> Bool { true }

  /// Whether another strip shows that the feed moved.
  private func isWitness(_ other: OtherStrip, of strip: CheckedStrip) -> Bool {
    guard other.layout == .common, other.state.counts,
      abs(other.date.dayNumber - strip.date.dayNumber) <= 1
    else { return false }
    let found = Likeness(of: strip.airTemperatures, and: other.airTemperatures)
    return found.equal < found.shared && !likeness.isTooAlike(found)
  }

  public var explanation: CheckExplanation {
    let listed = seasons.map { season in
      "\(season.dates.lowerBound) to \(season.dates.upperBound): \(season.stripsFrozen) of "
        + "\(season.stripsSeen) strips of the common layout were frozen (freeze_seasons.csv)."
    }
    return CheckExplanation(
      title: CheckExplanation.Text(ko: "멈춘 기간", en: "season of frozen strips"),
      isOfStrips: true,
      rule: CheckExplanation.Text(
        ko: "흔한 형식(숫자 앞에 빈칸)의 날씨띠가 모두 멈춰 있던 기간의 것은, 같은 날이나 이웃한 날에 "
          + "값이 다른 같은 형식의 날씨띠가 있어야 살아 있는 것으로 봅니다.",
        en: "A strip of the common layout (a blank before the number), of a season in which all of "
          + "these were frozen, counts only if another one of that date or a neighbouring one has "
          + "other values, which shows that the feed moved."),
      limits: [],
      sources: listed,
      blindSpots: CheckExplanation.Text(
        ko: "두 날씨띠가 저마다 다른 값으로 멈춰 있으면 서로를 살아 있는 것으로 보이게 합니다.",
        en: "Two strips frozen at different values vouch for each other."))
  }
}
