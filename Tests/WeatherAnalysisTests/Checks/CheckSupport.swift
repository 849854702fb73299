import TestSupport
import Weather
import WeatherAnalysis

/// Strips and limits as tests of the quality checks need them.
enum Checks {
  static let tables = WrittenObservations.tables
  static let limits = QualityLimits()
  static let neighbourhood = Neighbourhood(of: tables.stations, limits: limits)

  /// A strip whose values are written `108 6.2` or `108 -3.0 눈`, `-` for none.
  static func strip(
    _ date: String, _ values: [String], hour: StripHour? = nil,
    state: StripState = .live, layout: StripLayout = .common, captured: String? = nil,
    flags: QualityFlags = []
  ) -> CheckedStrip {
    let observations = values.map { value in
      let words = value.split(separator: " ").map(String.init)
      let condition = words.count > 2 ? words[2] : "-"
      var observation = WrittenObservations.read("2026-01-21 \(words[0]) \(words[1]) \(condition)")
        .observation
      observation.flags = flags
      return observation
    }
    var strip = CheckedStrip(
      date: WrittenObservations.date(date), hour: hour, state: state,
      layout: layout, captureTime: captured.flatMap(UTCTime.init(iso8601:)),
      observations: observations)
    strip.isExplained = true
    return strip
  }

  /// A strip of a day in January.
  static func strip(
    _ values: [String], state: StripState = .live, flags: QualityFlags = []
  ) -> CheckedStrip {
    strip("2026-01-21", values, state: state, flags: flags)
  }

  /// Another strip with values written likewise.
  static func other(
    _ date: String, _ values: [String], hour: Int? = nil, state: StripState = .live,
    layout: StripLayout = .common, id: String = "0123456789abcdef"
  ) -> OtherStrip {
    OtherStrip(
      stripID: id, date: WrittenObservations.date(date), hour: hour, state: state, layout: layout,
      airTemperatures: strip(date, values).airTemperatures)
  }

  /// Temperatures of eight stations, each a degree more than the one before.
  static func eight(from tenths: Int) -> [String] {
    [98, 105, 108, 133, 143, 152, 156, 159].enumerated().map { index, station in
      "\(station) \(AirTemperature(tenthsOfCelsius: tenths + 10 * index))"
    }
  }
}

extension CheckVerdicts {
  /// What was found: `passed`, `not checked`, or the flag's name, for each observation or once for
  /// the strip.
  var words: [String] { all.map(\.verdict.word) }
}

extension CheckVerdict {
  var word: String {
    switch outcome {
    case .passed: "passed"
    case .notChecked: "not checked"
    case .failed(let flag): flag?.rawValue ?? "failed"
    }
  }

  /// The lowest and the highest temperature that pass, `-3.4 9.6`.
  var bounds: String {
    guard case .airTemperatures(let lowest, let highest) = limit else { return "" }
    return "\(lowest?.description ?? "-") \(highest?.description ?? "-")"
  }
}
