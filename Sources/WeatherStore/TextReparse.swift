internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Reads kept texts again within one transaction, and notes what that changes.
struct TextReparse {
  private let database: Database
  private let read: (KeptText) -> PageFindings?
  private let rulesVersion: Int
  private let keptPages: KeptPages
  private let sightings: SightingTable
  private let strips: StripTable
  private let newStrips: StripInsertion
  private var consequences: Consequences
  private var before: [Int64: StripSnapshot] = [:]
  private var affected: Set<Int64> = []
  /// Strips that were made of a text, with the strip that the text was before.
  private var successors: [Int64: Int64] = [:]
  private var judged: Set<Int64> = []
  private var oldReadings: Set<Int64> = []
  private(set) var counts = ReparseCounts()

  init(
    _ database: Database, qualityControl: QualityControl, rulesVersion: Int,
    read: @escaping (KeptText) -> PageFindings?
  ) throws {
    self.database = database
    self.rulesVersion = rulesVersion
    self.read = read
    keptPages = KeptPages(database: database)
    sightings = try SightingTable(database)
    strips = StripTable(database, qualityControl: qualityControl)
    newStrips = try StripInsertion(database)
    consequences = Consequences(database, strips: strips)
  }

  /// Reads a text again, at each place where it was seen.
  mutating func reparse(text id: Int64) throws {
    counts.textCount += 1
    for sighting in try KeptSighting.all(ofText: id, in: database) {
      let source = try keptPages.source(sighting.sourceID)
      let text = KeptText(
        text: sighting.text, digest: sighting.textDigest, source: source,
        pageOffset: sighting.pageOffset)
      guard let findings = read(text) else {
        counts.unreadableCount += 1
        continue
      }
      try replace(sighting, by: findings)
      if let strip = sighting.stripNumber { try judge(strip) }
    }
  }

  /// Brings the store up to what was read.
  ///
  /// - Returns: the strips that have changed, by date, hour and id.
  mutating func finish() throws -> [StripChange] {
    try consequences.settle(affected)
    for reading in oldReadings.sorted() { try Reading.deleteIfUnseen(reading, in: database) }
    let outcome = try consequences.work()
    let predecessors = successors.filter { outcome.deleted.contains($0.value) }
    let numbers = affected.union(outcome.stateBefore.keys).union(outcome.rewritten)
      .union(outcome.observationsBefore.keys).subtracting(predecessors.values)
    let changes = try numbers.compactMap { number in
      try change(of: number, from: predecessors[number], outcome)
    }
    return changes.filter { !$0.isNothing }.sorted { $0.place < $1.place }
  }

  /// - Parameter predecessor: the strip in whose place this one stands now; nil where there is none.
  private func change(
    of number: Int64, from predecessor: Int64?, _ outcome: Consequences.Outcome
  ) throws -> StripChange? {
    let after = try StripSnapshot(of: number, strips)
    if affected.contains(number) {
      return StripSnapshot.change(from: before[predecessor ?? number], to: after)
    }
    var old = after
    if let observations = outcome.observationsBefore[number] { old?.observations = observations }
    var change = StripSnapshot.change(from: old, to: after)
    if let state = outcome.stateBefore[number] { change?.stateBefore = StripState(rawValue: state) }
    return change
  }

  private mutating func replace(_ sighting: KeptSighting, by findings: PageFindings) throws {
    let found = sighting.texts(of: findings, rulesVersion: rulesVersion)
    let isSame = found.count == 1 && found[0].text.observations == sighting.observations
    if isSame, try found[0].strip?.id == sighting.strip?.id {
      try update(sighting, found[0].text)
    } else {
      counts.changedTextCount += 1
      try replace(sighting, by: found)
    }
    try replaceRejections(in: sighting, by: findings.rejections)
  }

