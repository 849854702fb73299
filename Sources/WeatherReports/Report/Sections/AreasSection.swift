import Weather
import WeatherAnalysis

/// Temperatures and weather over time: all stations together, regions, stations.
struct AreasSection: ReportSection {
  let id = "areas"

  func title(in language: Language) -> String {
    language.text(ko: "기온과 날씨의 흐름", en: "Temperature and weather over time")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard !content.isEmpty else {
      return try markup.paragraphs([language.text(ko: "값이 없습니다.", en: "There are no values.")])
    }
    let charts = ReportCharts(content)
    try markup.heading(content.names.name(of: content.series.whole))
    try write(content.series.whole, content, charts, markup)
    try markup.heading(language.text(ko: "모든 지점, 같은 눈금으로", en: "All stations, on one scale"))
    try markup.figure(
      "multiples", charts.multiples,
      caption: language.text(
        ko: "지점마다 날의 최저에서 최고까지의 띠와 평균의 선입니다. 빈 곳은 값이 없는 날입니다.",
        en:
          "For each station the band from each day's lowest value to its highest, and the line of "
          + "its mean. Gaps are days without values."))
    let regions = content.series.regions
    try markup.heading(language.text(ko: "지역", en: "Regions"))
    try write(regions.filter { $0.stationIDs.count > 1 }, content, charts, markup)
    // What is drawn of its one station need not be drawn again.
    let single = regions.filter { $0.stationIDs.count == 1 }.map { content.names.name(of: $0) }
    if !single.isEmpty {
      try markup.paragraphs([
        language.text(
          ko: "지점이 하나뿐인 지역은 그 지점의 그림과 같습니다: ",
          en: "Of regions with one station, the plots are those of the station: ")
          + single.joined(separator: ", ") + "."
      ])
    }
    try markup.heading(language.text(ko: "지점", en: "Stations"))
    try write(content.series.stations, content, charts, markup)
  }

  private func write(
    _ areas: [AreaSeries], _ content: ReportContent, _ charts: ReportCharts,
    _ markup: ReportMarkup
  ) throws {
    try markup.each(areas) { area, markup in
      try markup.details(content.names.name(of: area)) {
        try write(area, content, charts, markup)
      }
    }
  }

  private func write(
    _ area: AreaSeries, _ content: ReportContent, _ charts: ReportCharts, _ markup: ReportMarkup
  ) throws {
    let language = content.language
    try markup.group(.charts) {
      try markup.figure(
        "band-\(area.anchor)", charts.band(area),
        caption: language.text(
          ko: "빈 곳은 값이 없는 날입니다.", en: "Gaps are days without values."))
      try markup.figure(
        "conditions-\(area.anchor)", charts.conditions(area),
        caption: language.text(
          ko: "날씨의 빈도가 아닙니다.", en: "They are no weather frequencies."))
      try markup.figure(
        "calendar-\(area.anchor)", charts.calendar(area),
        caption: language.text(
          ko: "한 칸이 하루입니다.", en: "A cell is a day."))
    }
  }
}
