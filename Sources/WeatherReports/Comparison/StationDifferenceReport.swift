public import Weather
public import WeatherAnalysis

/// How far stations' captured air temperatures lie from the official ones, for people and machines.
public struct StationDifferenceReport: Sendable {
  private let names: AreaNames
  private let isForPeople: Bool

  private var language: Language { names.language }

  /// A report in a language, which matters for people alone.
  public init(stations: StationCatalogue, language: Language, isForPeople: Bool) {
    names = AreaNames(stations: stations, language: language, isSelection: false)
    self.isForPeople = isForPeople
  }

  private func column(
    _ name: String, _ korean: String, _ english: String, isNumeric: Bool = true
  ) -> ReportColumn {
    ReportColumn(
      name, title: isForPeople ? language.text(ko: korean, en: english) : nil,
      isNumeric: isNumeric)
  }

  /// The columns. Values are in °C, captured less official.
  public var columns: [ReportColumn] {
    [
      column("station_id", "번호", "Number"),
      column("station", "지점", "Station", isNumeric: false),
      column("temperatures", "기온", "Temperatures"), column("pairs", "견준 값", "Pairs"),
      column("agreeing", "같은 값", "The same"), column("bias_c", "치우침 ℃", "Bias ℃"),
      column("mean_absolute_error_c", "평균 절대 오차 ℃", "Mean absolute error ℃"),
      column("largest_difference_c", "가장 큰 차 ℃", "Largest ℃"),
      column("extremes_checked", "최저·최고와 견줌", "Held against extremes"),
      column("beyond_extremes", "벗어남", "Beyond them"),
    ]
  }

  /// The cells of a station; of all together where there is no number.
  public func cells(
    for differences: TemperatureDifferences, stationID: Int?
  ) -> [Cell] {
    [
      stationID.map(Cell.integer) ?? .missing, .text(name(of: stationID)),
      .integer(differences.valueCount), .integer(differences.pairCount),
      .integer(differences.agreeingCount), hundredths(differences.biasHundredths),
      hundredths(differences.meanAbsoluteErrorHundredths),
      differences.largestTenths.map { .number(FixedPoint.format($0, decimals: 1)) } ?? .missing,
      .integer(differences.checkedCount), .integer(differences.impossibleCount),
    ]
  }

  private func name(of stationID: Int?) -> String {
    guard let stationID else {
      return isForPeople ? language.text(ko: "모든 지점", en: "All stations") : "all"
    }
    if isForPeople { return names.name(ofStation: stationID) }
    return names.stations[id: stationID]?.name ?? ""
  }

  private func hundredths(_ value: Int?) -> Cell {
    value.map { .number(FixedPoint.format($0, decimals: 2)) } ?? .missing
  }
}
