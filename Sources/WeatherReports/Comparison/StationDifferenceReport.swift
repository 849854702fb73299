public import Weather
public import WeatherAnalysis

/// How far stations' captured air temperatures lie from the official ones, for people and machines.
public struct StationDifferenceReport: Sendable {
  private let headings: StationHeadings

  private var language: Language { headings.language }
  private var isForPeople: Bool { headings.isForPeople }

  /// A report in a language, which matters for people alone.
  public init(stations: StationCatalogue, language: Language, isForPeople: Bool) {
    headings = StationHeadings(
      stations: stations, language: language, isForPeople: isForPeople)
  }

  /// The columns. Values are in °C, captured less official.
  public var columns: [ReportColumn] {
    headings.stationColumns + [
      headings.column("temperatures", "기온", "Temperatures"),
      headings.column("pairs", "견준 값", "Pairs"),
      headings.column("agreeing", "같은 값", "The same"), headings.column("bias_c", "치우침 ℃", "Bias ℃"),
      headings.column("mean_absolute_error_c", "평균 절대 오차 ℃", "Mean absolute error ℃"),
      headings.column("largest_difference_c", "가장 큰 차 ℃", "Largest ℃"),
      headings.column("extremes_checked", "최저·최고와 견줌", "Held against extremes"),
      headings.column("beyond_extremes", "벗어남", "Beyond them"),
    ]
  }

  /// The cells of a station; of all together where there is no number.
  public func cells(
    for differences: TemperatureDifferences, stationID: Int?
  ) -> [Cell] {
    (stationID.map(headings.stationCells) ?? [.missing, .text(nameOfAll)]) + [
      .integer(differences.valueCount), .integer(differences.pairCount),
      .integer(differences.agreeingCount), hundredths(differences.biasHundredths),
      hundredths(differences.meanAbsoluteErrorHundredths),
      differences.largestTenths.map { .number(FixedPoint.format($0, decimals: 1)) } ?? .missing,
      .integer(differences.checkedCount), .integer(differences.impossibleCount),
    ]
  }

  private var nameOfAll: String {
    isForPeople ? language.text(ko: "모든 지점", en: "All stations") : "all"
  }

  private func hundredths(_ value: Int?) -> Cell {
    value.map { .number(FixedPoint.format($0, decimals: 2)) } ?? .missing
  }
}
