import Weather

/// What a change of the store led to for strips that were there before, in words.
enum StateChangeMessage {
  /// The lines to be printed.
  ///
  /// - Parameters:
  ///   - states: how many strips whose state has changed are in each state now.
  ///   - recountedCount: how many strips have values that count now and did not, or the other way.
  static func lines(
    _ states: [StripState: Int], recountedCount: Int, _ language: Language
  ) -> [String] {
    [
      language.some(
        states[.live, default: 0], ko: "이제 갱신 중으로 보아 집계하는 날씨띠 %건.",
        en: "Strips that are live now, and count: %."),
      language.some(
        states[.frozen, default: 0], ko: "이제 갱신 멈춤인 날씨띠 %건(보관, 집계 제외).",
        en: "Strips that are frozen now: % (kept, not counted)."),
      language.some(
        states[.carriedOver, default: 0], ko: "이제 자정을 넘긴 것인 날씨띠 %건(보관, 집계 제외).",
        en: "Strips that are carried over midnight now: % (kept, not counted)."),
      language.some(
        states[.notChecked, default: 0], ko: "이제 기온이 적어 확인하지 못하는 날씨띠 %건(집계함).",
        en: "Strips with too few temperatures to be checked now: % (they count)."),
      language.some(
        recountedCount,
        ko: "품질 판정이 바뀌어 집계에 들거나 빠지는 날씨띠 %건.",
        en: "Strips with values that are judged otherwise now, and count or no longer do: %."),
    ].compactMap(\.self)
  }
}
