/// One snapshot of the country as a page printed it.
public struct Strip: Hashable, Sendable {
  /// The date printed: the day the page was rendered, in Korea.
  public var date: CalendarDate
  /// The hour (0...23, KST) and how it is known; nil where it is not, as in every printed strip.
  public var hour: StripHour?
  /// The rows, in the order printed.
  public var observations: [Observation]
  /// The strip's bytes in the page's text, from its date line to its last line.
  public var byteRange: Range<Int>
  /// The strip's text, as it stands in the page.
  public var rawText: [UInt8]
  /// What had to be repaired to read it.
  public var repairs: RepairCounts

  /// A strip by its parts.
  public init(
    date: CalendarDate, hour: StripHour? = nil, observations: [Observation],
    byteRange: Range<Int>, rawText: [UInt8], repairs: RepairCounts = RepairCounts()
  ) {
    self.date = date
    self.hour = hour
    self.observations = observations
    self.byteRange = byteRange
    self.rawText = rawText
    self.repairs = repairs
  }

  /// What tells this strip from the others of its date.
  public var fingerprint: Fingerprint { Fingerprint(of: observations) }
}

/// The hour of a strip.
public struct StripHour: Hashable, Sendable {
  /// 0...23, KST.
  public let hour: Int
  /// How the hour is known.
  public let basis: Basis

  /// An hour (0...23, KST) and how it is known.
  public init(hour: Int, basis: Basis) {
    self.hour = hour
    self.basis = basis
  }

  /// How an hour is known.
  public enum Basis: String, Sendable {
    /// KMA's feed states it.
    case feed
    /// Found by comparison with the official record.
    case inferred
  }
}

/// Whether a strip counts as the weather of its date.
public enum StripState: String, CaseIterable, Sendable {
  /// Nothing speaks against it.
  case live
  /// Its temperatures were printed under other dates too, or are those of a known freeze.
  case frozen
  /// Yesterday's strip, still printed after midnight.
  case carriedOver = "carried_over"
  /// It has too few temperatures to tell; it counts.
  case notChecked = "not_checked"

  /// Whether the strip's observations count.
  public var counts: Bool { self == .live || self == .notChecked }
}
