public import Weather

/// Observations written as a line each, `2025-04-04 108 6.2 맑음`: date, station's number,
/// temperature and condition; what is missing is `-`.
public enum WrittenObservations {
  /// The built-in tables.
  public static let tables: WeatherTables = {
    do { return try WeatherTables.builtIn() } catch { preconditionFailure("\(error)") }
  }()

  /// A date written `YYYY-MM-DD`.
  public static func date(_ text: some StringProtocol) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  /// The observation that a line stands for, and its date.
  public static func read(_ line: String) -> (date: CalendarDate, observation: Observation) {
    let words = line.split(separator: " ")
    guard words.count == 4, let id = Int(words[1]) else {
      preconditionFailure("no observation: \(line)")
    }
    let observation = Observation(
      stationID: id, presentWeather: weather(String(words[3])),
      airTemperature: AirTemperature(words[2]), rowRange: 0..<0)
    return (date(words[0]), observation)
  }

  /// Present weather by its word; nil for `-`.
  public static func weather(_ word: String) -> PresentWeather? {
    guard word != "-" else { return nil }
    guard let condition = tables.conditions[word] else {
      return PresentWeather(label: word, printed: word, conditionClass: .unknown)
    }
    return PresentWeather(
      label: condition.label, printed: word, conditionClass: condition.conditionClass)
  }
}
