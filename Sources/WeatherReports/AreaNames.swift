import Weather
import WeatherAnalysis

/// What groups are called, for people.
struct AreaNames {
  let stations: StationCatalogue
  let language: Language
  /// Whether only some stations were asked for.
  let isSelection: Bool

  /// An area's name; where one station stands for it, with its name.
  func name(of area: AreaKey, stationIDs: [Int]) -> String {
    let areas = [area.region, area.province].compactMap(\.self).map { area in
      area.name.isEmpty
        ? language.text(ko: "지역 모름", en: "area unknown") : language.name(of: area)
    }
    let parts =
      [area.group].compactMap(\.self) + areas
      + [area.stationID.map(name(ofStation:))].compactMap(\.self)
    let whole =
      isSelection
      ? language.text(ko: "선택 지점", en: "Selection") : language.text(ko: "전국", en: "Nation")
    let name = parts.isEmpty ? whole : parts.joined(separator: " · ")
    guard area.stationID == nil, stationIDs.count == 1 else { return name }
    return "\(name) (\(self.name(ofStation: stationIDs[0])))"
  }

  func name(ofStation id: Int) -> String {
    stations[id: id].map(language.name(of:)) ?? String(id)
  }

  /// The columns of the kinds of time by which it is grouped.
  func timeColumns(of grouping: SummaryGrouping) -> [ReportColumn] {
    [
      grouping.period.map { _ in
        ReportColumn("period", title: language.text(ko: "기간", en: "Period"))
      },
      grouping.isByMonthOfYear
        ? ReportColumn("month_of_year", title: language.text(ko: "달", en: "Month")) : nil,
      grouping.isByHour ? ReportColumn("hour", title: language.text(ko: "시각", en: "Hour")) : nil,
    ].compactMap(\.self)
  }

  func timeCells(of key: TimeKey, in grouping: SummaryGrouping) -> [Cell] {
    [
      grouping.period.map { _ in Cell(key.period.map(name(of:))) },
      grouping.isByMonthOfYear ? Cell(key.monthOfYear.map(name(ofMonth:))) : nil,
      grouping.isByHour ? Cell(key.hour.map(name(of:))) : nil,
    ].compactMap(\.self)
  }

  func name(of period: Period) -> String {
    guard period.kind == .season else { return period.name }
    let years = period.yearsOfSeason
    return switch period.season {
    case .spring: language.text(ko: "\(years)년 봄", en: "spring \(years)")
    case .summer: language.text(ko: "\(years)년 여름", en: "summer \(years)")
    case .autumn: language.text(ko: "\(years)년 가을", en: "autumn \(years)")
    case .winter: language.text(ko: "\(years)년 겨울", en: "winter \(years)")
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private func name(ofMonth month: Int) -> String {
    language.text(ko: "\(month)월", en: Self.englishMonths[month - 1])
  }

  private func name(of hour: HourOfDay) -> String {
    switch hour {
    case .known(let hour): name(ofHour: hour)
    case .unknown: language.text(ko: "시각 모름", en: "unknown")
    }
  }

  func name(ofHour hour: Int) -> String {
    language.text(ko: "\(hour)시", en: "\(hour.padded(to: 2)):00")
  }
}
