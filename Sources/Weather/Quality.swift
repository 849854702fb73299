/// How far a value can be trusted.
public enum Quality: String, CaseIterable, Sendable {
  /// Every check that applies was made and passed.
  case good
  /// A check speaks against the value.
  case suspect
  /// A check rules the value out.
  case wrong
  /// Not every check could be made, and none speaks against the value.
  case notChecked = "not_checked"

  /// Whether values of this quality count.
  public var counts: Bool { self == .good || self == .notChecked }
}

/// What is remarkable about an observation, by the name that tables and files print.
public enum QualityFlag: String, CaseIterable, Sendable {
  /// The row had no name; its place between two stations gave it.
  case stationFromOrder = "station_from_order"
  /// The date came from the page's capture time, since the page printed none.
  case dateFromCapture = "date_from_capture"
  /// The weekday printed is not that of the date.
  case weekdayMismatch = "weekday_mismatch"
  /// It could not be told to which station a condition belongs, so conditions were left out.
  case conditionOrderUnclear = "condition_order_unclear"
  /// The number printed stands for 'no value' (-99.9, 99.9, -50.0 and below).
  case sentinelTemperature = "sentinel_temperature"
  /// The same strip was printed with another value for this station.
  case valueConflict = "value_conflict"
  /// The strip's date is neither the day of the capture in Korea nor a neighbour of it.
  case dateFarFromCapture = "date_far_from_capture"

  /// The quality to which the flag leads; nil where it only informs.
  public var verdict: Quality? {
    switch self {
    case .weekdayMismatch, .valueConflict: .suspect
    case .stationFromOrder, .dateFromCapture, .conditionOrderUnclear, .sentinelTemperature,
      .dateFarFromCapture:
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
    let index = QualityFlag.allCases.firstIndex(of: flag) ?? 0
    self.init(rawValue: 1 << UInt32(index))
  }

  /// The set that a list of names joined by `;` stands for; nil where a name is not known.
  public init?(names: String) {
    var flags: QualityFlags = []
    for name in names.split(separator: ";") {
      guard let flag = QualityFlag(rawValue: String(name)) else { return nil }
      flags.formUnion(QualityFlags(flag))
    }
    self = flags
  }

  /// The flags, in a fixed order.
  public var flags: [QualityFlag] {
    QualityFlag.allCases.filter { contains(QualityFlags($0)) }
  }

  /// The flags' names joined by `;`.
  public var names: String {
    isEmpty ? "" : flags.map(\.rawValue).joined(separator: ";")
  }

  /// The worst verdict of the flags. Not checked where none speaks against the value, since not
  /// every check has been made.
  public var quality: Quality {
    guard !isEmpty else { return .notChecked }
    let verdicts = flags.compactMap(\.verdict)
    if verdicts.contains(.wrong) { return .wrong }
    return verdicts.contains(.suspect) ? .suspect : .notChecked
  }
}
