import TestSupport
import Weather

@testable import PageReading

/// Files of KMA's data portal as tests write them, and what is read of them in words.
enum OfficialText {
  /// The file that holds these bytes.
  static func file(_ bytes: [UInt8]) throws -> OfficialFile {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "record.csv")
    return try OfficialFile(reading: Input(location: path, isNamed: true))
  }

  /// The rows of hourly values: station, time, air temperature, precipitation, phenomena and line;
  /// what is not known is `-`.
  static func hours(_ text: String) throws -> [String] {
    try file(Array(text.utf8)).hours.map(words)
  }

  /// The rows of daily values: station, date, mean, minimum, maximum and line.
  static func days(_ text: String) throws -> [String] {
    try file(Array(text.utf8)).days.map(words)
  }

  /// Why these bytes are refused, the location being `record.csv`; nil where they are read.
  static func refusal(of bytes: [UInt8]) -> OfficialFileError? {
    do throws(OfficialFileError) {
      var parser = OfficialFileParser(location: "record.csv")
      try parser.add(bytes, isFinal: false)
      try parser.add([], isFinal: true)
      _ = try parser.finished()
      return nil
    } catch {
      return error
    }
  }

  static func words(_ row: OfficialFile.HourRow) -> String {
    let precipitation =
      switch row.hour.precipitation {
      case nil: "-"
      case Precipitation.none?: "none"
      case .amount(let tenths)?: FixedPoint.format(tenths, decimals: 1)
      }
    let phenomena = row.hour.phenomena.map {
      "[\($0.map(\.rawValue).sorted().joined(separator: " "))]"
    }
    return "\(row.stationID) \(row.time) \(words(row.hour.airTemperature)) \(precipitation) "
      + "\(phenomena ?? "-") @\(row.line)"
  }

  static func words(_ row: OfficialFile.DayRow) -> String {
    "\(row.stationID) \(row.date) \(words(row.day.mean)) \(words(row.day.minimum)) "
      + "\(words(row.day.maximum)) @\(row.line)"
  }

  private static func words(_ temperature: AirTemperature?) -> String {
    temperature?.description ?? "-"
  }

  /// A text in CP949, as far as the header's names go.
  static func cp949(_ text: String) -> [UInt8] {
    text.flatMap { character in
      if let byte = character.asciiValue { return [byte] }
      guard let pair = cp949[character] else { preconditionFailure("no code for \(character)") }
      return [UInt8(pair >> 8), UInt8(pair & 255)]
    }
  }

  private static let cp949: [Character: UInt16] = [
    "°": 0xA1C6, "℃": 0xA1C9, "강": 0xB0AD, "고": 0xB0ED, "국": 0xB1B9, "균": 0xB1D5, "그": 0xB1D7,
    "기": 0xB1E2, "내": 0xB3BB, "래": 0xB7A1, "량": 0xB7AE, "명": 0xB8ED, "번": 0xB9F8, "상": 0xBBF3,
    "수": 0xBCF6, "시": 0xBDC3, "식": 0xBDC4, "온": 0xBFC2, "일": 0xC0CF, "저": 0xC0FA, "점": 0xC1A1,
    "주": 0xC1D6, "지": 0xC1F6, "청": 0xC3BB, "최": 0xC3D6, "평": 0xC6F2, "플": 0xC7C3, "현": 0xC7F6,
    "호": 0xC8A3,
  ]
}
