import Weather

/// A column that is read, by its name in KMA's data portal (in downloads of the values of 2022,
/// looked at on 2026-11-26).
enum OfficialColumn: String {
  case station = "지점"
  case time = "일시"
  case airTemperature = "기온(°C)"
  case airTemperatureFlag = "기온 QC플래그"
  case precipitation = "강수량(mm)"
  case precipitationFlag = "강수량 QC플래그"
  case phenomena = "현상번호(국내식)"
  case mean = "평균기온(°C)"
  case minimum = "최저기온(°C)"
  case maximum = "최고기온(°C)"

  /// What is read of a file with hourly values.
  static let hourly: [OfficialColumn] = [
    .station, .time, .airTemperature, .airTemperatureFlag, .precipitation, .precipitationFlag,
    .phenomena,
  ]
  /// What is read of a file with daily values.
  static let daily: [OfficialColumn] = [.station, .time] + dailyTemperatures
  /// The temperatures of a file with daily values, of which it has one or more.
  static let dailyTemperatures: [OfficialColumn] = [.mean, .minimum, .maximum]

  /// A name in the writing of the data portal: Hangul composed, one writing of the unit, no spaces
  /// around.
  static func normalised(_ name: String) -> String {
    var scalars = HangulComposition.composed(name).unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return ["℃", "˚C", "ºC"].reduce(String(scalars)) { $0.replacing($1, with: "°C") }
  }
}
