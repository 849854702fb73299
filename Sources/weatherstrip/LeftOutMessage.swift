import Weather
import WeatherStore

/// What a summary left out, in words.
enum LeftOutMessage {
  static func parts(of leftOut: LeftOut, _ language: Language) -> [String] {
    [
      language.some(
        leftOut.frozenStrips, ko: "갱신 멈춤 %건(보관, 집계 제외)", en: "frozen % (kept, not counted)"),
      language.some(
        leftOut.carriedOverStrips, ko: "자정 넘긴 날씨띠 %건(보관, 집계 제외)",
        en: "carried over midnight % (kept, not counted)"),
      language.some(
        leftOut.redatedStrips, ko: "다른 날짜에 찍힌 묵은 날씨띠 %건(제 날짜로 집계)",
        en: "stale strips % (counted under their true date)"),
      language.some(
        leftOut.suspectObservations, ko: "의심 관측값 %건(보관, 집계 제외)",
        en: "suspect observations % (kept, not counted)"),
      language.some(
        leftOut.wrongObservations, ko: "오류 관측값 %건(보관, 집계 제외)",
        en: "wrong observations % (kept, not counted)"),
    ].compactMap(\.self)
  }
}
