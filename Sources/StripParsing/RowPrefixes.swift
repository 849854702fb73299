import Weather

/// What stands before the number in rows, `• 맑음동두천 `, with what it means: read once, then found
/// again by its bytes.
///
/// A prefix is common where the clear reader reads it, with a number of the usual form behind and
/// nothing else on the line, as one row of a known station with a condition as the table writes it,
/// or without one.
struct RowPrefixes {
  private(set) var table = PrefixTable()
  private let labels: LabelReader

  /// So many are kept; then all are forgotten, so that no text makes the memory grow.
  private static let mostEntries = 1 << 14

  init(labels: LabelReader) {
    self.labels = labels
  }

  /// Learns what a prefix of 1...32 bytes means.
  mutating func learn(_ prefix: [UInt8]) {
    let slot = slot(for: prefix)
    if table.count < Self.mostEntries, table.add(slot) { return }
    table = PrefixTable()
    // An empty table has room.
    _ = table.add(slot)
  }

  private func slot(for prefix: [UInt8]) -> PrefixTable.Slot {
    var slot = PrefixTable.Slot()
    slot.length = Int32(prefix.count)
    slot.bytes = Self.bytes(of: prefix)
    guard let row = row(after: prefix) else { return slot }
    slot.isCommon = true
    slot.station = Int16(row.station)
    slot.condition = Int16(row.weather ?? -1)
    slot.rowStart = Int16(row.start)
    slot.allowsMissing = row.allowsMissing
    return slot
  }

  private static func bytes(of prefix: [UInt8]) -> PrefixBytes {
    let padded = (prefix + Array(repeating: 0, count: PrefixBytes.longest)).span
    return PrefixBytes(length: prefix.count) { padded.word(at: $0, length: 8) }
  }

  /// A row without its number.
  private struct Row {
    /// The station and the spelling of the condition, by their numbers in the index of words.
    let station: Int
    let weather: Int?
    /// How many bytes of the prefix stand before the row, blanks and bullets.
    let start: Int
    /// Whether a unit can follow without a number.
    let allowsMissing: Bool
  }

  /// What the clear reader says of a prefix.
  ///
  /// It is asked with numbers that differ in all that it looks at before the number is read: the
  /// sign, and how many digits stand before the point.
  private func row(after prefix: [UInt8]) -> Row? {
    guard let row = token(prefix, "0.0"), case .station(let id, let weather, let place) = row.label,
      place != .behind, place != .dashBehind, row.reading == Self.reading(0)
    else { return nil }
    for (number, tenths) in [("-0.1", -1), ("12.3", 123), ("-12.3", -123)] {
      guard let other = token(prefix, number), other.label == row.label,
        other.range.lowerBound == row.range.lowerBound, other.reading == Self.reading(tenths)
      else { return nil }
    }
    guard let station = labels.words.stationIndex(of: id) else { return nil }
    var spelling: Int?
    if let weather {
      spelling = labels.words.spellings.firstIndex(of: weather)
      guard spelling != nil else { return nil }
    }
    let missing = token(prefix, "")
    let allowsMissing =
      missing?.label == row.label && missing?.reading == .missing
      && missing?.range.lowerBound == row.range.lowerBound
    return Row(
      station: station, weather: spelling, start: row.range.lowerBound,
      allowsMissing: allowsMissing)
  }

  private static func reading(_ tenths: Int) -> TemperatureReading {
    .value(AirTemperature(tenthsOfCelsius: tenths))
  }

  /// The row that a line is which holds a prefix, a number and a unit; nil where it is anything else.
  private func token(_ prefix: [UInt8], _ number: String) -> LineToken.Row? {
    let line = prefix + Array("\(number)℃".utf8)
    var lines = PageLines(labels: labels, isFinal: true)
    let tokens = lines.tokens(of: line.span, 0..<line.count)
    guard tokens.count == 1, case .row(let row) = tokens[0], !row.isBare, row.isSeparated,
      row.trailingWeather == nil, row.repairs == RepairCounts(),
      row.range.upperBound == line.count
    else { return nil }
    return row
  }
}
