import Weather

/// The values of one row, as its columns mean them.
struct OfficialRow {
  private let values: [Range<Int>]
  private let bytes: [UInt8]
  private let header: OfficialHeader

  /// What KMA's quality control says of a value: 0 or nothing good, 1 an error, 9 missing, as users of
  /// the portal's API take its `taQcflg` (looked up 2026-11-26); the sample of 청주, 2022, has nothing,
  /// 0, 1 and 9.
  enum QualityControlFlag {
    case good
    case error
    case missing
  }

  /// The numbers that a station can have.
  private static let stationNumbers = 1...999_999
  /// Air temperatures that are possible, in tenths of a degree.
  private static let possibleTemperatures = -900...600
  /// Precipitation of an hour that is possible, in tenths of a millimetre.
  private static let possiblePrecipitation = 0...9999

  /// A row by where its values stand, as many as the header's.
  init(_ values: [Range<Int>], of bytes: [UInt8], below header: OfficialHeader) {
    self.values = values
    self.bytes = bytes
    self.header = header
  }

  /// Whether a column has no value.
  func isEmpty(_ index: Int) -> Bool { cursor(index).isAtEnd }

  func station(_ index: Int) throws(OfficialFileError.Problem) -> Int {
    guard let number = cursor(index).wholeNumber(in: bytes.span),
      Self.stationNumbers.contains(number)
    else { throw problem(index, .station, .stationNumber) }
    return number
  }

  func time(_ index: Int) throws(OfficialFileError.Problem) -> CalendarHour {
    guard let (date, clock) = cursor(index).time(in: bytes.span) else {
      throw problem(index, .time, .hour)
    }
    guard clock.isFullHour else { throw problem(index, .time, .fullHour) }
    return CalendarHour(date: date, hour: clock.hour)
  }

  func date(_ index: Int) throws(OfficialFileError.Problem) -> CalendarDate {
    guard let date = cursor(index).day(in: bytes.span) else {
      throw problem(index, .time, .date)
    }
    return date
  }

  /// nil where the value is empty, or the file has no such column.
  func temperature(
    _ index: Int?, _ column: OfficialColumn
  ) throws(OfficialFileError.Problem) -> AirTemperature? {
    guard let index, !isEmpty(index) else { return nil }
    guard let tenths = cursor(index).tenths(in: bytes.span),
      Self.possibleTemperatures.contains(tenths)
    else { throw problem(index, column, .airTemperature) }
    return AirTemperature(tenthsOfCelsius: tenths)
  }

  /// nil where it is not known. An empty value is no precipitation, unless its flag says otherwise.
  func precipitation(
    _ columns: OfficialHeader.HourColumns
  ) throws(OfficialFileError.Problem) -> Precipitation? {
    guard let index = columns.precipitation else { return nil }
    let flag = try flag(columns.precipitationFlag, .precipitationFlag)
    if isEmpty(index) { return flag == .good ? Precipitation.none : nil }
    if flag == .error { return nil }
    guard let tenths = cursor(index).tenths(in: bytes.span),
      Self.possiblePrecipitation.contains(tenths)
    else { throw problem(index, .precipitation, .precipitation) }
    return .amount(tenthsOfMillimetre: tenths)
  }

  /// Good where the flag is empty, or the file has no such column.
  func flag(
    _ index: Int?, _ column: OfficialColumn
  ) throws(OfficialFileError.Problem) -> QualityControlFlag {
    guard let index, !isEmpty(index) else { return .good }
    switch cursor(index).wholeNumber(in: bytes.span) {
    case 0: return .good
    case 1: return .error
    case 9: return .missing
    default: throw problem(index, column, .flag)
    }
  }

  /// nil where the file has no such column.
  func phenomena(
    _ index: Int?, _ sets: inout PhenomenonSets
  ) throws(OfficialFileError.Problem) -> Set<ConditionClass>? {
    guard let index else { return nil }
    guard let classes = sets.classes(of: cursor(index), in: bytes.span) else {
      throw problem(index, .phenomena, .phenomena)
    }
    return classes
  }

  private func cursor(_ index: Int) -> ValueCursor { ValueCursor(values[index], in: bytes.span) }

  private func problem(
    _ index: Int, _ column: OfficialColumn, _ expected: OfficialFileError.ValueKind
  ) -> OfficialFileError.Problem {
    .value(
      header.text(of: cursor(index).range, in: bytes), column: column.rawValue, expected: expected)
  }
}
