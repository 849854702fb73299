public import Weather
public import WeatherAnalysis

/// What is known of climate days, group by group, for people.
public struct ClimateTable: Sendable {
  private let names: AreaNames
  private let grouping: SummaryGrouping

  private var language: Language { names.language }

  /// A table.
  ///
  /// - Parameter isSelection: whether only some stations were asked for.
  public init(
    stations: StationCatalogue, language: Language, grouping: SummaryGrouping,
    isSelection: Bool = false
  ) {
    names = AreaNames(stations: stations, language: language, isSelection: isSelection)
    self.grouping = grouping
  }

  private func column(
    _ name: String, _ korean: String, _ english: String, isNumeric: Bool = true
  ) -> ReportColumn {
    ReportColumn(name, title: language.text(ko: korean, en: english), isNumeric: isNumeric)
  }

  /// The columns, with their headings.
  public var columns: [ReportColumn] {
    [
      column("climate_day", "기후일", "Climate day", isNumeric: false),
      column("criterion", "기준", "Criterion", isNumeric: false),
      column("area", "지역", "Area", isNumeric: false),
    ] + names.timeColumns(of: grouping) + [
      column("stations", "지점", "Stations"), column("station_days", "지점·일", "Station days"),
      column("proven", "확인", "Proven"), column("ruled_out", "배제", "Ruled out"),
      column("undecided", "판정 불가", "Undecided"), column("no_data", "자료 없음", "No data"),
      column("off_by_one_day", "±1일", "±1 day"), column("days_proven", "확인된 날", "Days proven"),
    ]
  }

  /// The cells of a group.
  public func cells(for group: ClimateGroup) -> [Cell] {
    let count = group.count
    return [
      .text(name(of: group.climateDay)), .text(criterion(of: group.climateDay)),
      .text(names.name(of: group.key.area, stationIDs: count.stationIDs.sorted())),
    ] + names.timeCells(of: group.key.time, in: grouping) + [
      .integer(count.stationIDs.count), .integer(count.total), .integer(count[.proven]),
      .integer(count[.ruledOut]), .integer(count[.undecided]), .integer(count[.noData]),
      .integer(count.offByOneDayCount), .integer(count.provenDays.count),
    ]
  }

  /// The columns of days that are decided.
  public var dayColumns: [ReportColumn] {
    [
      column("date", "날짜", "Date", isNumeric: false),
      column("climate_day", "기후일", "Climate day", isNumeric: false),
      column("station", "지점", "Station", isNumeric: false),
      column("verdict", "판정", "Verdict", isNumeric: false),
      column("temperature", "기온 ℃", "Temperature ℃"),
      column("hour", "시각", "Hour", isNumeric: false),
      column("off_by_one_day", "하루 어긋남", "Day may be off by one", isNumeric: false),
      column("strip_id", "날씨띠", "Strip", isNumeric: false),
    ]
  }

  /// The cells of a day that is decided.
  public func cells(for day: DecidedDay) -> [Cell] {
    let evidence = day.evidence
    return [
      .text(day.date.description), .text(name(of: day.climateDay)),
      .text(names.name(ofStation: evidence.stationID)), .text(name(of: day.verdict)),
      .number(evidence.temperature.description), Cell(evidence.hour.map(names.name(ofHour:))),
      Cell(day.mayBeOffByOneDay ? language.text(ko: "있을 수 있음", en: "yes") : nil),
      .text(evidence.stripID),
    ]
  }

  func name(of day: ClimateDay) -> String {
    language.text(ko: day.koreanName, en: day.englishName)
  }

  func name(of verdict: ClimateVerdict) -> String {
    switch verdict {
    case .proven: language.text(ko: "확인", en: "proven")
    case .ruledOut: language.text(ko: "배제", en: "ruled out")
    case .undecided: language.text(ko: "판정 불가", en: "undecided")
    case .noData: language.text(ko: "자료 없음", en: "no data")
    }
  }

  func criterion(of day: ClimateDay) -> String {
    let extreme =
      switch (day.window, day.criterion.element) {
      case (.day, .maximum): language.text(ko: "일최고", en: "maximum")
      case (.day, .minimum): language.text(ko: "일최저", en: "minimum")
      case (.night, _): language.text(ko: "밤(18:01~09:00) 최저", en: "minimum 18:01-09:00")
      case (.morning, _): language.text(ko: "아침(03:01~09:00) 최저", en: "minimum 03:01-09:00")
      }
    return "\(extreme) \(day.criterion.comparison.sign) \(day.criterion.threshold)"
  }

  /// What a reader must know to take the numbers for what they are.
  ///
  /// - Parameters:
  ///   - temperatureCount: how many temperatures were looked at.
  ///   - hourCount: of how many of them the hour is known.
  ///   - parts: what was left out, in words.
  public func notes(
    on climate: Climate, _ days: [ClimateDay], temperatureCount: Int, hourCount: Int,
    leftOut parts: [String]
  ) -> [String] {
    let period = climate.dates.map { " (\($0.lowerBound) ~ \($0.upperBound))" } ?? ""
    let counted = language.text(
      ko: "기온 \(temperatureCount)건을 보았습니다\(period)",
      en: "\(temperatureCount) temperatures looked at\(period)")
    let leftOut =
      parts.isEmpty
      ? "" : language.text(ko: ". 제외: ", en: ". Left out: ") + parts.joined(separator: ", ")
    guard !climate.groups.isEmpty else { return [counted + leftOut + "."] }
    return [
      counted + leftOut + ".", oneSided, hourNote(days, hourCount), offByOneDay(climate),
      definitions(of: days),
    ].compactMap(\.self)
  }

  var oneSided: String {
    language.text(
      ko: "순간값으로는 한쪽만 밝힐 수 있습니다. 일최고가 기준에 이른 것은 확인할 수 있어도 이르지 않은 것은 알 수 없고, 일최저는 그 반대입니다. "
        + "판정 불가는 '아니다'가 아닙니다.",
      en: "Snapshots speak to one side: that a maximum was reached can be proven, that it was not, "
        + "never; of a minimum that stays above, only the opposite. Undecided does not mean no.")
  }

  private func hourNote(_ days: [ClimateDay], _ hourCount: Int) -> String? {
    let needing = days.filter(\.window.needsHour)
    guard !needing.isEmpty else { return nil }
    let list = needing.map(name).joined(separator: ", ")
    return language.text(
      ko: "\(list): 시각을 아는 값으로만 가립니다(\(hourCount)건).",
      en: "\(list): only values whose hour is known can decide (\(hourCount) of them).")
  }

  private func offByOneDay(_ climate: Climate) -> String? {
    let count = climate.offByOneDayCount
    guard count > 0 else { return nil }
    return language.text(
      ko: "±1일 \(count)건: 날짜가 하루 어긋날 수 있습니다. 01:15 전에 수집되었거나 수집 시각을 모르는 값이어서 전날 24시의 값일 수 있습니다.",
      en:
        "±1 day, \(count): the day may be off by one, since the value was captured before 01:15, or "
        + "at an hour that is not known, and may be that of 24:00 the day before.")
  }

  func definitions(of days: [ClimateDay]) -> String? {
    let parts = days.compactMap { day in
      day.source.map { source in
        "\(name(of: day)) (\(language.text(ko: source.korean, en: source.english)))"
      }
    }
    guard !parts.isEmpty else { return nil }
    return language.text(ko: "정의: ", en: "Definitions: ") + parts.joined(separator: ", ") + "."
  }
}
