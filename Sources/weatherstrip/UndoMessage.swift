import Weather
import WeatherStore

/// What the undoing of a run changed, in words.
struct UndoMessage {
  let run: RunID
  let counts: UndoCounts
  /// How many strips whose state has changed are in each state now.
  let states: [StripState: Int]
  /// Whether nothing was changed.
  let isTrial: Bool

  /// The lines to be printed.
  func lines(in language: Language) -> [String] {
    [trial(language), main(language)].compactMap(\.self)
      + StateChangeMessage.lines(
        states, recountedCount: counts.recountedStripCount, language)
  }

  private func trial(_ language: Language) -> String? {
    guard isTrial else { return nil }
    return language.text(
      ko: "시험 실행이라 바뀐 것은 없습니다. --dry-run 없이 실행하면:",
      en: "Dry run, nothing is changed. Without --dry-run:")
  }

  private func main(_ language: Language) -> String {
    let number = run.number
    if counts.assignmentCount > 0 { return assignments(language) }
    guard counts.sourceCount > 0 else {
      return language.text(
        ko: "작업 \(number) 되돌림: 이 작업만 찾은 것이 없어 다른 것은 그대로입니다.",
        en: "Run \(number) undone: nothing was found by it alone, so that nothing else changes.")
    }
    let found = [
      language.text(
        ko: "다른 작업이 읽지 않은 문서 \(counts.sourceCount)건",
        en: language.count(counts.sourceCount, "", "page") + " that no other run has read"),
      language.someCount(counts.sightingCount, "그 안의 날씨띠", "strip").map {
        $0 + language.text(ko: "", en: " seen in them")
      },
      language.someCount(counts.rejectionCount, "읽지 못한 줄", "rejection"),
    ].compactMap(\.self).joined(separator: ", ")
    let parts = [found, gone(language)].compactMap(\.self).joined(separator: "; ")
    return language.text(ko: "작업 \(number) 되돌림: \(parts).", en: "Run \(number) undone: \(parts).")
  }

  /// What a run of `compare --assign` leaves behind.
  private func assignments(_ language: Language) -> String {
    let found = counts.assignmentCount
    let taken = counts.takenHourCount
    let rest =
      taken == 0
      ? language.text(
        ko: "다른 작업도 같은 것을 찾았거나 그런 날씨띠가 없어 다른 것은 그대로입니다",
        en: "other runs found the same, or there are no such strips any more, so that nothing else "
          + "changes")
      : language.text(
        ko: "시각이 없어지거나 제 날짜에서 빠진 날씨띠 \(taken)건",
        en: "\(taken) \(taken == 1 ? "strip has" : "strips have") no hour any more, or "
          + "\(taken == 1 ? "is" : "are") no longer shown under another date")
    return language.text(
      ko: "작업 \(run.number) 되돌림: 찾았던 시각 \(found)건; \(rest).",
      en: "Run \(run.number) undone: the times that it had found of \(found) "
        + "\(found == 1 ? "snapshot" : "snapshots"); \(rest).")
  }

  /// What is gone with the pages; nil where they held no strip.
  private func gone(_ language: Language) -> String? {
    guard counts.sightingCount > 0 else { return nil }
    let parts = [
      language.someCount(counts.deletedStripCount, "날씨띠", "strip"),
      language.someCount(counts.observationCount, "관측값", "observation"),
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return language.text(
        ko: "모두 다른 문서에도 있어 지운 날씨띠와 관측값 없음",
        en: "other pages hold the same, so that no strip or observation is gone")
    }
    let list = parts.joined(separator: ", ")
    return language.text(
      ko: "다른 문서에 없어 함께 지움: \(list)", en: "gone, since no other page holds them: \(list)")
  }
}
