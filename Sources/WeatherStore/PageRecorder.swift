internal import GRDB
internal import Weather
internal import WeatherAnalysis

/// Writes pages within one transaction.
struct PageRecorder {
  private let run: RunID
  private let qualityControl: QualityControl
  private let inputs: InputTable
  private let keptPages: KeptPages
  private let sightings: SightingTable
  private let strips: StripTable
  private let newStrips: StripInsertion
  private let observations: ObservationInsertion
  private var consequences: Consequences
  private var counts = RecordingCounts()
  private var present: PresentSource?

  /// The source of which strips are being recorded.
  private struct PresentSource {
    let source: Source
    let id: Int64
    /// The last byte of its page at which a strip is known to begin: there is none behind it.
    var lastOffset: Int?
  }

  /// - Parameter locationReadOtherwise: the last location of which a text was read otherwise than it
  ///   is stored.
  init(
    database: Database, run: RunID, qualityControl: QualityControl,
    knowing knownTemperatures: KnownTemperatures? = nil, locationReadOtherwise: String? = nil
  ) throws {
    self.run = run
    self.qualityControl = qualityControl
    counts.locationReadOtherwise = locationReadOtherwise
    inputs = InputTable(database: database)
    keptPages = KeptPages(database: database)
    sightings = try SightingTable(database)
    strips = StripTable(database, qualityControl: qualityControl, knowing: knownTemperatures)
    newStrips = try StripInsertion(database)
    observations = try ObservationInsertion(database)
    consequences = Consequences(database, strips: strips)
  }

  /// Records a page, or a part of one.
  mutating func record(_ page: PageFindings) throws {
    try record(PreparedPage(page, qualityControl))
  }

  /// A page, or a part of one, in which nothing was found leaves no trace: of millions of pages
  /// few hold a strip.
  private mutating func record(_ page: PreparedPage) throws {
    guard !page.isEmpty else { return }
    let sourceID = try open(page.source)
    var known: [Range<Int>] = []
    let otherReadings = counts.otherReadingCount
    for prepared in page.strips {
      let isNew = try record(prepared, of: page.source, sourceID)
      if !isNew { known.append(prepared.found.strip.byteRange) }
    }
    for found in page.unreadStrips {
      guard try isNew(found.text, sourceID) else {
        known.append(found.range)
        continue
      }
      try sightings.insert(found.text, of: nil, sourceID)
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

  private mutating func open(_ source: Source) throws -> Int64 {
    if let present, present.source == source { return present.id }
    let (id, lastOffset) = try sightings.open(source)
    try sightings.claim(id, for: run)
    present = PresentSource(source: source, id: id, lastOffset: lastOffset)
    return id
  }

  /// Records what was met, a page or an input.
  mutating func record(_ prepared: PreparedRecording) throws {
    switch prepared.content {
    case .page(let page): try record(page)
    case .other(let recording): try record(recording)
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
    try observations.flush()
    let outcome = try consequences.work()
    counts.hiddenStrips.formUnion(outcome.hidden)
    counts.newStrips.subtract(outcome.hidden)
    counts.changedStrips.formUnion(Set(outcome.stateBefore.keys).subtracting(counts.newStrips))
    counts.recountedStrips.formUnion(outcome.recounted.subtracting(counts.newStrips))
    return counts
  }

  /// False where the store has the sighting already.
  private mutating func record(
    _ prepared: PreparedStrip, of source: Source, _ sourceID: Int64
  ) throws -> Bool {
    counts.stripCount += 1
    guard try isNew(prepared.text, sourceID) else { return false }
    let found = prepared.found
    let place = StripPlace(source: source, sourceID: sourceID, found: found)
    guard let known = try newStrips.find(found.id) else {
      try insert(prepared, at: place)
      return true
    }
    // What is known of the strip is read now.
    try observations.flush()
    try sightings.insert(prepared.text, of: known.number, sourceID)
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
    return true
  }

  private mutating func insert(_ prepared: PreparedStrip, at place: StripPlace) throws {
    let new =
      prepared.new
      ?? NewStrip(prepared.found, captureTime: place.source.captureTime, qualityControl)
    let isAlone = try !newStrips.knows(prepared.found.fingerprint)
    let number = try newStrips.insert(new.alone)
    try sightings.insert(prepared.text, of: number, place.sourceID)
    if let rows = new.rows {
      try observations.add(
        rows, of: number, place.sourceID, pageOffset: place.sighting.pageOffset)
    } else {
      var judged = place
      judged.found.strip.observations = new.observations
      try strips.observations(of: number).insert(judged)
    }
    counts.newStrips.insert(number)
    consequences.touch(number, new, isAlone: isAlone)
  }

  /// False where the store has the sighting already.
  private mutating func isNew(
    _ text: SightingTable.SightedText, _ sourceID: Int64
  ) throws -> Bool {
    let offset = text.range.lowerBound
    guard let last = present?.lastOffset, offset <= last else {
      present?.lastOffset = offset
      return true
    }
    let known = try sightings.known(text, sourceID)
    if known == .otherReading { counts.otherReadingCount += 1 }
    return known == .nothing
  }
}
