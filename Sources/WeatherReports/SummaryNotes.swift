public import Weather
public import WeatherAnalysis

/// What a reader must know to take a summary's figures for what they are.
public struct SummaryNotes: Sendable {
  private let language: Language
  private let names: AreaNames

  /// Notes in a language.
  ///
  /// - Parameter isSelection: whether only some stations were asked for.
  public init(language: Language, stations: StationCatalogue, isSelection: Bool = false) {
    self.language = language
    names = AreaNames(stations: stations, language: language, isSelection: isSelection)
  }

  /// What was counted and what was left out.
  ///
  /// - Parameters:
  ///   - observationCount: how many observations were counted.
  ///   - filters: what they have in common, in words.
  ///   - parts: what was left out, in words.
  public func counted(
    _ observationCount: Int, of dates: ClosedRange<CalendarDate>?, filters: [String] = [],
    leftOut parts: [String]
  ) -> String {
    let period = dates.map { range in
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound) ~ \(range.upperBound)"
    }
    let what = [period].compactMap(\.self) + filters
    let brackets = what.isEmpty ? "" : " (\(what.joined(separator: "; ")))"
    let counted = language.text(
      ko: "관측값 \(observationCount)건 집계\(brackets)",
      en: "\(observationCount) \(observationCount == 1 ? "observation" : "observations") counted"
        + brackets)
    guard !parts.isEmpty else { return counted + "." }
    return counted + language.text(ko: ". 제외: ", en: ". Left out: ")
      + parts.joined(separator: ", ") + "."
  }

  /// That the figures are captured values, and how far such values typically lie from a day's.
  public func captured(_ summary: Summary, _ errors: SnapshotErrors) -> String {
    let what = language.text(
      ko: "페이지에 찍힌 순간값입니다. 하루의 최저·최고·평균이 아니므로 ≤는 상한, ≥는 하한입니다.",
      en: "These are captured values, not official daily ones: "
        + "a minimum is an upper bound (≤), a maximum a lower bound (≥).")
    guard let error = summary.coverage.snapshotError(errors) else { return what }
    let low = degrees(error.maximumTooLow)
    let high = degrees(error.minimumTooHigh)
    let mean = degrees(error.meanOff)
    let captures = error.capturesADay
    let source = errors.source.map { " (\($0))" } ?? ""
    let typical = language.text(
      ko: "하루 \(captures)회 수집이면 보통 최고는 \(low)℃ 낮고 최저는 \(high)℃ 높으며 "
        + "평균은 \(mean)℃ 어긋납니다\(source).",
      en: "With \(captures) \(captures == 1 ? "capture" : "captures") a day, maxima are typically "
        + "\(low) ℃ too low, minima \(high) ℃ too high, means off by \(mean) ℃\(source).")
    return what + " " + typical
  }

  /// That condition counts are no weather frequencies.
  public var conditions: String {
    language.text(
      ko: "날씨 횟수는 날씨의 빈도가 아닙니다. 비·눈·안개를 찍는 지점은 22곳쯤이고 나머지는 구름만 찍으며, "
        + "날씨 정보 없음은 비일 수도 있습니다.",
      en: "Condition counts are no weather frequencies: about 22 stations ever print rain, snow, "
        + "mist or haze, the others cloud alone, and an unknown may well be rain.")
  }

  /// That figures are of some observations, not of days.
  public var ofSomeObservations: String {
    language.text(
      ko: "고른 시각·날씨·품질의 순간값입니다. 하루의 최저·최고·평균이 아닙니다.",
      en:
        "These are captured values of the hours, conditions and quality asked for, not daily ones.")
  }

  /// That percentiles are of values, not of days.
  public var percentiles: String {
    language.text(
      ko: "중앙값과 백분위는 모든 값으로 셉니다. 많이 수집된 날과 지점이 더 무겁습니다.",
      en: "Median and percentiles are of all values: days and stations with more captures weigh "
        + "more.")
  }

  /// Of what shares are shares.
  public var shares: String {
    language.text(
      ko: "비율은 비·눈·안개까지 찍는 지점의 관측값만으로 셉니다(날씨 정보 없음 포함).",
      en: "Shares are of the observations at stations that print rain, snow, mist or haze, unknown "
        + "ones included.")
  }

  /// Which groups are withheld, since their data are too incomplete; nil where none is.
  public func withheld(_ summaries: [Summary], _ rule: CompletenessRule) -> String? {
    let count = summaries.flatMap(\.groups).count(where: \.isWithheld)
    guard count > 0 else { return nil }
    let reasons = [
      rule.asksAsKMA
        ? language.text(ko: "달·계절·해의 80% 미만", en: "under 80 % of a month, season or year") : nil,
      rule.leastDays > 0
        ? language.text(
          ko: "\(rule.leastDays)일 미만",
          en: "under \(rule.leastDays) \(rule.leastDays == 1 ? "day" : "days")") : nil,
    ].compactMap(\.self)
    return language.text(
      ko: "자료가 모자라 값을 싣지 않은 줄 \(count)개(\(reasons.joined(separator: ", "))).",
      en: "Figures of \(count) \(count == 1 ? "group" : "groups") are withheld "
        + "(\(reasons.joined(separator: ", "))).")
  }

  /// Where the stations of a group change within its time, with the first changes; nil where they
  /// nowhere do.
  public func stationSetChanges(_ summaries: [Summary]) -> String? {
    let changed = summaries.flatMap { summary in
      summary.groups.map { (group: $0, changes: $0.coverage.stationSetChanges, summary.grouping) }
    }.filter { !$0.changes.isEmpty }
    guard !changed.isEmpty else { return nil }
    let examples = changed.prefix(Self.exampleCount).map { group, changes, grouping in
      let time = names.timeCells(of: group.key.time, in: grouping).map(\.plainText)
      let area = names.name(of: group.key.area, stationIDs: group.coverage.stationIDs)
      let name = ([area] + time).joined(separator: " ")
      let steps = changes.prefix(Self.exampleCount).map(text).joined(separator: ", ")
      let others = changes.count - Self.exampleCount
      let more = others > 0 ? language.text(ko: " 외 \(others)회", en: " and \(others) more") : ""
      return "\(name) \(steps)\(more)"
    }.joined(separator: "; ")
    let others = changed.count - Self.exampleCount
    let more =
      others > 0
      ? language.text(ko: "; 그 밖에 \(others)줄", en: "; and in \(others) other groups") : ""
    return language.text(
      ko: "지점 구성이 바뀝니다: \(examples)\(more).", en: "The set of stations changes: \(examples)\(more)."
    )
  }

  private static let exampleCount = 2

  private func text(of change: StationSetChange) -> String {
    "\(change.countBefore)→\(change.countAfter) (\(change.date))"
  }

  /// Hundredths of a degree as degrees, with two decimals below one.
  private func degrees(_ hundredths: Int) -> String {
    hundredths < 100
      ? FixedPoint.format(hundredths, decimals: 2)
      : FixedPoint.format(FixedPoint.roundedQuotient(hundredths, 10), decimals: 1)
  }
}
