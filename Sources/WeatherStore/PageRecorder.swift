internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Writes pages within one transaction.
struct PageRecorder {
  private let run: RunID
  private let inputs: InputTable
  private let keptPages: KeptPages
  private let sightings: SightingTable
  private let strips: StripTable
  private var consequences: Consequences
  private var counts = RecordingCounts()

  /// - Parameter locationReadOtherwise: the last location of which a text was read otherwise than it
  ///   is stored.
  init(
    database: Database, run: RunID, qualityControl: QualityControl,
    locationReadOtherwise: String? = nil
  ) {
    self.run = run
    counts.locationReadOtherwise = locationReadOtherwise
    inputs = InputTable(database: database)
    keptPages = KeptPages(database: database)
    sightings = SightingTable(database: database)
    strips = StripTable(database, qualityControl: qualityControl)
    consequences = Consequences(database, strips: strips)
  }

  /// A page, or a part of one, in which nothing was found leaves no trace: of millions of pages
  /// few hold a strip.
  mutating func record(_ page: PageFindings) throws {
    guard !page.isEmpty else { return }
    let sourceID = try sightings.sourceID(of: page.source)
    try sightings.claim(sourceID, for: run)
    var known: [Range<Int>] = []
    let otherReadings = counts.otherReadingCount
    for found in page.strips {
      let isNew = try record(found, of: page.source, sourceID)
      if !isNew { known.append(found.strip.byteRange) }
    }
    for found in page.unreadStrips {
      let isNew = try record(found, sourceID)
      if !isNew { known.append(found.strip.byteRange) }
    }
    if counts.otherReadingCount > otherReadings {
      counts.locationReadOtherwise = page.source.location
    }
    counts.rejectionCount += page.rejections.count
    for found in page.rejections {
      // What is known of a text stays as it is until that is read again as a whole.
      let isKnown = known.contains { $0.contains(found.rejection.range.lowerBound) }
      if !isKnown { try sightings.insert(found, sourceID) }
    }
  }

  /// Records what was met, a page or an input.
  mutating func record(_ recording: Recording) throws {
    switch recording {
    case .page(let page): try record(page)
    case .finished(let location, let input): try remember(input, at: location)
    case .unchanged(let records, let newTime):
      for record in records {
        for source in try inputs.sources(of: record) { try sightings.claim(source, for: run) }
      }
      if let newTime { try inputs.update(timeOf: newTime) }
    case .copied(let known, let copy):
      for source in try inputs.sources(of: known) {
        try keptPages.forEachPart(of: source) { part in
          var part = part
          part.source.location = copy.location
          try record(part)
        }
      }
      try remember(try inputs.isThere(known) ? copy : nil, at: copy.location)
    }
  }

  /// Keeps how a file was read, or forgets it. One that is stored otherwise than it is read is read
  /// again the next time: what is stored must not pass for what the same bytes say elsewhere.
  private func remember(_ input: InputRecord?, at location: String) throws {
    guard let input, counts.locationReadOtherwise != location else {
      return try inputs.forget(location)
    }
    try inputs.insert(input, run)
  }

  /// Brings states and daily sums up to what was recorded.
  mutating func finish() throws -> RecordingCounts {
    let outcome = try consequences.work()
    counts.hiddenStrips.formUnion(outcome.hidden)
    counts.newStrips.subtract(outcome.hidden)
    counts.changedStrips.formUnion(Set(outcome.stateBefore.keys).subtracting(counts.newStrips))
    counts.recountedStrips.formUnion(outcome.recounted.subtracting(counts.newStrips))
    return counts
  }

  /// False where the store has the sighting already.
  private mutating func record(
    _ found: FoundStrip, of source: Source, _ sourceID: Int64
  ) throws -> Bool {
    counts.stripCount += 1
    let text = SightingTable.SightedText(found)
    guard try isNew(text, sourceID) else { return false }
    let place = StripPlace(source: source, sourceID: sourceID, found: found)
    if let known = try strips.find(found.id) {
      try sightings.insert(text, of: known.number, sourceID)
      let target = known.shown ?? known.number
      consequences.see(strip: target, on: found.strip.date)
      if try strips.isMade(target) {
        // A page shows under its true date what was printed under others.
        try consequences.touch(strip: target)
        return true
      }
      guard try strips.observations(of: target).merge(place) else { return true }
      try consequences.touch(strip: target)
      try strips.judge(target)
    } else {
      let alone = strips.alone(found)
      let stripNumber = try strips.insert(alone)
      try sightings.insert(text, of: stripNumber, sourceID)
      var judged = place
      judged.found = strips.judged(alone, captureTime: source.captureTime)
      try strips.observations(of: stripNumber).insert(judged)
      counts.newStrips.insert(stripNumber)
      consequences.touch(newStrip: stripNumber, found)
    }
    return true
  }

  /// False where the store has the sighting already.
  private mutating func record(_ found: FoundUnreadStrip, _ sourceID: Int64) throws -> Bool {
    let text = SightingTable.SightedText(found)
    guard try isNew(text, sourceID) else { return false }
    try sightings.insert(text, of: nil, sourceID)
    return true
  }

  private mutating func isNew(
    _ text: SightingTable.SightedText, _ sourceID: Int64
  ) throws -> Bool {
    let known = try sightings.known(text, sourceID)
    if known == .otherReading { counts.otherReadingCount += 1 }
    return known == .nothing
  }
}
