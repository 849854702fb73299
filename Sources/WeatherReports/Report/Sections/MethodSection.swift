import Weather
import WeatherAnalysis

/// How the figures are made, where definitions are from, and how to cite.
struct MethodSection: ReportSection {
  let id = "method"

  func title(in language: Language) -> String {
    language.text(ko: "방법, 정의의 출처, 인용", en: "Method, sources, how to cite")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    let notes = SummaryNotes(
      language: language, stations: content.tables.stations,
      isSelection: !content.selection.isEmpty)
    try markup.heading(language.text(ko: "방법", en: "Method"))
    try markup.paragraphs(method(language) + [notes.conditions])
    try markup.heading(language.text(ko: "정의의 출처", en: "Sources of definitions"))
    try markup.paragraphs(sources(language))
    try markup.heading(language.text(ko: "인용", en: "How to cite"))
    try markup.paragraphs(citing(language))
  }

  private func method(_ language: Language) -> [String] {
    [
      language.text(
        ko: "날씨띠는 뉴스 페이지 머리에 찍힌 한 순간의 날씨입니다. 찍힌 날짜는 페이지가 만들어진 날이고, "
          + "시각은 대개 알 수 없습니다. 같은 날씨띠는 몇 곳에 찍혔든 한 번 셉니다.",
        en:
          "A weather strip is a snapshot of the weather at the head of a news page. Its date is the "
          + "day on which the page was made; its hour is mostly not known. A strip counts once, on "
          + "however many pages it stands."),
      language.text(
        ko: "갱신이 멈춘 날씨띠와, 품질 검사에서 의심·오류로 가려진 값은 보관하되 집계하지 않습니다.",
        en:
          "Frozen strips, and values that the quality checks find suspect or wrong, are kept and do "
          + "not count."),
      language.text(
        ko: "평균은 지점 평균의 평균이고, 지점의 평균은 날마다의 평균의 평균입니다. 기간의 절반 이상에 값이 "
          + "있는 지점으로 냅니다. 최저는 상한(≤), 최고는 하한(≥)입니다.",
        en: "A mean is the mean of stations' means, a station's that of its days' means, over the "
          + "stations with values on half of the days or more. Minima are upper bounds (≤), maxima "
          + "lower bounds (≥)."),
      language.text(
        ko: "지역의 날의 값은 그날 값이 있는 지점들의 최저, 평균의 평균, 최고입니다.",
        en: "An area's day has the lowest value of its stations, the mean of their means, and the "
          + "highest value."),
    ]
  }

  private func sources(_ language: Language) -> [String] {
    [
      language.text(
        ko: "지점의 번호·위치·지역: 기상청 지점 목록. 날씨의 분류: 기상청 현재날씨의 말과 WMO 4677.",
        en:
          "Numbers, places and regions of stations: KMA's lists of stations. Classes of conditions: "
          + "the words of KMA's current weather, and WMO code table 4677."),
      language.text(
        ko: "기후일의 정의와 그 출처는 ‘해마다의 기후일’에 적었습니다. 일별 값과의 오차는 기상청 종관관측의 "
          + "공식 기록과 견주어 재었습니다.",
        en: "Definitions of climate days, and their sources, stand under 'Climate days by year'. "
          + "Errors against daily values were measured against KMA's official record."),
    ]
  }

  private func citing(_ language: Language) -> [String] {
    [
      language.text(
        ko: "날씨 값은 기상청이 제공한 것입니다. ‘기상청 제공’이라고 밝히고, 뉴스 페이지에 찍힌 순간값이라는 "
          + "것과 기간, 지점, 날짜를 함께 적어 주세요.",
        en:
          "The values are KMA's: name it (기상청 제공), and say that they are captured values printed on "
          + "news pages, with period, station and date."),
      language.text(
        ko: "페이지의 글과 모양은 그 매체의 것입니다. 여기에는 날씨띠의 줄만 옮겼습니다.",
        en:
          "Text and layout of the pages belong to their publishers. Nothing but rows of strips is "
          + "quoted here."),
    ]
  }
}
