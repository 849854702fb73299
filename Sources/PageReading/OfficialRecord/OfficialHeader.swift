import Weather

/// Which columns of a file hold what is read.
struct OfficialHeader {
  /// The columns of the file's kind.
  let columns: Columns
  /// The number of values of a row.
  let count: Int
  private let encoding: CharacterEncoding

  /// The columns of a kind of file.
  enum Columns {
    case hourly(HourColumns)
    case daily(DayColumns)
  }

  /// The columns of hourly values; nil where a file has none.
  struct HourColumns {
    let station: Int
    let time: Int
    let airTemperature: Int
    let airTemperatureFlag: Int?
    let precipitation: Int?
    let precipitationFlag: Int?
    let phenomena: Int?
  }

  /// The columns of daily values; nil where a file has none.
  struct DayColumns {
    let station: Int
    let date: Int
    let mean: Int?
    let minimum: Int?
    let maximum: Int?
  }

  /// So many names are told of a header that is refused.
  private static let namesTold = 10
  /// So many characters are told of a name, or of a value.
  private static let charactersTold = 30

  /// The header that stands in some bytes.
  ///
  /// - Throws: a problem where it is none of a file that is read, or a column needed stands twice.
  init(
    _ values: [Range<Int>], of bytes: [UInt8], encoding: CharacterEncoding
  ) throws(OfficialFileError.Problem) {
    var decoder: TextDecoder
    do throws(CharacterEncodingError) { decoder = try TextDecoder(encoding) } catch {
      throw .unsupportedEncoding(reason: error.description)
    }
    var places: [OfficialColumn: [Int]] = [:]
    var names: [String] = []
    for (index, range) in values.enumerated() {
      let name = decoder.decode(Array(bytes[range]), isFinal: true)
      let normalised = OfficialColumn.normalised(String(decoding: name, as: UTF8.self))
      if let column = OfficialColumn(rawValue: normalised) {
        places[column, default: []] += [index]
      }
      if index < Self.namesTold { names.append(Self.shortened(normalised)) }
    }
    if values.count > Self.namesTold { names.append("…") }
    self.encoding = encoding
    count = values.count
    columns = try Self.columns(at: places, names)
  }

  /// A value's text, for a message.
  func text(of range: Range<Int>, in bytes: [UInt8]) -> String {
    // A character takes four bytes at most.
    let part = Array(bytes[range].prefix((Self.charactersTold + 1) * 4))
    var decoder: TextDecoder
    do throws(CharacterEncodingError) { decoder = try TextDecoder(encoding) } catch {
      return Self.shortened(String(decoding: part, as: UTF8.self))
    }
    return Self.shortened(String(decoding: decoder.decode(part, isFinal: true), as: UTF8.self))
  }

  private static func columns(
    at places: [OfficialColumn: [Int]], _ names: [String]
  ) throws(OfficialFileError.Problem) -> Columns {
    let isHourly = places[.airTemperature] != nil
    let isDaily = OfficialColumn.dailyTemperatures.contains { places[$0] != nil }
    guard let station = places[.station]?.first, let time = places[.time]?.first,
      isHourly || isDaily
    else { throw .unknownHeader(columns: names) }
    if isHourly, isDaily { throw .ambiguousHeader(columns: names) }
    let read = isHourly ? OfficialColumn.hourly : OfficialColumn.daily
    for column in read where (places[column]?.count ?? 0) > 1 {
      throw .repeatedColumn(column.rawValue)
    }
    guard let airTemperature = places[.airTemperature]?.first else {
      return .daily(
        DayColumns(
          station: station, date: time, mean: places[.mean]?.first,
          minimum: places[.minimum]?.first, maximum: places[.maximum]?.first))
    }
    return .hourly(
      HourColumns(
        station: station, time: time, airTemperature: airTemperature,
        airTemperatureFlag: places[.airTemperatureFlag]?.first,
        precipitation: places[.precipitation]?.first,
        precipitationFlag: places[.precipitationFlag]?.first,
        phenomena: places[.phenomena]?.first))
  }

  /// The first characters, control characters replaced.
  private static func shortened(_ text: String) -> String {
    let isLong = text.count > charactersTold
    var scalars = String.UnicodeScalarView()
    for scalar in text.prefix(charactersTold).unicodeScalars.prefix(charactersTold * 4) {
      scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(scalars) + (isLong ? "…" : "")
  }
}
