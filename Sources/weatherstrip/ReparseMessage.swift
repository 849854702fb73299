import Weather
import WeatherStore

/// How much reading texts again has changed.
struct ReparseTally {
  private(set) var strips = 0
  private(set) var added = 0
  private(set) var removed = 0
  private(set) var changed = 0
  private(set) var states = 0

  /// Counts a strip that has changed.
  mutating func add(_ change: StripChange) {
    strips += 1
    if let before = change.stateBefore, let after = change.stateAfter, before != after {
      states += 1
    }
    for observation in change.observations {
      switch (observation.before, observation.after) {
      case (nil, _): added += 1
      case (_, nil): removed += 1
      default: changed += 1
      }
    }
  }
}

/// What reading texts again did, in words.
struct ReparseMessage {
  let counts: ReparseCounts
  let tally: ReparseTally
  let isDryRun: Bool

  /// The lines to be printed.
  func lines(in language: Language) -> [String] {
    let start =
      isDryRun ? language.text(ko: "시험 실행(저장소는 그대로): ", en: "Dry run, nothing is changed: ") : ""
    let texts = language.text(
      ko: "글 \(counts.textCount)건을 다시 읽음",
      en: "\(language.count(counts.textCount, "글", "text")) read again")
    let others = [
      language.some(
        counts.recoveredRejectionCount, ko: "읽지 못했던 줄과 날씨띠 %건이 달라졌습니다.",
        en: "Rejections that are gone: %."),
      language.some(
        counts.newRejectionCount, ko: "이제 읽지 못하는 줄과 날씨띠 %건.", en: "New rejections: %."),
      language.some(
        counts.unreadableCount, ko: "글이 손상되었거나 따로 떼어 읽을 수 없어 그대로 둔 곳 %건.",
        en: "Places whose text is damaged or can't be read by itself, left as they are: %."),
    ].compactMap(\.self)
    return [start + texts + "; " + changes(language) + "."] + others
  }

  private func changes(_ language: Language) -> String {
    guard tally.strips > 0 else { return language.text(ko: "바뀐 것 없음", en: "nothing has changed") }
    let parts = [
      language.some(tally.added, ko: "더해진 값 %건", en: "% added"),
      language.some(tally.removed, ko: "빠진 값 %건", en: "% taken away"),
      language.some(tally.changed, ko: "바뀐 값 %건", en: "% changed"),
      language.some(tally.states, ko: "달라진 상태 %건", en: "% of another state"),
    ].compactMap(\.self)
    let strips = language.text(
      ko: "바뀐 날씨띠 \(tally.strips)건",
      en: "\(language.count(tally.strips, "날씨띠", "strip")) changed")
    return "\(strips)"
      + language.text(ko: ": ", en: "; values and states: ") + parts.joined(separator: ", ")
  }
}
