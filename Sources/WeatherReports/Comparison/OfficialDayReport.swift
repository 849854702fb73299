public import Weather
public import WeatherAnalysis

/// The hourly values of days beside their official figures, for people and machines.
public struct OfficialDayReport: Sendable {
  private let headings: StationHeadings

  private var language: Language { headings.language }
  private var isForPeople: Bool { headings.isForPeople }

  /// A report in a language, which matters for people alone.
  public init(stations: StationCatalogue, language: Language, isForPeople: Bool) {
    headings = StationHeadings(
      stations: stations, language: language, isForPeople: isForPeople)
  }

  /// The columns.
  public var columns: [ReportColumn] {
    headings.stationColumns + [
      headings.column("date", "날짜", "Date", isNumeric: false),
      headings.column("hourly_values", "시간값", "Hourly values"),
      headings.column("mean_of_eight_c", "여덟 번 평균 ℃", "Mean of eight ℃"),
      headings.column("official_mean_c", "공식 평균 ℃", "Official mean ℃"),
      headings.column("mean_difference_c", "평균 차 ℃", "Difference ℃"),
      headings.column("hourly_minimum_c", "시간값 최저 ℃", "Hourly minimum ℃"),
      headings.column("official_minimum_c", "공식 최저 ℃", "Official minimum ℃"),
      headings.column("minimum_too_high_c", "최저 높음 ℃", "Minimum too high ℃"),
      headings.column("hourly_maximum_c", "시간값 최고 ℃", "Hourly maximum ℃"),
      headings.column("official_maximum_c", "공식 최고 ℃", "Official maximum ℃"),
      headings.column("maximum_too_low_c", "최고 낮음 ℃", "Maximum too low ℃"),
    ]
  }

  /// The cells of a day.
  public func cells(for day: ComparedOfficialDay) -> [Cell] {
    headings.stationCells(day.stationID) + [
      .text(day.date.description), .integer(day.hourlyValueCount),
      eightieths(day.sumOfEight), degrees(day.official.mean), eightieths(day.meanDifference),
      degrees(day.hourlyMinimum), degrees(day.official.minimum), tenths(day.minimumTooHigh),
      degrees(day.hourlyMaximum), degrees(day.official.maximum), tenths(day.maximumTooLow),
    ]
  }

  private func degrees(_ temperature: AirTemperature?) -> Cell {
    tenths(temperature?.tenthsOfCelsius)
  }

  private func tenths(_ value: Int?) -> Cell {
    value.map { .number(FixedPoint.format($0, decimals: 1)) } ?? .missing
  }

  /// Eightieths of a degree, of which four decimals are exact: one is 0.0125.
  private func eightieths(_ value: Int?) -> Cell {
    value.map { .number(FixedPoint.format($0 * 125, decimals: 4)) } ?? .missing
  }

  /// What the days come to, in words.
  public func notes(on totals: OfficialDayTotals) -> [String] {
    [counted(totals), means(totals), extremes(totals)].compactMap(\.self)
  }

  private func counted(_ totals: OfficialDayTotals) -> String {
    let days = totals.dayCount
    return language.text(
      ko: "지점·일 \(days) 가운데 시간값 24개가 다 있는 날은 \(totals.fullDayCount)일입니다.",
      en:
        "\(days) station \(days == 1 ? "day" : "days"), \(totals.fullDayCount) with all 24 hourly "
        + "values.")
  }

  private func means(_ totals: OfficialDayTotals) -> String? {
    guard let largest = totals.largestMeanDifference else { return nil }
    let (agreeing, days) = (totals.agreeingDayCount, totals.meanDayCount)
    let most = withoutTrailingZeros(FixedPoint.format(largest * 125, decimals: 4))
    return language.text(
      ko: "하루 여덟 번(03, 06, …, 24시) 관측의 평균: 여덟 값과 공식 평균이 다 있는 \(days)일 가운데 "
        + "\(agreeing)일이 공식 평균과 0.05℃ 이내입니다(가장 큰 차 \(most)℃).",
      en: "Mean of the eight observations: within 0.05 ℃ of the official mean on \(agreeing) of "
        + "\(days) \(days == 1 ? "day" : "days") on which all eight and the official one are there "
        + "(largest difference \(most) ℃).")
  }

  private func withoutTrailingZeros(_ text: String) -> String {
    String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }

  private func extremes(_ totals: OfficialDayTotals) -> String? {
    let (highest, lowest) = (totals.maximumTooLow, totals.minimumTooHigh)
    guard let tooLow = highest.mean, let mostTooLow = highest.greatest, let tooHigh = lowest.mean,
      let mostTooHigh = lowest.greatest
    else { return nil }
    func mean(_ hundredths: Int) -> String { FixedPoint.format(hundredths, decimals: 2) }
    func most(_ tenths: Int) -> String { FixedPoint.format(tenths, decimals: 1) }
    let days = highest.dayCount
    return language.text(
      ko: "시간값과 공식 최고·최저가 다 있는 \(days)일: 시간값 가운데 최고는 공식 최고보다 평균 \(mean(tooLow))℃ 낮고"
        + "(최대 \(most(mostTooLow))℃) 최저는 공식 최저보다 평균 \(mean(tooHigh))℃ 높습니다"
        + "(최대 \(most(mostTooHigh))℃). 공식 최고·최저는 모든 분의 값에서 나옵니다.",
      en: "Hourly extremes of the \(days) full \(days == 1 ? "day" : "days"): the highest is "
        + "\(mean(tooLow)) ℃ too low on average (at most \(most(mostTooLow))), the lowest "
        + "\(mean(tooHigh)) ℃ too high (at most \(most(mostTooHigh))): the official ones come from "
        + "every minute.")
  }
}
