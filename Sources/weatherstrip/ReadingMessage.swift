import StripIngestion
import Weather

/// What reading brought, in words.
struct ReadingMessage {
  private let counts: ReadingCounts

  init(_ counts: ReadingCounts) {
    self.counts = counts
  }

  /// One line: pages, strips, observations and rejections.
  func main(_ language: Language) -> String {
    let found = [
      inputs(language), language.count(counts.pages, "문서", "page"),
      language.count(counts.strips, "날씨띠", "strip"),
      language.count(counts.observations, "관측값", "observation"),
    ].compactMap(\.self).joined(separator: ", ")
    return [found, rejections(language)].compactMap(\.self).joined(separator: "; ")
  }

  /// The number of inputs; nil where each is one page.
  func inputs(_ language: Language) -> String? {
    counts.inputs == counts.pages ? nil : language.count(counts.inputs, "입력", "input")
  }

  /// What was rejected; nil where nothing was.
  func rejections(_ language: Language) -> String? {
    let rows = language.someCount(counts.rejectedRows, "읽지 못한 줄", "row")
    let strips = language.someCount(counts.rejectedStrips, "읽지 못한 날씨띠", "strip")
    let parts = [rows, strips].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return parts.joined(separator: language.text(ko: ", ", en: " and "))
      + language.text(ko: "(--rejects로 보기)", en: " rejected (see --rejects)")
  }

  /// A line for each other thing that happened.
  func others(_ language: Language) -> [String] {
    [
      reasons(language),
      language.some(
        counts.unchanged, ko: "읽은 뒤로 바뀌지 않아 다시 읽지 않은 파일 %건(--reread로 다시 읽기).",
        en: "Files unchanged since they were read, not read again: % (--reread reads them)."),
      language.some(
        counts.copied, ko: "내용이 이미 읽은 파일과 같아 읽지 않은 파일 %건(옮기거나 복사한 파일).",
        en: "Files known by their content (moved or copied), not read again: %."),
      language.some(
        counts.pagesWithoutStrip, ko: "날씨띠가 없는 문서 %건.", en: "Pages without a strip: %."),
      language.some(
        counts.pagesWithInvalidBytes, ko: "문자 집합에 맞지 않는 바이트를 바꾼 문서 %건.",
        en: "Pages with bytes that their character set does not have, which were replaced: %."),
      language.some(
        counts.skippedRecords, ko: "문서가 아니어서 건너뛴 레코드 %건.",
        en: "Records of archives skipped, since they are no pages: %."),
      language.some(
        counts.tooLarge, ko: "너무 커서 건너뛴 문서 %건.", en: "Pages skipped, since they are too large: %."),
      language.some(
        counts.pagesReadOtherwise, ko: "태그를 걷어 내고 읽은 문서 %건.",
        en: "Pages with damaged markup, read without their tags: %."),
      language.some(
        counts.damagedParts, ko: "손상되어 읽지 못한 부분 %건.",
        en: "Damaged parts that could not be read: %."),
      language.some(
        counts.passedOver, ko: "텍스트가 아니어서 지나친 파일 %건.",
        en: "Files passed over, since they hold no text: %."),
      language.some(
        counts.failures, ko: "읽지 못한 입력 %건.", en: "Inputs that could not be read: %."),
    ].compactMap(\.self)
  }

  /// What was rejected, by reason; nil where nothing was.
  private func reasons(_ language: Language) -> String? {
    let parts = Rejection.Reason.allCases.compactMap { reason in
      counts.rejections[reason].map { "\(reason.rawValue) \($0)" }
    }
    guard !parts.isEmpty else { return nil }
    let list = parts.joined(separator: ", ")
    return language.text(ko: "읽지 못한 까닭: \(list).", en: "Rejected for: \(list).")
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
