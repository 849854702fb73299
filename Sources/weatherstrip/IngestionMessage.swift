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
    if report.pageCount == 0, report.failureCount == 0, !report.wasCancelled {
      return [language.text(ko: "읽을 문서가 없습니다.", en: "There are no pages here.")] + others(language)
    }
    return [main(language)] + others(language)
  }

  private func main(_ language: Language) -> String {
    let pages = language.count(report.pageCount, "문서", "page")
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
    let tail = [
      language.count(report.countedObservations, "관측값", "observation"),
      rejections(language),
    ].compactMap(\.self)
    return (["\(pages), \(found)"] + tail).joined(separator: "; ")
  }

  private func rejections(_ language: Language) -> String? {
    let rows = language.someCount(report.rejectedRows, "읽지 못한 줄", "row")
    let strips = language.someCount(report.rejectedStrips, "읽지 못한 날씨띠", "strip")
    let parts = [rows, strips].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return parts.joined(separator: language.text(ko: ", ", en: " and "))
      + language.text(ko: "(--rejects로 보기)", en: " rejected (see --rejects)")
  }

  private func others(_ language: Language) -> [String] {
    let frozen = report.changedStrips[.frozen, default: 0]
    let carriedOver = report.changedStrips[.carriedOver, default: 0]
    return [
      language.some(
        frozen, ko: "저장된 날씨띠 %건이 갱신 멈춤으로 밝혀져 집계에서 빠졌습니다.",
        en: "Strips stored before that are now known to be frozen: % (kept, no longer counted)."),
      language.some(
        carriedOver, ko: "저장된 날씨띠 %건이 자정을 넘긴 것으로 밝혀져 집계에서 빠졌습니다.",
        en: "Strips stored before that are now known to be carried over midnight: % "
          + "(kept, no longer counted)."),
      language.some(
        report.pagesWithoutStrip, ko: "날씨띠가 없는 문서 %건.", en: "Pages without a strip: %."),
      language.some(
        report.pagesWithInvalidBytes,
        ko: "UTF-8이 아닌 바이트를 바꾼 문서 %건(EUC-KR이라면 iconv -f CP949 -t UTF-8로 바꿔 주세요).",
        en: "Pages with bytes that are not UTF-8, which were replaced: % "
          + "(if they are EUC-KR, convert them with iconv -f CP949 -t UTF-8)."),
      language.some(
        report.passedOverCount, ko: "텍스트가 아니어서 지나친 파일 %건.",
        en: "Files passed over, since they hold no text: %."),
      language.some(
        report.failureCount, ko: "읽지 못한 입력 %건.", en: "Inputs that could not be read: %."),
      report.wasCancelled
        ? language.text(
          ko: "멈췄습니다. 여기까지는 저장되었고, 같은 명령으로 이어 갈 수 있습니다.",
          en: "Stopped. What is told here is stored; the same command goes on from it.") : nil,
    ].compactMap(\.self)
  }
}

extension Language {
  /// `12 pages`, `문서 12건`.
  func count(_ number: Int, _ korean: String, _ english: String) -> String {
    text(ko: "\(korean) \(number)건", en: "\(number) \(english)\(number == 1 ? "" : "s")")
  }

  /// A count, or nil where there is none.
  func someCount(_ number: Int, _ korean: String, _ english: String) -> String? {
    number == 0 ? nil : count(number, korean, english)
  }

  /// A text with a number in place of `%`, or nil where the number is 0.
  func some(_ number: Int, ko korean: String, en english: String) -> String? {
    guard number > 0 else { return nil }
    let parts = text(ko: korean, en: english).split(
      separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: String(number))
  }
}
