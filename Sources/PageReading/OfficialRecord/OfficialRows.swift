import Weather

/// The rows of a file of KMA's data portal, as they are read.
struct OfficialRows {
  /// The rows of hourly values.
  private(set) var hours: [OfficialFile.HourRow] = []
  /// The rows of daily values.
  private(set) var days: [OfficialFile.DayRow] = []
  /// How many air temperatures were left out because of their flag.
  private(set) var flaggedCount = 0

  private let header: OfficialHeader
  private var phenomenonSets = PhenomenonSets()

  /// No rows yet, below a header.
  init(_ header: OfficialHeader) {
    self.header = header
  }

  /// What the rows are.
  var kind: OfficialFile.Kind {
    switch header.columns {
    case .hourly: .hourly
    case .daily: .daily
    }
  }

  /// Adds a row by where its values stand.
  mutating func add(
    _ values: [Range<Int>], of bytes: [UInt8], line: Int
  ) throws(OfficialFileError.Problem) {
    guard values.count == header.count else {
      throw .valueCount(found: values.count, expected: header.count)
    }
    let row = OfficialRow(values, of: bytes, below: header)
    switch header.columns {
    case .hourly(let columns): try addHour(row, columns, line)
    case .daily(let columns): try addDay(row, columns, line)
    }
  }

  private mutating func addHour(
    _ row: OfficialRow, _ columns: OfficialHeader.HourColumns, _ line: Int
  ) throws(OfficialFileError.Problem) {
    let stationID = try row.station(columns.station)
    let time = try row.time(columns.time)
    let isGood = try row.flag(columns.airTemperatureFlag, .airTemperatureFlag) == .good
    // Whatever stands beside such a flag is not looked at: it may be no temperature at all.
    if !isGood, !row.isEmpty(columns.airTemperature) { flaggedCount += 1 }
    let airTemperature = isGood ? try row.temperature(columns.airTemperature, .airTemperature) : nil
    let hour = OfficialHour(
      airTemperature: airTemperature, precipitation: try row.precipitation(columns),
      phenomena: try row.phenomena(columns.phenomena, &phenomenonSets))
    hours.append(OfficialFile.HourRow(stationID: stationID, time: time, hour: hour, line: line))
  }

  private mutating func addDay(
    _ row: OfficialRow, _ columns: OfficialHeader.DayColumns, _ line: Int
  ) throws(OfficialFileError.Problem) {
    let stationID = try row.station(columns.station)
    let date = try row.date(columns.date)
    let day = OfficialDay(
      mean: try row.temperature(columns.mean, .mean),
      minimum: try row.temperature(columns.minimum, .minimum),
      maximum: try row.temperature(columns.maximum, .maximum))
    days.append(OfficialFile.DayRow(stationID: stationID, date: date, day: day, line: line))
  }
}
