import Weather
import WeatherAnalysis

/// What became of the strips, and where they were seen.
struct FeedSection: ReportSection {
  let id = "feed"

  func title(in language: Language) -> String {
    language.text(ko: "날씨띠의 이력", en: "The history of the strips")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard let dates = content.feedDates else {
      return try markup.paragraphs([language.text(ko: "날씨띠가 없습니다.", en: "There are no strips.")])
    }
    let charts = ReportCharts(content)
    try markup.paragraphs([
      language.text(
        ko: "갱신이 멈춘 날씨띠는 같은 기온을 여러 날짜에 찍은 것이어서 집계하지 않습니다. 의심은 값이 "
          + "절반 넘게 품질 검사에 걸린 날씨띠입니다.",
        en: "Frozen strips printed the same temperatures under several dates, and do not count. "
          + "Suspect are strips of which the quality checks speak against more than half.")
    ])
    try markup.figure(
      "feed-chart", charts.feed(in: dates),
      caption: language.text(
        ko: "형식마다 날짜별 상태: 살아 있음, 의심, 멈춤, 없음.",
        en: "The state of each date, by layout: live, suspect, frozen, nothing."))
    try markup.details(language.text(ko: "상태의 기간", en: "Spans of each state")) {
      try spans(content, in: dates, markup)
    }
    try markup.heading(language.text(ko: "사이트와 날짜", en: "Sites and dates"))
    try markup.figure(
      "sites-chart", charts.sites(in: dates),
      caption: language.text(
        ko: "사이트마다 날짜별로 본 날씨띠. 많이 본 사이트부터 \(ReportCharts.mostSites)곳까지 그립니다.",
        en:
          "Strips seen on each site under each date: at most \(ReportCharts.mostSites) sites, those "
          + "with the most strips."))
    try sites(content, markup)
  }

  private func spans(
    _ content: ReportContent, in dates: ClosedRange<CalendarDate>, _ markup: ReportMarkup
  ) throws {
    let language = content.language
    try markup.table(
      "feed-table",
      caption: language.text(
        ko: "날씨띠의 상태, 이어진 날끼리", en: "States of strips, neighbouring days together"),
      columns: [
        ReportColumn("layout", title: language.text(ko: "형식", en: "Layout")),
        ReportColumn("state", title: language.text(ko: "상태", en: "State")),
        ReportColumn("first_date", title: language.text(ko: "부터", en: "From")),
        ReportColumn("last_date", title: language.text(ko: "까지", en: "To")),
        ReportColumn("days", title: language.text(ko: "일수", en: "Days"), isNumeric: true),
        ReportColumn("strips", title: language.text(ko: "날씨띠", en: "Strips"), isNumeric: true),
      ]
    ) { addRow in
      for layout in content.feed.layouts {
        for span in content.feed.spans(of: layout, in: dates) {
          try addRow([
            .text(layout.name(in: language)), .text(span.state.name(in: language)),
            .text(span.dates.lowerBound.description), .text(span.dates.upperBound.description),
            .plain(.integer(span.dayCount)), .plain(.integer(span.stripCount)),
          ])
        }
      }
    }
  }

  private func sites(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    try markup.table(
      "sites-table", caption: language.text(ko: "사이트", en: "Sites"),
      columns: [
        ReportColumn("site", title: language.text(ko: "사이트", en: "Site")),
        ReportColumn(
          "strips", title: language.text(ko: "본 날씨띠", en: "Strips seen"), isNumeric: true),
        ReportColumn("counted", title: language.text(ko: "집계", en: "Counted"), isNumeric: true),
        ReportColumn("frozen", title: language.text(ko: "멈춤", en: "Frozen"), isNumeric: true),
        ReportColumn("days", title: language.text(ko: "일수", en: "Days"), isNumeric: true),
        ReportColumn("first_date", title: language.text(ko: "부터", en: "From")),
        ReportColumn("last_date", title: language.text(ko: "까지", en: "To")),
      ]
    ) { addRow in
      for site in content.sites.names {
        let days = content.sites.days(of: site)
        let total = content.sites.total(of: site)
        try addRow([
          .text(site), .plain(.integer(total.total)), .plain(.integer(total.counted)),
          .plain(.integer(total.leftOut)), .plain(.integer(days.count)),
          .text(days.first?.date.description ?? ""), .text(days.last?.date.description ?? ""),
        ])
      }
    }
  }
}

extension ReportContent {
  /// The dates of the feed's history: those asked for, else those of which there are strips.
  var feedDates: ClosedRange<CalendarDate>? {
    let dates = feed.dates
    guard let first = dates.first, let last = dates.last else { return nil }
    let drawn = series.dates ?? first...last
    return min(first, drawn.lowerBound)...max(last, drawn.upperBound)
  }
}

/// Days one after another on which the strips of a layout are in one state.
struct StripSpan {
  let state: FeedState
  let dates: ClosedRange<CalendarDate>
  let stripCount: Int

  var dayCount: Int { dates.upperBound.dayNumber - dates.lowerBound.dayNumber + 1 }
}

extension FeedHistory {
  /// The spans of a layout's states, one after another; days without strips part them.
  func spans(of layout: FeedLayout, in dates: ClosedRange<CalendarDate>) -> [StripSpan] {
    var spans: [StripSpan] = []
    for date in self.dates where dates.contains(date) {
      guard let state = state(layout, on: date) else { continue }
      let count = strips(layout, on: date).values.reduce(0, +)
      if let last = spans.last, last.state == state, last.dates.upperBound.adding(days: 1) == date {
        spans[spans.count - 1] = StripSpan(
          state: state, dates: last.dates.lowerBound...date, stripCount: last.stripCount + count)
      } else {
        spans.append(StripSpan(state: state, dates: date...date, stripCount: count))
      }
    }
    return spans
  }
}

extension FeedLayout {
  /// The layout for people.
  func name(in language: Language) -> String {
    switch self {
    case .feed: language.text(ko: "기상청 현재날씨(시간별)", en: "KMA's feed, hourly")
    case .large: language.text(ko: "기온 41개 이상", en: "over 40 temperatures")
    case .middle: language.text(ko: "기온 17~40개", en: "17 to 40 temperatures")
    case .common: language.text(ko: "기온 16개까지", en: "up to 16 temperatures")
    }
  }
}
