internal import GRDB
internal import Weather

/// Carries out what `RedatingRule` calls for, for the strips of one fingerprint.
struct Redating {
  private let strips: StripTable
  private let assignment: HourAssignment?

  /// What was changed.
  struct Result {
    /// The true date, where a strip of pages has one.
    var trueDate: CalendarDate?
    /// Strips of pages whose hour has changed.
    var rehoured: Set<Int64> = []
    /// The strip that was made.
    var made: Int64?
    /// Strips that had been made, and are gone.
    var unmade: Set<Int64> = []
    /// Strips whose observations were worked out anew, and have to be judged.
    var rewritten: Set<Int64> = []
    /// Dates of which strips have changed.
    var dates: Set<String> = []
    /// Whether rows of the table `strip` were added, deleted or given another hour.
    var hasChanged: Bool { made != nil || !unmade.isEmpty || !rehoured.isEmpty }
  }

  /// - Parameter assignment: the time of the fingerprint's temperatures; nil where it is not known.
  init(_ strips: StripTable, _ assignment: HourAssignment?) {
    self.strips = strips
    self.assignment = assignment
  }

  /// Gives strips of pages the time that the official record gives them, and no others.
  func apply(to found: [StripRow]) throws -> Result {
    var result = Result()
    // Nearly all strips have no time but their date.
    let isOfOwnDate = found.allSatisfy {
      $0.isSeen && $0.inferredHour == nil && $0.redatedAs == nil
    }
    guard assignment != nil || !isOfOwnDate else { return result }
    let rule = RedatingRule.consequence(
      of: assignment.map { ($0.time.date.description, $0.time.hour) }, for: found)
    result.trueDate = rule.trueDate.flatMap { CalendarDate($0) }
    for (strip, hour) in rule.hours where strip.inferredHour != hour {
      try strips.setInferredHour(hour, of: strip.number)
      result.rehoured.insert(strip.number)
      result.dates.insert(strip.date)
    }
    if rule.needsStrip { result.made = try assignment.map { try strips.make($0) } }
    let target = rule.made?.number ?? result.made
    try redate(found, rule, as: target)
    for strip in rule.unneeded {
      result.dates.insert(strip.date)
      _ = try strips.delete(strip.number)
      result.unmade.insert(strip.number)
    }
    try rewrite(found, target, &result)
    return result
  }

  private func redate(
    _ found: [StripRow], _ rule: RedatingRule.Consequence, as target: Int64?
  ) throws {
    let redated = Set(rule.redated.map(\.number))
    for strip in found where strip.isSeen {
      let own = redated.contains(strip.number) ? target : nil
      if strip.redatedAs != own { try strips.redate(strip.number, as: own) }
    }
  }

  /// Works out the observations of a strip that was made, and of one that is an ordinary strip from
  /// now on.
  private func rewrite(_ found: [StripRow], _ made: Int64?, _ result: inout Result) throws {
    let ordinary = found.filter { strip in
      strip.isSeen && found.contains { $0.redatedAs == strip.number }
    }
    for number in ordinary.map(\.number) + [made].compactMap(\.self) {
      guard try strips.rewrite(number) else { continue }
      result.rewritten.insert(number)
      if let assignment { result.dates.insert(assignment.time.date.description) }
    }
  }
}
