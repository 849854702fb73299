import Weather
import WeatherAnalysis
import WeatherReports
import WeatherStore

/// What a search for hours found, and what its assignment changed, in words.
struct ComparisonMessage {
  let comparison: StripComparison
  let language: Language

  /// How many strips' hours were found.
  var found: String {
    let strips = comparison.found.flatMap { found in
      found.snapshot.strips.map { (strip: $0, match: found.match) }
    }
    guard !strips.isEmpty else {
      return language.text(
        ko: "살펴본 날짜에 페이지의 날씨띠가 없습니다.",
        en: "There are no strips of pages on the dates asked for.")
    }
    let onDate = strips.count { $0.match.found?.date == $0.strip.date }
    let onOther = strips.count { $0.match.found != nil } - onDate
    let parts =
      [
        language.text(ko: "제날짜 \(onDate)", en: "\(onDate) on the date printed"),
        onOther > 0
          ? language.text(ko: "다른 날짜 \(onOther)", en: "\(onOther) of another date") : nil,
      ].compactMap(\.self) + doubts
    return language.text(
      ko: "페이지의 날씨띠 \(strips.count)건의 시각: \(parts.joined(separator: ", ")).",
      en: "Hours of \(strips.count) \(strips.count == 1 ? "strip" : "strips") of pages: "
        + "\(parts.joined(separator: ", ")).")
  }

  /// How many strips are undecided, by reason.
  private var doubts: [String] {
    HourMatch.Doubt.allCases.compactMap { doubt in
      let count = comparison.found.reduce(0) { sum, found in
        sum + (found.match.outcome == .undecided(doubt) ? found.snapshot.strips.count : 0)
      }
      let name = doubt.name(in: language)
      return count == 0
        ? nil : language.text(ko: "정하지 못함 \(count)(\(name))", en: "\(count) undecided (\(name))")
    }
  }

  /// What an assignment changed.
  ///
  /// - Parameter run: the run with which that can be taken back; nil where it was only tried.
  func assigned(
    _ counts: AssigningCounts, _ states: [StripState: Int], in run: RunID?
  ) -> [String] {
    let (hours, made) = (counts.rehouredStrips.count, counts.madeStrips.count)
    return [
      language.text(
        ko: "저장한 시각: 날씨띠 \(hours)건, 제 날짜로 옮긴 날씨띠 \(made)건"
          + "(redated 표지).",
        en:
          "Assigned: the hours of \(strips(hours)); \(strips(made)) "
          + "shown under the true date (flag redated)."),
      run.map { run in
        language.text(
          ko: "되돌리기: weatherstrip undo \(run.number)",
          en: "To undo: weatherstrip undo \(run.number)")
      },
    ].compactMap(\.self)
      + StateChangeMessage.lines(
        states, recountedCount: counts.recountedStrips.count, language)
  }

  private func strips(_ count: Int) -> String { "\(count) \(count == 1 ? "strip" : "strips")" }
}
