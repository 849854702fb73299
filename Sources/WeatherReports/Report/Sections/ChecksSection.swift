import Weather
import WeatherAnalysis

/// What the quality checks found.
struct ChecksSection: ReportSection {
  let id = "checks"

  func title(in language: Language) -> String {
    language.text(ko: "품질 검사에 걸린 것", en: "Checks failed")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard content.doubtfulCount > 0 else {
      return try markup.paragraphs([
        language.text(
          ko: "살아 있는 날씨띠의 값 가운데 품질 검사에 걸린 것이 없습니다.",
          en: "The quality checks speak against no value of a live strip.")
      ])
    }
    let flags = QualityFlag.allCases.filter { content.flagCounts[$0] != nil }
    try markup.table(
      "checks-table", caption: language.text(ko: "검사마다 걸린 값", en: "Values by check"),
      columns: [
        ReportColumn("check", title: language.text(ko: "검사", en: "Check")),
        ReportColumn("values", title: language.text(ko: "값", en: "Values"), isNumeric: true),
        ReportColumn("meaning", title: language.text(ko: "뜻", en: "Meaning")),
      ],
      flags.map {
        [
          .text($0.rawValue), .integer(content.flagCounts[$0] ?? 0),
          .text($0.meaning(in: language)),
        ]
      })
    try markup.details(title(content)) {
      try markup.table(
        "doubtful-table",
        caption: language.text(ko: "의심·오류 값", en: "Suspect and wrong values"),
        columns: columns(language), content.doubtful.map { cells(of: $0, content) })
    }
  }

  private func title(_ content: ReportContent) -> String {
    let shown = content.doubtful.count
    guard shown < content.doubtfulCount else {
      return content.language.text(ko: "값 \(shown)건", en: "The \(shown) values")
    }
    return content.language.text(
      ko: "값 \(content.doubtfulCount)건 가운데 처음 \(shown)건("
        + "weatherstrip export --quality suspect --quality wrong으로 모두)",
      en: "The first \(shown) of \(content.doubtfulCount) values (weatherstrip export --quality "
        + "suspect --quality wrong prints all)")
  }

  private func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn("date"), ReportColumn("station"),
      ReportColumn("temperature_c", isNumeric: true), ReportColumn("condition"),
      ReportColumn("quality"), ReportColumn("flags"), ReportColumn("strip_id"),
    ].titled(in: language)
  }

  private func cells(
    of value: DoubtfulValue, _ content: ReportContent
  ) -> [Cell] {
    let observation = value.observation
    return [
      .text(value.date.description),
      .text(content.names.name(ofStation: observation.stationID)),
      observation.airTemperature.map { .number($0.description) } ?? .missing,
      Cell(observation.presentWeather?.printed),
      .text(observation.quality.name(in: content.language)), Cell(observation.flags.names),
      .text(value.stripID),
    ]
  }
}
