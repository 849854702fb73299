/// What is remarkable about an observation, by the name that tables and files print.
public enum QualityFlag: String, CaseIterable, Sendable {
  /// The row had no name; its place between two stations gave it.
  case stationFromOrder = "station_from_order"
  /// The date came from the page's capture time, since the page printed none.
  case dateFromCapture = "date_from_capture"
  /// The date was printed without a weekday, which would have proved it.
  case weekdayMissing = "weekday_missing"
  /// The weekday printed is not that of the date.
  case weekdayMismatch = "weekday_mismatch"
  /// It could not be told to which station a condition belongs, so conditions were left out.
  case conditionOrderUnclear = "condition_order_unclear"
  /// The number printed stands for 'no value' (-99.9, 99.9, -50.0 and below).
  case sentinelTemperature = "sentinel_temperature"
  /// The same strip was printed with another value for this station.
  case valueConflict = "value_conflict"
  /// The strip's date is more than a day before that of the capture in Korea.
  case dateFarFromCapture = "date_far_from_capture"
  /// The strip's date is later than that of the capture in Korea.
  case dateAfterCapture = "date_after_capture"
  /// Most of the strip's temperatures were printed under another date too.
  case partlyFrozen = "partly_frozen"
  /// The strip is of a layout and a season that printed nothing but frozen strips.
  case freezeSeason = "freeze_season"
  /// The air temperature is beyond what is possible at these latitudes.
  case range
  /// The air temperature is beyond Korea's records.
  case record
  /// Every temperature of the strip is 0.0.
  case zeros
  /// The air temperature does not fit those of the stations around.
  case spatial
  /// The air temperature does not fit those of the other stations of the common layout.
  case companions
  /// The air temperature leaps within hours, and back.
  case step
  /// The air temperature stands still for hours while those around move.
  case persistence
  /// The condition does not fit the air temperature.
  case `internal`
  /// The strip was printed under other dates; the official record gave its true one.
  case redated

  /// The quality to which the flag leads; nil where it only informs.
  public var verdict: Quality? {
    switch self {
    case .range, .zeros: .wrong
    case .weekdayMismatch, .valueConflict, .dateFarFromCapture, .dateAfterCapture, .partlyFrozen,
      .freezeSeason, .record, .spatial, .companions, .step, .persistence, .internal:
      .suspect
    case .stationFromOrder, .dateFromCapture, .weekdayMissing, .conditionOrderUnclear,
      .sentinelTemperature, .redated:
      nil
    }
  }
}

/// A set of quality flags.
public struct QualityFlags: OptionSet, Hashable, Sendable {
  /// A bit for each flag, in the order of `QualityFlag.allCases`.
  public let rawValue: UInt32

  /// The set of these bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The set of one flag.
  public init(_ flag: QualityFlag) {
    let index = Self.order.firstIndex(of: flag) ?? 0
    self.init(rawValue: 1 << UInt32(index))
  }

  /// Made once, since sets are made for every value.
  private static let order = QualityFlag.allCases

  /// The set that a list of names joined by `;` stands for; nil where a name is not known.
  public init?(names: String) {
    var flags: QualityFlags = []
    for name in names.split(separator: ";") {
      guard let flag = QualityFlag(rawValue: String(name)) else { return nil }
      flags.formUnion(QualityFlags(flag))
    }
    self = flags
  }

  /// The flags that what is stored beside a strip's text sets; all others are the text's own.
  public static let derived = [
    QualityFlag.dateFarFromCapture, .dateAfterCapture, .partlyFrozen, .freezeSeason, .range,
    .record, .zeros, .spatial, .companions, .step, .persistence, .internal,
  ].reduce(into: QualityFlags()) { $0.formUnion(QualityFlags($1)) }

  /// The flags that speak of the date printed.
  public static let ofPrintedDate = [
    QualityFlag.dateFromCapture, .weekdayMissing, .weekdayMismatch,
  ].reduce(into: QualityFlags()) { $0.formUnion(QualityFlags($1)) }

  /// The flags, in a fixed order.
  public var flags: [QualityFlag] {
    QualityFlag.allCases.filter { contains(QualityFlags($0)) }
  }

  /// The flags' names joined by `;`.
  public var names: String {
    isEmpty ? "" : flags.map(\.rawValue).joined(separator: ";")
  }

  /// The worst verdict of the flags; nil where none speaks against the value.
  public var verdict: Quality? {
    if isDisjoint(with: Self.againstValue) { return nil }
    return isDisjoint(with: Self.againstAll) ? .suspect : .wrong
  }

  private static let againstValue = all { $0.verdict != nil }
  private static let againstAll = all { $0.verdict == .wrong }

  private static func all(where isIncluded: (QualityFlag) -> Bool) -> QualityFlags {
    QualityFlag.allCases.filter(isIncluded).reduce(into: []) { $0.formUnion(QualityFlags($1)) }
  }
}
