public import Weather
public import WeatherAnalysis

/// A summary's groups row by row, for people: fewer columns, names in their language.
public struct SummaryTable: Sendable {
  private let tables: WeatherTables
  private let names: AreaNames
  private let grouping: SummaryGrouping
  private let fields: [FigureField]
  private let digits: Int
  private let isOfWholeDays: Bool
  private let evidence: ExtremeEvidence?

  private var language: Language { names.language }

  /// A table.
  ///
  /// - Parameters:
  ///   - fields: the figures of the summaries.
  ///   - digits: decimals of means and the like, 0...3.
  ///   - isOfWholeDays: whether the figures are of days' values, not of some hours or conditions;
  ///     only then are extremes bounds of the official ones, whose distance is known.
  ///   - isSelection: whether only some stations were asked for, so that all of them together are
  ///     not the nation.
  ///   - evidence: the strips that printed the extremes, where they are to be named.
  public init(
    tables: WeatherTables, language: Language, grouping: SummaryGrouping, fields: [FigureField],
    digits: Int = 1, isOfWholeDays: Bool = true, isSelection: Bool = false,
    evidence: ExtremeEvidence? = nil
  ) {
    self.tables = tables
    names = AreaNames(stations: tables.stations, language: language, isSelection: isSelection)
    self.grouping = grouping
    self.fields = fields.filter { !$0.isDetail }
    self.digits = digits
    self.isOfWholeDays = isOfWholeDays
    self.evidence = evidence
  }

  /// The columns, with their headings.
  public var columns: [ReportColumn] {
    [ReportColumn("area", title: language.text(ko: "지역", en: "Area"))]
      + names.timeColumns(of: grouping) + coverageColumns + fields.map(column) + evidenceColumns
  }

  private var coverageColumns: [ReportColumn] {
    func numeric(_ name: String, _ korean: String, _ english: String) -> ReportColumn {
      ReportColumn(name, title: language.text(ko: korean, en: english), isNumeric: true)
    }
    return [
      numeric("stations", "지점", "Stations"), numeric("days", "일수", "Days"),
      numeric("strips", "날씨띠", "Strips"), numeric("captures_a_day", "하루 수집", "Captures a day"),
    ] + (isOfWholeDays ? [numeric("error", "오차 ℃ 최고/최저/평균", "Error ℃ max/min/mean")] : [])
  }

  private var evidenceColumns: [ReportColumn] {
    guard evidence != nil else { return [] }
    return [
      ReportColumn("minimum_strip", title: language.text(ko: "최저 날씨띠", en: "Strip of minimum")),
      ReportColumn("maximum_strip", title: language.text(ko: "최고 날씨띠", en: "Strip of maximum")),
    ]
  }

  private func column(of field: FigureField) -> ReportColumn {
    let isNumeric = field.kind == .count || field.kind == .degrees
    return ReportColumn(
      field.name, title: language.text(ko: field.title.korean, en: field.title.english),
      isNumeric: isNumeric)
  }

  /// The cells of a group of a summary.
  public func cells(for group: SummaryGroup, of summary: Summary) -> [Cell] {
    [.text(names.name(of: group.key.area, stationIDs: group.coverage.stationIDs))]
      + names.timeCells(of: group.key.time, in: grouping) + coverageCells(of: group)
      + group.figures.filter { !$0.field.isDetail }.map { cell(of: $0, in: group, summary) }
      + (evidence?.cells(for: group) ?? [])
  }

  private func coverageCells(of group: SummaryGroup) -> [Cell] {
    let coverage = group.coverage
    let captures = FixedPoint.roundedQuotient(coverage.hundredthsOfCapturesADay, 10)
    let error = coverage.snapshotError(tables.snapshotErrors).map { error in
      [error.maximumTooLow, error.minimumTooHigh, error.meanOff]
        .map { FixedPoint.format(FixedPoint.roundedQuotient($0, 10), decimals: 1) }
        .joined(separator: "/")
    }
    return [
      .integer(coverage.stationIDs.count),
      .number("\(group.dayCount)/\(group.daysInPeriod)"),
      .integer(coverage.stripCount),
      .number(FixedPoint.format(captures, decimals: 1)),
    ] + (isOfWholeDays ? [Cell(error)] : [])
  }

  private func cell(of figure: Figure, in group: SummaryGroup, _ summary: Summary) -> Cell {
    switch figure.value {
    case .missing: .missing
    case .count(let count): .integer(count)
    case .degrees(let mean): .number(mean.text(decimals: digits))
    case .extreme(let extreme): text(of: extreme, figure.field.kind, in: group)
    case .occurrence(let occurrence): text(of: occurrence, in: group)
    case .conditions(let tally): cell(of: tally, figure.field.kind)
    case .series(let series): Cell(group.sparkLine(of: series, within: summary.dates))
    }
  }

  /// A bound, since a snapshot's lowest value is no lower than the day's, and its highest no higher.
  private func text(
    of extreme: Extreme, _ kind: FigureField.Kind, in group: SummaryGroup
  ) -> Cell {
    let bound = isOfWholeDays ? (kind == .lowest ? "≤ " : "≥ ") : ""
    var parts = ["\(bound)\(extreme.temperature)"]
    if group.coverage.stationIDs.count > 1 {
      parts.append(names.name(ofStation: extreme.stationID))
    }
    if grouping.period != .day { parts.append(extreme.date.description) }
    if let hour = extreme.hour, !grouping.isByHour { parts.append(names.name(ofHour: hour)) }
    return .text((parts + others(extreme.otherCount)).joined(separator: " "))
  }

  private func text(of occurrence: Occurrence, in group: SummaryGroup) -> Cell {
    var parts = [occurrence.date.description]
    if group.coverage.stationIDs.count > 1 {
      parts.append(names.name(ofStation: occurrence.stationID))
    }
    return .text((parts + others(occurrence.otherCount)).joined(separator: " "))
  }

  private func others(_ count: Int) -> [String] {
    count == 0 ? [] : [language.text(ko: "외 \(count)", en: "+\(count) more")]
  }

  private func cell(of tally: ConditionTally, _ kind: FigureField.Kind) -> Cell {
    switch kind {
    case .conditionClasses: .counts(byClass(tally))
    case .conditionClassShares: ConditionShares.of(byClass(tally))
    case .conditionShares: ConditionShares.of(byLabel(tally))
    default: .counts(byLabel(tally))
    }
  }

  private func byClass(_ tally: ConditionTally) -> [NamedCount] {
    ConditionCounts.byClass(tally) { $0.name(in: language) }
  }

  private func byLabel(_ tally: ConditionTally) -> [NamedCount] {
    ConditionCounts.byLabel(tally, unknown: ConditionClass.unknown.name(in: language)) { key in
      guard let label = key.label else { return nil }
      let english = tables.conditions[label]?.shortEnglishLabel ?? ""
      return language.text(ko: label, en: english.isEmpty ? label : english)
    }
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
