import Weather
import WeatherAnalysis

/// The report: one HTML page that needs nothing beside it.
public struct ReportPage {
  private let content: ReportContent

  /// A page of these contents.
  public init(_ content: ReportContent) {
    self.content = content
  }

  /// Writes the page, part by part.
  ///
  /// - Parameters:
  ///   - generator: the program and its version.
  ///   - output: takes the text, piece by piece.
  /// - Throws: what `output` throws.
  public func write(generator: String, to output: (String) throws -> Void) throws {
    let language = content.language
    let templates = try ReportTemplates()
    let style = ReportTemplates.style + ChartStyle.css
    try output(
      templates.text(
        .pageStart,
        [
          "language": language.rawValue, "title": title, "lead": lead, "generator": generator,
          "style": style, "styleDigest": ReportTemplates.digest(of: style),
          "scriptDigest": ReportTemplates.digest(of: ReportTemplates.script),
          "skip": language.text(ko: "본문으로", en: "Skip to the contents"),
          "contents": language.text(ko: "차례", en: "Contents"),
          "sections": ReportSections.all.map {
            ["id": $0.id, "title": $0.title(in: language)]
          },
        ]))
    try withoutActuallyEscaping(output) { output in
      let markup = ReportMarkup(language: language, templates: templates, write: output)
      for section in ReportSections.all {
        try markup.section(section.id, section.title(in: language)) {
          try section.write(content, markup)
        }
      }
    }
    try output(
      templates.text(
        .pageEnd, ["paragraphs": foot, "script": ReportTemplates.script]))
  }

  private var title: String {
    content.title ?? content.language.text(ko: "날씨띠 보고서", en: "Weather strip report")
      + (content.selection.isEmpty ? "" : ": \(content.selection.joined(separator: ", "))")
  }

  private var lead: String {
    let language = content.language
    guard let dates = content.series.dates, !content.isEmpty else {
      return language.text(ko: "집계할 값이 없습니다.", en: "There is nothing to count.")
    }
    let what =
      dates.lowerBound == dates.upperBound
      ? "\(dates.lowerBound)" : "\(dates.lowerBound) ~ \(dates.upperBound)"
    return language.text(
      ko: "\(what), 뉴스 사이트에 찍힌 날씨띠에서 모은 순간값",
      en: "\(what), captured values of the weather strips printed on news pages")
  }

  private var foot: [String] {
    let language = content.language
    return [
      language.text(
        ko: "날씨 자료: 기상청 제공. 날씨띠를 찍은 페이지의 권리는 그 매체에 있습니다.",
        en: "Weather data: by courtesy of KMA (기상청 제공). The pages that printed the strips belong "
          + "to their publishers."),
      Coastline.attribution(in: language),
      language.text(
        ko: "weatherstrip이 만든 페이지입니다. 이 파일 하나에 모든 것이 들어 있고, 아무것도 내려받지 않습니다.",
        en: "Made by weatherstrip. Everything is in this one file; it fetches nothing."),
    ]
  }
}
