/// What follows for strips of one fingerprint from the time that the official record gives them.
///
/// Of the strips of pages, the one of the true date has the true hour. Where no strip was printed
/// under the true date, one is made: its values are those that the others printed, and it counts in
/// their place. `redated_as` of the others names it. Its id is that of a strip of the true date
/// without an hour, so that a page that was printed in time is found to show it, and it becomes an
/// ordinary strip then.
enum RedatingRule {
  /// What the rule calls for.
  struct Consequence {
    /// The strips of pages, with the hour that each has.
    var hours: [(strip: StripRow, hour: Int?)] = []
    /// Strips that are really the one that was made.
    var redated: [StripRow] = []
    /// A strip that was made and stands; nil where there is none.
    var made: StripRow?
    /// Whether a strip has to be made.
    var needsStrip = false
    /// Strips that were made and are not called for any more.
    var unneeded: [StripRow] = []
    /// The true date, where a strip of pages has one.
    var trueDate: String?
  }

  /// - Parameter assignment: the true date and hour; nil where they are not known.
  static func consequence(
    of assignment: (date: String, hour: Int)?, for strips: [StripRow]
  ) -> Consequence {
    var consequence = Consequence()
    let seen = strips.filter(\.isSeen)
    let ofPages = seen.filter { $0.feedHour == nil && $0.sameAs == nil }
    let made = strips.filter { !$0.isSeen }
    consequence.hours = seen.filter { $0.feedHour == nil }.map { ($0, nil) }
    guard let assignment, !ofPages.isEmpty else {
      consequence.unneeded = made
      return consequence
    }
    consequence.trueDate = assignment.date
    if seen.contains(where: { $0.date == assignment.date }) {
      consequence.hours = consequence.hours.map { strip, _ in
        let isOfTrueTime = strip.date == assignment.date && strip.sameAs == nil
        return (strip, isOfTrueTime ? assignment.hour : nil)
      }
      consequence.unneeded = made
      return consequence
    }
    consequence.redated = ofPages
    consequence.made = made.first {
      $0.date == assignment.date && $0.inferredHour == assignment.hour
    }
    consequence.needsStrip = consequence.made == nil
    consequence.unneeded = made.filter { $0.number != consequence.made?.number }
    return consequence
  }
}
