/// The rule that a strip without an hour is the strip that has one, of the same date and
/// fingerprint; where there are several, that of the lowest hour.
///
/// The strip without an hour is then hidden: its column `same_as` names the one that is shown, and
/// it has no rows in `observation`. Those of the shown one are the judged values of the sightings
/// of both, as of two layouts of one strip. An hour that was found by comparison is none here: the
/// feed's is what pages were printed from.
enum HourRule {
  /// The pairs that strips of one fingerprint call for, one a date at most.
  static func pairs(among strips: [StripRow]) -> [(hidden: StripRow, shown: StripRow)] {
    let hourless = strips.filter { $0.feedHour == nil }
    guard hourless.count < strips.count else { return [] }
    return hourless.compactMap { hidden in
      let others = strips.filter { $0.date == hidden.date && $0.feedHour != nil }
      return others.min { ($0.feedHour ?? 0) < ($1.feedHour ?? 0) }.map { (hidden, $0) }
    }
  }
}
