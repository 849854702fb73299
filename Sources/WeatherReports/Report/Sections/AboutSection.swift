import Weather
import WeatherAnalysis

/// What the report is of, what was left out, and how complete it is.
struct AboutSection: ReportSection {
  let id = "about"

  func title(in language: Language) -> String {
    language.text(ko: "무엇을 담았나", en: "What this is")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    let notes = SummaryNotes(
      language: language, stations: content.tables.stations,
      isSelection: !content.selection.isEmpty)
    try markup.paragraphs(
      [
        notes.counted(
          content.whole.coverage.observationCount, of: content.whole.dates,
          filters: content.selection, leftOut: content.leftOut),
        content.isEmpty ? nil : notes.captured(content.whole, content.tables.snapshotErrors),
        content.isEmpty ? nil : notes.stationSetChanges([content.whole]),
      ].compactMap(\.self))
    try markup.facts(facts(content))
  }

  private func facts(_ content: ReportContent) -> [(name: String, values: [String])] {
    let language = content.language
    let coverage = content.whole.coverage
    let group = content.whole.groups.first
    let captures = FixedPoint.format(
      FixedPoint.roundedQuotient(coverage.hundredthsOfCapturesADay, 10), decimals: 1)
    return [
      (
        language.text(ko: "기간", en: "Period"),
        content.whole.dates.map { ["\($0.lowerBound) ~ \($0.upperBound)"] } ?? []
      ),
      (
        language.text(ko: "집계한 것", en: "Counted"),
        [
          language.text(ko: "날씨띠 \(coverage.stripCount)건", en: "strips: \(coverage.stripCount)"),
          language.text(
            ko: "관측값 \(coverage.observationCount)건",
            en: "observations: \(coverage.observationCount)"),
          language.text(
            ko: "지점 \(coverage.stationIDs.count)곳", en: "stations: \(coverage.stationIDs.count)"),
          language.text(
            ko: "사이트 \(content.sites.names.count)곳", en: "sites: \(content.sites.names.count)"),
        ]
      ),
      (language.text(ko: "뺀 것", en: "Left out"), leftOut(content)),
      (
        language.text(ko: "얼마나 빠짐없나", en: "How complete"),
        group.map { group in
          [
            language.text(
              ko: "\(group.daysInPeriod)일 가운데 \(group.dayCount)일에 값이 있습니다.",
              en: "There are values on \(group.dayCount) of \(group.daysInPeriod) days."),
            content.completeness,
            language.text(
              ko: "값이 있는 날에는 지점마다 하루 \(captures)회 수집되었습니다.",
              en: "On days with values a station was captured \(captures) times a day."),
          ]
        } ?? []
      ),
      (
        language.text(ko: "가장 늦은 수집", en: "Newest capture"),
        [
          content.newestCapture?.description
            ?? language.text(ko: "수집 시각을 알 수 없음", en: "no capture time is known")
        ]
      ),
    ]
  }

  private func leftOut(_ content: ReportContent) -> [String] {
    let language = content.language
    let rejected = Rejection.Reason.allCases.compactMap { reason in
      content.rejections[reason].map { "\(reason.rawValue) \($0)" }
    }
    let total = content.rejections.values.reduce(0, +)
    let rejections =
      total == 0
      ? []
      : [
        language.text(
          ko: "읽지 못한 줄 \(total)건(저장소 전체): \(rejected.joined(separator: ", "))",
          en: "rejected \(total) (in the whole store): \(rejected.joined(separator: ", "))")
      ]
    let parts = content.leftOut + rejections
    return parts.isEmpty ? [language.text(ko: "없음", en: "nothing")] : parts
  }
}
