internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// What follows from strips that were added, changed or taken away: which of them are one, which
/// are frozen, the quality of their values and of those that are compared with them, and the daily
/// sums. All of it is worked out anew from what the store holds, for the strips, fingerprints and
/// dates that were touched.
struct Consequences {
  let database: Database
  let strips: StripTable
  private(set) var outcome = Outcome()
  private var touchedFingerprints: Set<String> = []
  private var touchedDates: Set<String> = []
  private var stripsToJudge: Set<Int64> = []
  /// Strips that are judged already, as far as no other is like them.
  private var judgedStrips: Set<Int64> = []
  /// What strips of these, of which no other has the fingerprint, are found by; and what they add to
  /// the sums of their dates.
  private var newStrips: [Int64: LookAlikeSearch.Entry] = [:]
  private var addedDays: [String: AddedDay] = [:]
  private var hasOtherThanNewStrips = false
  /// Dates of freeze seasons of which strips were seen once more.
  private var seenDates: Set<CalendarDate> = []

  /// What changed.
  struct Outcome {
    /// Strips for which another is shown from now on.
    var hidden: Set<Int64> = []
    /// Strips that stand for themselves from now on; damage alone brings that about.
    var separated: Set<Int64> = []
    /// Strips that were deleted, since they are not seen anywhere any more.
    var deleted: Set<Int64> = []
    /// Strips that were made of strips of other dates, which the official record showed them to be.
    var made: Set<Int64> = []
    /// Strips that had been made so, and are not called for any more.
    var unmade: Set<Int64> = []
    /// Strips of pages whose hour has changed.
    var rehoured: Set<Int64> = []
    /// Strips whose observations were worked out anew.
    var rewritten: Set<Int64> = []
    /// Strips whose state has changed, with the state before.
    var stateBefore: [Int64: String] = [:]
    /// Strips whose values are judged otherwise, with the observations before.
    var observationsBefore: [Int64: [Observation]] = [:]
    /// Those of them some values of which count and did not, or the other way.
    var recounted: Set<Int64> = []
  }

  init(_ database: Database, strips: StripTable) {
    self.database = database
    self.strips = strips
  }

  /// Notes that strips of this date and fingerprint have changed.
  mutating func touch(date: String, fingerprint: String) {
    touchedDates.insert(date)
    touchedFingerprints.insert(fingerprint)
  }

