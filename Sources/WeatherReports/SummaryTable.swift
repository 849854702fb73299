public import Weather
public import WeatherAnalysis

/// A summary's groups row by row, for people: fewer columns, names in their language.
public struct SummaryTable: Sendable {
  private let tables: WeatherTables
  private let language: Language
  private let grouping: SummaryGrouping
  private let countsClasses: Bool
  private let isSelection: Bool
  private let evidence: ExtremeEvidence?

  /// A table.
  ///
  /// - Parameters:
  ///   - countsClasses: whether conditions are counted by class, not by word.
  ///   - isSelection: whether only some stations were asked for, so that all of them together are
  ///     not the nation.
  ///   - evidence: the strips that printed the extremes, where they are to be named.
  public init(
    tables: WeatherTables, language: Language, grouping: SummaryGrouping, countsClasses: Bool,
    isSelection: Bool = false, evidence: ExtremeEvidence? = nil
  ) {
    self.tables = tables
    self.language = language
    self.grouping = grouping
    self.countsClasses = countsClasses
    self.isSelection = isSelection
    self.evidence = evidence
  }

  /// The columns, with their headings.
  public var columns: [ReportColumn] {
    let period = grouping.period.map { _ in
      ReportColumn("period", title: language.text(ko: "기간", en: "Period"))
    }
    return [ReportColumn("area", title: language.text(ko: "지역", en: "Area"))]
      + [period].compactMap(\.self) + [
        ReportColumn("stations", title: language.text(ko: "지점", en: "Stations"), isNumeric: true),
        ReportColumn("days", title: language.text(ko: "일수", en: "Days"), isNumeric: true),
        ReportColumn(
          "observations", title: language.text(ko: "관측값", en: "Observations"), isNumeric: true),
        ReportColumn("minimum", title: language.text(ko: "최저 ℃", en: "Minimum ℃")),
        ReportColumn("maximum", title: language.text(ko: "최고 ℃", en: "Maximum ℃")),
        ReportColumn("mean", title: language.text(ko: "평균 ℃", en: "Mean ℃"), isNumeric: true),
      ] + evidenceColumns + [
        ReportColumn("conditions", title: language.text(ko: "날씨", en: "Conditions"))
      ]
  }

  private var evidenceColumns: [ReportColumn] {
    guard evidence != nil else { return [] }
    return [
      ReportColumn("minimum_strip", title: language.text(ko: "최저 날씨띠", en: "Strip of minimum")),
      ReportColumn("maximum_strip", title: language.text(ko: "최고 날씨띠", en: "Strip of maximum")),
    ]
  }

  /// The cells of a group.
  public func cells(for group: SummaryGroup) -> [Cell] {
    let period = grouping.period.map { _ in Cell(group.key.period?.name) }
    return [.text(areaName(of: group))] + [period].compactMap(\.self) + [
      .integer(group.stationIDs.count),
      .number("\(group.dayCount)/\(group.daysInPeriod)"),
      .integer(group.observationCount),
      extreme(group.minimum, bound: "≤", in: group),
      extreme(group.maximum, bound: "≥", in: group),
      group.mean.map { .number($0.text(decimals: 1)) } ?? .missing,
    ] + (evidence?.cells(for: group) ?? []) + [.counts(counts(of: group))]
  }

  private func areaName(of group: SummaryGroup) -> String {
    let key = group.key
    let areas = [key.region, key.province].compactMap(\.self).map { area in
      area.name.isEmpty
        ? language.text(ko: "지역 모름", en: "area unknown") : language.name(of: area)
    }
    let station = key.stationID.map(stationName)
    let parts = areas + [station].compactMap(\.self)
    let whole =
      isSelection
      ? language.text(ko: "선택 지점", en: "Selection") : language.text(ko: "전국", en: "Nation")
    let name = parts.isEmpty ? whole : parts.joined(separator: " · ")
    guard key.stationID == nil, group.stationIDs.count == 1 else { return name }
    return "\(name) (\(stationName(group.stationIDs[0])))"
  }

  /// A bound, since a snapshot's lowest value is no lower than the day's, and its highest no higher.
  private func extreme(_ extreme: Extreme?, bound: String, in group: SummaryGroup) -> Cell {
    guard let extreme else { return .missing }
    var parts = ["\(bound) \(extreme.temperature)"]
    if group.stationIDs.count > 1 { parts.append(stationName(extreme.stationID)) }
    if grouping.period != .day { parts.append(extreme.date.description) }
    if extreme.otherCount > 0 {
      parts.append(language.text(ko: "외 \(extreme.otherCount)", en: "+\(extreme.otherCount) more"))
    }
    return .text(parts.joined(separator: " "))
  }

  private func counts(of group: SummaryGroup) -> [NamedCount] {
    if countsClasses {
      return ConditionCounts.byClass(group.conditions) { $0.name(in: language) }
    }
    let unknown = ConditionClass.unknown.name(in: language)
    return ConditionCounts.byLabel(group.conditions, unknown: unknown) { key in
      guard let label = key.label else { return nil }
      let english = tables.conditions[label]?.shortEnglishLabel ?? ""
      return language.text(ko: label, en: english.isEmpty ? label : english)
    }
  }

  private func stationName(_ id: Int) -> String {
    tables.stations[id: id].map(language.name(of:)) ?? String(id)
  }
}

extension ConditionClass {
  /// The class's name for people.
  public func name(in language: Language) -> String {
    switch self {
    case .clear: language.text(ko: "맑음", en: "clear")
    case .partlyCloudy: language.text(ko: "구름 조금", en: "partly cloudy")
    case .mostlyCloudy: language.text(ko: "구름 많음", en: "mostly cloudy")
    case .overcast: language.text(ko: "흐림", en: "overcast")
    case .mist: language.text(ko: "박무", en: "mist")
    case .haze: language.text(ko: "연무", en: "haze")
    case .fog: language.text(ko: "안개", en: "fog")
    case .dust: language.text(ko: "황사", en: "dust")
    case .drizzle: language.text(ko: "이슬비", en: "drizzle")
    case .rain: language.text(ko: "비", en: "rain")
    case .shower: language.text(ko: "소나기", en: "shower")
    case .sleet: language.text(ko: "진눈깨비", en: "sleet")
    case .icePellets: language.text(ko: "얼음싸라기", en: "ice pellets")
    case .hail: language.text(ko: "우박", en: "hail")
    case .snow: language.text(ko: "눈", en: "snow")
    case .thunder: language.text(ko: "뇌우", en: "thunder")
    case .other: language.text(ko: "기타", en: "other")
    case .ended: language.text(ko: "그침", en: "ended")
    case .forecast: language.text(ko: "예보", en: "forecast")
    case .unknown: language.text(ko: "날씨 정보 없음", en: "unknown")
    }
  }
}
