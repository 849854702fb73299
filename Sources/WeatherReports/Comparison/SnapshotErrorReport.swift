public import Weather
public import WeatherAnalysis

/// Measured snapshot errors row by row, in the form of the table of snapshot errors.
public struct SnapshotErrorReport: Sendable {
  private let measurement: SnapshotErrorMeasurement
  private let source: String

  /// A report of a measurement.
  public init(of measurement: SnapshotErrorMeasurement) {
    self.measurement = measurement
    source = Self.source(of: measurement)
  }

  /// The fields: those of the table in use, in its order, and what was measured.
  public static let columns = [
    ReportColumn("month", isNumeric: true), ReportColumn("captures_a_day", isNumeric: true),
    ReportColumn("days", isNumeric: true), ReportColumn("maximum_too_low_c", isNumeric: true),
    ReportColumn("minimum_too_high_c", isNumeric: true),
    ReportColumn("mean_off_c", isNumeric: true), ReportColumn("source"),
  ]

  /// The rows, with a cell for each column. The row of all days has no month.
  public var rows: [[Cell]] {
    measurement.rows.map { row in
      [
        row.month.map(Cell.integer) ?? .missing, .integer(row.capturesADay),
        .integer(row.dayCount), degrees(row.maximumTooLow), degrees(row.minimumTooHigh),
        degrees(row.meanOff), .text(source),
      ]
    }
  }

  private func degrees(_ hundredths: Int) -> Cell {
    .number(FixedPoint.format(hundredths, decimals: 2))
  }

  private static let mostStationsNamed = 5

  /// `KMA ASOS 131, 2022-01-01 to 2022-12-30`.
  private static func source(of measurement: SnapshotErrorMeasurement) -> String {
    let ids = measurement.stationIDs
    let stations =
      ids.count > mostStationsNamed
      ? "\(ids.count) stations" : ids.map(String.init).joined(separator: ", ")
    let dates = measurement.dates.map { dates in
      dates.lowerBound == dates.upperBound
        ? "\(dates.lowerBound)" : "\(dates.lowerBound) to \(dates.upperBound)"
    }
    let extremes = measurement.isOfOfficialDays ? nil : "hourly extremes"
    return "KMA ASOS "
      + [stations, dates, extremes].compactMap(\.self).joined(separator: ", ")
  }

  /// What was measured and what was left out, in a language.
  public func notes(in language: Language) -> [String] {
    [measured(language), withoutRows(language), hourlyExtremes(language)].compactMap(\.self)
  }

  private func measured(_ language: Language) -> String {
    let parts = DayWithoutMeasurement.allCases.compactMap { reason in
      measurement.leftOut[reason].map { words(for: reason, $0, language) }
    }
    let leftOut =
      parts.isEmpty
      ? "" : language.text(ko: " 제외: ", en: " Left out: ") + parts.joined(separator: ", ") + "."
    guard let dates = measurement.dates, let days = measurement.rows.last?.dayCount else {
      return language.text(ko: "잴 수 있는 날이 없습니다.", en: "No day could be measured.") + leftOut
    }
    let stations = measurement.stationIDs.count
    return language.text(
      ko: "지점 \(stations)곳의 \(days)일을 쟀습니다(\(dates.lowerBound) ~ \(dates.upperBound)).",
      en: "\(days) \(days == 1 ? "day" : "days") of \(stations) "
        + "\(stations == 1 ? "station" : "stations") measured "
        + "(\(dates.lowerBound) ~ \(dates.upperBound)).") + leftOut
  }

  private func words(
    for reason: DayWithoutMeasurement, _ count: Int, _ language: Language
  ) -> String {
    switch reason {
    case .notAmongDailyValues:
      language.text(ko: "일자료에 없는 \(count)일", en: "\(count) not among the daily values")
    case .withoutOfficialFigures:
      language.text(
        ko: "공식 평균·최저·최고가 없는 \(count)일",
        en: "\(count) without an official mean, minimum or maximum")
    case .tooFewHours:
      language.text(
        ko: "시간 기온이 24개가 안 되는 \(count)일",
        en: "\(count) with fewer than 24 hourly temperatures")
    }
  }

  private func withoutRows(_ language: Language) -> String? {
    let measured = Set(measurement.rows.compactMap(\.month))
    guard !measured.isEmpty, measured.count < 12 else { return nil }
    let list = (1...12).filter { !measured.contains($0) }.map(String.init)
      .joined(separator: ", ")
    return language.text(
      ko: "날이 없어 줄도 없는 달: \(list).", en: "No rows of months without days: \(list).")
  }

  private func hourlyExtremes(_ language: Language) -> String? {
    guard !measurement.isOfOfficialDays, measurement.dates != nil else { return nil }
    return language.text(
      ko: "공식 일자료가 없어 시간값의 최고·최저와 하루 여덟 번(03, 06, …, 24시) 관측의 평균에 견주었습니다. "
        + "공식 최고·최저는 모든 분의 값이어서 그 바깥에 있습니다.",
      en:
        "Without official days the errors are those against the extremes of the hourly values and "
        + "the mean of the eight observations at 03, 06, … 24 h; the official extremes, which come "
        + "from every minute, lie further out.")
  }
}