  /// Notes that a strip has changed, or is about to.
  mutating func touch(strip number: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT date, fingerprint FROM strip WHERE number = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return }
    touch(date: row[0], fingerprint: row[1])
    stripsToJudge.insert(number)
    hasOtherThanNewStrips = true
  }

  /// Notes that a strip was added, its values judged as if no other bore on it.
  ///
  /// - Parameter isAlone: whether nothing else is known of its fingerprint, so that its state can't
  ///   depend on others.
  mutating func touch(_ number: Int64, _ new: NewStrip, isAlone: Bool) {
    let (strip, fingerprint) = (new.alone.found.strip, new.alone.found.fingerprint.text)
    let date = strip.date.description
    let control = strips.qualityControl
    if isAlone {
      newStrips[number] = LookAlikeSearch.Entry(
        number: number, date: date, fingerprint: fingerprint,
        temperatures: new.alone.commonTemperatures)
    } else {
      touchedFingerprints.insert(fingerprint)
    }
    let isOfKnownHour = strip.hour != nil
    if isOfKnownHour || new.hasSeveralValues || control.freezeSeasonCheck.isInSeason(strip.date) {
      stripsToJudge.insert(number)
    } else {
      judgedStrips.insert(number)
    }
    // Of a strip without an hour, out of all seasons, nothing follows for others of its date.
    let isLookedAt = isOfKnownHour || control.freezeSeasonCheck.hasWitnesses(on: strip.date)
    if isLookedAt || new.hasSeveralValues {
      touchedDates.insert(date)
    } else {
      addedDays[date, default: AddedDay()].add(new)
    }
  }

  /// Notes that a strip has to be judged anew, though its values have not changed.
  mutating func judge(strip number: Int64) {
    stripsToJudge.insert(number)
  }

  /// Notes that a strip was seen once more: the page's capture may prove its date, and its layout may
  /// be another, to which those of a freeze season look.
  mutating func see(strip number: Int64, on date: CalendarDate) {
    judge(strip: number)
    if strips.qualityControl.freezeSeasonCheck.hasWitnesses(on: date) { seenDates.insert(date) }
  }

  /// Brings strips up to their sightings, some of which were added or taken away: those without any
  /// are deleted.
  mutating func settle(_ numbers: Set<Int64>) throws {
    var remaining: Set<Int64> = []
    for number in numbers.sorted() {
      try touch(strip: number)
      remaining.formUnion([number, try strips.shown(for: number)].compactMap(\.self))
      guard try !strips.isSeen(number) else { continue }
      let freed = try strips.delete(number)
      for other in freed { try touch(strip: other) }
      remaining.formUnion(freed)
      outcome.deleted.insert(number)
    }
    for number in remaining.subtracting(outcome.deleted).sorted() {
      try touch(strip: number)
      _ = try strips.rewrite(number)
      outcome.rewritten.insert(number)
    }
  }

  /// Works out what follows.
  mutating func work() throws -> Outcome {
    _ = try workOutStates()
    try workOutQuality()
    var dailySums = try DailySumTable(database)
    for date in touchedDates.sorted() { try dailySums.recompute(date) }
    for (date, day) in addedDays.sorted(by: { $0.key < $1.key }) where !touchedDates.contains(date)
    {
      try dailySums.add(day, on: date)
    }
    return outcome
  }

  /// Judges the values of the strips that were touched, and of those that are compared with them.
  mutating func workOutQuality() throws {
    stripsToJudge.formUnion(outcome.stateBefore.keys)
    stripsToJudge.formUnion(outcome.rewritten)
    stripsToJudge.formUnion(outcome.separated)
    stripsToJudge.formUnion(outcome.rehoured)
    let untouched = newStrips.filter { !touchedFingerprints.contains($0.value.fingerprint) }
    var judging = StripJudging(database, strips: strips, knowing: untouched)
    stripsToJudge.formUnion(try judging.lookAlikes(of: stripsToJudge.union(judgedStrips)))
    if hasOtherThanNewStrips {
      // It can't be told any more which strips one was like that has changed.
      stripsToJudge.formUnion(try judging.stripsKnownToBePartlyFrozen())
    }
    for date in seenDates.union(touchedDates.compactMap { CalendarDate($0) }) {
      stripsToJudge.formUnion(try judging.strips(lookingAt: date))
    }
    _ = try judging.lookAlikes(of: stripsToJudge)
    for number in stripsToJudge.sorted() {
      guard let (before, after) = try judging.judge(number) else { continue }
      outcome.observationsBefore[number] = before
      if before.map(\.quality.counts) != after.map(\.quality.counts) {
        outcome.recounted.insert(number)
      }
      let statement = try database.cachedStatement(sql: "SELECT date FROM strip WHERE number = ?")
      if let date = try String.fetchOne(statement, arguments: [number]) {
        touchedDates.insert(date)
      }
    }
  }

  /// Works out which strips are one and which are frozen, and leaves the rest as it is.
  mutating func workOutStates() throws -> Outcome {
    let assignments = HourAssignmentTable(database: database)
    for fingerprint in touchedFingerprints.sorted() {
      var found = try StripRow.all(of: fingerprint, in: database)
      if try applyHourRule(to: found) { found = try StripRow.all(of: fingerprint, in: database) }
      let assignment = try assignments.assignment(of: fingerprint)?.found
      let redating = try Redating(strips, assignment).apply(to: found)
      note(redating)
      if redating.hasChanged { found = try StripRow.all(of: fingerprint, in: database) }
      try updateStates(of: found, trueDate: redating.trueDate)
    }
    return outcome
  }

  private mutating func note(_ redating: Redating.Result) {
    outcome.rehoured.formUnion(redating.rehoured)
    if let made = redating.made { outcome.made.insert(made) }
    outcome.unmade.formUnion(redating.unmade)
    outcome.rewritten.formUnion(redating.rewritten)
    touchedDates.formUnion(redating.dates)
  }

  /// Unites strips of one fingerprint that are the same, and no others; false where nothing changes.
  private mutating func applyHourRule(to all: [StripRow]) throws -> Bool {
    let found = all.filter(\.isSeen)
    let pairs = HourRule.pairs(among: found)
    var shown: [Int64: Int64] = [:]
    for pair in pairs { shown[pair.hidden.number] = pair.shown.number }
    var hasChanged = false
    for strip in found where strip.sameAs != shown[strip.number] {
      let target = shown[strip.number]
      try strips.show(target, for: strip.number)
      for other in [strip.sameAs, strip.number, target].compactMap(\.self) {
        try touch(strip: other)
        _ = try strips.rewrite(other)
      }
      if target == nil {
        outcome.separated.insert(strip.number)
      } else {
        outcome.hidden.insert(strip.number)
      }
      hasChanged = true
    }
    return hasChanged
  }

  /// Works out which strips of a fingerprint are frozen or carried over, from all of them.
  ///
  /// - Parameter trueDate: the date of the strips of pages in the official record, where known.
  private mutating func updateStates(of found: [StripRow], trueDate: CalendarDate?) throws {
    let dates = Set(found.compactMap { CalendarDate($0.date) })
    for strip in found {
      guard let date = CalendarDate(strip.date) else { continue }
      let state = FreezeCheck.state(
        on: date, of: dates, temperatureCount: strip.temperatureCount, isListed: strip.isListed,
        trueDate: trueDate)
      guard state.rawValue != strip.state else { continue }
      try database.cachedStatement(sql: "UPDATE strip SET state = ? WHERE number = ?")
        .execute(arguments: [state.rawValue, strip.number])
      touchedDates.insert(strip.date)
      if strip.sameAs == nil, outcome.stateBefore[strip.number] == nil {
        outcome.stateBefore[strip.number] = strip.state
      }
    }
  }
}
