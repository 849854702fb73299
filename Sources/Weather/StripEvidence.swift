/// A strip with all that speaks for it and against it.
public struct StripEvidence: Hashable, Sendable {
  /// The strip's id, 16 hexadecimal digits.
  public var stripID: String
  /// The strip's date.
  public var date: CalendarDate
  /// The strip's hour, where known.
  public var hour: StripHour?
  /// Whether it counts.
  public var state: StripState
  /// The listed freeze whose temperatures it has; nil where there is none.
  public var freeze: String?
  /// The other dates under which its temperatures were printed, ascending.
  public var otherDates: [CalendarDate]
  /// The values, by ascending station number; those asked for.
  public var observations: [Observation]
  /// How many observations the strip has.
  public var observationCount: Int
  /// Where it was seen, the earliest first.
  public var sightings: [SightingEvidence]
  /// The quality checks that speak against the strip, or against these values.
  public var findings: [QualityFinding]
  /// When the official record has its temperatures; nil where that was not assigned.
  public var hourFinding: HourFinding?

  /// Evidence by its parts.
  public init(
    stripID: String, date: CalendarDate, hour: StripHour?, state: StripState, freeze: String?,
    otherDates: [CalendarDate], observations: [Observation], observationCount: Int,
    sightings: [SightingEvidence], findings: [QualityFinding] = [],
    hourFinding: HourFinding? = nil
  ) {
    self.stripID = stripID
    self.date = date
    self.hour = hour
    self.state = state
    self.freeze = freeze
    self.otherDates = otherDates
    self.observations = observations
    self.observationCount = observationCount
    self.sightings = sightings
    self.findings = findings
    self.hourFinding = hourFinding
  }

  /// Whether a value counts in summaries.
  public func counts(_ observation: Observation) -> Bool {
    state.counts && observation.quality.counts
  }

  /// The sightings that printed a value, with the row in which each did.
  public func sightings(
    of observation: Observation
  ) -> [(sighting: SightingEvidence, row: Observation)] {
    sightings.flatMap { sighting in
      sighting.observations.filter {
        $0.stationID == observation.stationID && $0.airTemperature == observation.airTemperature
          && $0.presentWeather?.label == observation.presentWeather?.label
      }.map { (sighting, $0) }
    }
  }
}

/// The time of a strip's temperatures, found in the official record.
public struct HourFinding: Hashable, Sendable {
  /// The date and hour.
  public let time: CalendarHour
  /// Stations whose temperatures are those of the record at that hour.
  public let sameCount: Int
  /// Stations that agree with it to 0.1 °C.
  public let agreeingCount: Int
  /// Stations that were compared.
  public let comparedCount: Int
  /// Stations that agree at the next best hour.
  public let runnerUpCount: Int
  /// The number of the run that found it.
  public let run: Int64

  /// A finding by its parts.
  public init(
    time: CalendarHour, sameCount: Int, agreeingCount: Int, comparedCount: Int,
    runnerUpCount: Int, run: Int64
  ) {
    self.time = time
    self.sameCount = sameCount
    self.agreeingCount = agreeingCount
    self.comparedCount = comparedCount
    self.runnerUpCount = runnerUpCount
    self.run = run
  }
}

/// A strip seen at a place in a source, with its text.
public struct SightingEvidence: Hashable, Sendable {
  /// The source.
  public var source: Source
  /// The text's first byte in the page's text.
  public var pageOffset: Int
  /// The text, as it stands in the page.
  public var text: [UInt8]
  /// What the text says; places count in the page's text.
  public var observations: [Observation]
  /// What of the text was rejected.
  public var rejections: [Rejection]
  /// The version of the parser's rules that read it.
  public var rulesVersion: Int
  /// What had to be repaired to read it.
  public var repairs: RepairCounts
  /// The numbers of the runs that read it, ascending.
  public var runs: [Int64]
  /// The bytes of the source's file when it was read; nil where they are not known.
  public var fileSize: Int?

  /// A sighting by its parts.
  public init(
    source: Source, pageOffset: Int, text: [UInt8], observations: [Observation],
    rejections: [Rejection], rulesVersion: Int, repairs: RepairCounts, runs: [Int64],
    fileSize: Int?
  ) {
    self.source = source
    self.pageOffset = pageOffset
    self.text = text
    self.observations = observations
    self.rejections = rejections
    self.rulesVersion = rulesVersion
    self.repairs = repairs
    self.runs = runs
    self.fileSize = fileSize
  }

  /// The text's bytes in the page's text.
  public var range: Range<Int> { pageOffset..<pageOffset + text.count }

  /// The bytes of a part of the text, by its place in the page's text.
  public func bytes(in row: Range<Int>) -> [UInt8] {
    let part = row.clamped(to: range)
    return Array(text[part.lowerBound - pageOffset..<part.upperBound - pageOffset])
  }
}