  /// Notes that today's rules read the same.
  private mutating func update(
    _ sighting: KeptSighting, _ text: SightingTable.SightedText
  ) throws {
    guard text.rulesVersion != sighting.rulesVersion || text.repairs != sighting.repairs else {
      return
    }
    oldReadings.insert(sighting.readingID)
    try sightings.delete(sighting)
    try sightings.insert(text, of: sighting.stripNumber, sighting.sourceID)
  }

  private mutating func replace(
    _ sighting: KeptSighting, by found: [KeptSighting.FoundText]
  ) throws {
    oldReadings.insert(sighting.readingID)
    if let old = sighting.stripNumber { try remember(old) }
    try sightings.delete(sighting)
    for (text, strip) in found {
      guard let strip else {
        try sightings.insert(text, of: nil, sighting.sourceID)
        continue
      }
      let known = try newStrips.find(strip.id)?.number
      let number = try known ?? newStrips.insert(AloneStrip(strip, strips.qualityControl))
      if known == nil {
        affected.insert(number)
        successors[number] = sighting.stripNumber
      }
      try remember(number)
      try sightings.insert(text, of: number, sighting.sourceID)
    }
  }

  private mutating func replaceRejections(
    in sighting: KeptSighting, by found: [FoundRejection]
  ) throws {
    let old = try keptPages.rejections(in: sighting.sourceID, sighting.range)
    let isSame =
      Set(old.map(\.rejection)) == Set(found.map(\.rejection))
    guard !isSame else { return }
    counts.recoveredRejectionCount += old.count { !found.map(\.rejection).contains($0.rejection) }
    counts.newRejectionCount += found.count { !old.map(\.rejection).contains($0.rejection) }
    let firstLine = sighting.firstLine(by: old)
    try sightings.deleteRejections(in: sighting)
    for rejection in found {
      let line = firstLine.flatMap { first in rejection.line.map { first + $0 - 1 } }
      try sightings.insert(
        FoundRejection(rejection: rejection.rejection, line: line, column: nil),
        sighting.sourceID)
    }
  }

  /// Judges a strip by today's checks, its state and its values.
  private mutating func judge(_ number: Int64) throws {
    let target = try strips.shown(for: number) ?? number
    guard !affected.contains(target), judged.insert(target).inserted else { return }
    consequences.judge(strip: target)
    if try strips.judge(target) { try consequences.touch(strip: target) }
  }

  /// Notes what a strip, and those with which it may be one, say before they are changed.
  private mutating func remember(_ number: Int64) throws {
    for strip in try strips.alike(number) {
      guard affected.insert(strip).inserted else { continue }
      before[strip] = try StripSnapshot(of: strip, strips)
    }
  }
}

extension StripChange {
  fileprivate var place: (CalendarDate, Int, String) { (date, hour?.hour ?? -1, stripID) }
}

extension KeptSighting {
  /// A text with the strip that it is; nil where nothing of it could be kept.
  typealias FoundText = (text: SightingTable.SightedText, strip: FoundStrip?)

  /// What reading the text again brought. The text itself is kept as it is, unless it is several
  /// strips now.
  fileprivate func texts(of findings: PageFindings, rulesVersion: Int) -> [FoundText] {
    var found: [FoundText] = findings.strips.map { (SightingTable.SightedText($0), $0) }
    found += findings.unreadStrips.map { (SightingTable.SightedText($0), nil) }
    if found.isEmpty { found = [(SightingTable.SightedText(unreadStrip), nil)] }
    if found.count == 1 {
      found[0].text = SightingTable.SightedText(
        readAgain: self, as: found[0].strip, rulesVersion: rulesVersion)
    }
    return found
  }

  /// The line of the page on which the text begins, worked out from a rejection in it; nil where
  /// there is none.
  fileprivate func firstLine(by rejections: [FoundRejection]) -> Int? {
    rejections.lazy.compactMap { found -> Int? in
      guard let line = found.line else { return nil }
      let offset = found.rejection.range.lowerBound - pageOffset
      return line - text.prefix(max(0, offset)).count { $0 == 0x0A }
    }.first
  }
}
