internal import Weather

/// The rows of the table `observation` for a strip that is new, one a station, by station: all but
/// the columns that tell of which strip and source they are.
struct ObservationRows: Sendable {
  private(set) var rows: [ObservationRow] = []
  /// The texts of the rows, one behind the other.
  private(set) var texts: [UInt8] = []

  /// Nil where a station has several values.
  init?(_ observations: [Observation]) {
    rows.reserveCapacity(observations.count)
    for observation in observations { append(observation) }
    if zip(rows, rows.dropFirst()).contains(where: { $0.stationID >= $1.stationID }) {
      rows.sort { $0.stationID < $1.stationID }
      guard !zip(rows, rows.dropFirst()).contains(where: { $0.stationID == $1.stationID })
      else { return nil }
    }
  }

  private mutating func append(_ observation: Observation) {
    let weather = observation.presentWeather
    let condition = place(of: weather?.printed)
    // Most conditions are printed as the table calls them.
    let isLabel = weather.map { $0.printed.utf8.elementsEqual($0.label.utf8) } ?? true
    rows.append(
      ObservationRow(
        stationID: observation.stationID, rowRange: observation.rowRange, condition: condition,
        label: isLabel ? condition : place(of: weather?.label),
        conditionClass: weather?.conditionClass ?? .unknown,
        tenths: observation.airTemperature?.tenthsOfCelsius, quality: observation.quality,
        flags: observation.flags))
  }

  private mutating func place(of text: String?) -> ObservationRow.Text? {
    guard let text else { return nil }
    let start = texts.count
    // SQLite's texts end at a NUL.
    texts.append(contentsOf: text.utf8.prefix { $0 != 0 })
    return ObservationRow.Text(start: Int32(start), end: Int32(texts.count))
  }
}

/// A row of the table `observation`, its texts as places in a list of bytes. Kept small, since rows
/// of many strips are held at once.
struct ObservationRow: Sendable {
  let stationID: Int
  let rowRange: Range<Int>
  let condition: Text?
  let label: Text?
  let conditionClass: ConditionClass
  let tenths: Int?
  let quality: Quality
  let flags: QualityFlags

  /// The bytes of a text; those of one strip are few.
  struct Text: Sendable {
    let start: Int32
    let end: Int32
  }
}
