import StripIngestion
import Weather
import WeatherStore

/// What an ingestion did, in words.
struct IngestionMessage {
  private let report: IngestionReport

  init(_ report: IngestionReport) {
    self.report = report
  }

  /// The lines to be printed.
  func lines(in language: Language) -> [String] {
    let counts = report.reading
    if counts.visited == 0, counts.failures == 0, !report.wasCancelled {
      return [language.text(ko: "읽을 문서가 없습니다.", en: "There are no pages here.")] + others(language)
    }
    let hasNothingNew = counts.inputs + counts.failures + counts.copied == 0
    return (hasNothingNew ? [] : [main(language)]) + others(language)
  }

  private var reading: ReadingMessage { ReadingMessage(report.reading) }

  private func main(_ language: Language) -> String {
    let pages = language.count(report.reading.pages, "문서", "page")
    let strips = language.count(report.counts.stripCount, "날씨띠", "strip")
    let parts = [
      language.text(ko: "새로 \(report.liveStrips)건", en: "\(report.liveStrips) new"),
      language.some(report.counts.seenBeforeCount, ko: "이미 본 것 %건", en: "% seen before"),
      language.some(
        report.newStrips[.frozen, default: 0], ko: "갱신 멈춤 %건(보관, 집계 제외)",
        en: "% frozen (kept, not counted)"),
      language.some(
        report.newStrips[.carriedOver, default: 0], ko: "자정 넘긴 것 %건(보관, 집계 제외)",
        en: "% carried over midnight (kept, not counted)"),
    ].compactMap(\.self)
    let found =
      report.counts.stripCount == 0 ? strips : "\(strips): \(parts.joined(separator: ", "))"
    let leftOut = [
      language.some(
        report.observations[.suspect, default: 0], ko: "의심 %건(보관, 집계 제외)",
        en: "% suspect (kept, not counted)"),
      language.some(
        report.observations[.wrong, default: 0], ko: "오류 %건(보관, 집계 제외)",
        en: "% wrong (kept, not counted)"),
    ].compactMap(\.self)
    let observations = language.count(report.countedObservations, "관측값", "observation")
    let tail = [
      ([observations] + leftOut).joined(separator: ", "),
      reading.rejections(language),
    ].compactMap(\.self)
    return
      ([[reading.inputs(language), pages, found].compactMap(\.self).joined(separator: ", ")] + tail)
      .joined(separator: "; ")
  }

  private func others(_ language: Language) -> [String] {
    let frozen = report.changedStrips[.frozen, default: 0]
    let carriedOver = report.changedStrips[.carriedOver, default: 0]
    let changes = [
      language.some(
        frozen, ko: "저장된 날씨띠 %건이 갱신 멈춤으로 밝혀져 집계에서 빠졌습니다.",
        en: "Strips stored before that are now known to be frozen: % (kept, no longer counted)."),
      language.some(
        carriedOver, ko: "저장된 날씨띠 %건이 자정을 넘긴 것으로 밝혀져 집계에서 빠졌습니다.",
        en: "Strips stored before that are now known to be carried over midnight: % "
          + "(kept, no longer counted)."),
      language.some(
        report.counts.recountedStrips.count,
        ko: "저장된 날씨띠 %건의 품질 판정이 바뀌어 집계에 들거나 빠졌습니다.",
        en:
          "Strips stored before, values of which are judged otherwise now, and count or no longer "
          + "do: %."),
    ].compactMap(\.self)
    let lines = changes + [otherReadings(language)].compactMap(\.self) + reading.others(language)
    guard report.wasCancelled else { return lines }
    return lines + [
      language.text(
        ko: "멈췄습니다. 여기까지는 저장되었고, 같은 명령으로 이어 갈 수 있습니다.",
        en: "Stopped. What is told here is stored; the same command goes on from it.")
    ]
  }

  /// What is read otherwise now than it is stored; nil where nothing is.
  private func otherReadings(_ language: Language) -> String? {
    language.some(
      report.counts.otherReadingCount,
      ko: "저장된 것과 지금 다르게 읽히는 날씨띠 %건('weatherstrip reparse'로 다시 읽기).",
      en: "Strips stored before that are read otherwise now: % ('weatherstrip reparse' takes that "
        + "over).")
  }
}
