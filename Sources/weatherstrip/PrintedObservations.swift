import Weather

/// How many observations a table shows, for the line under it.
struct PrintedObservations {
  private var count = 0
  private var uncounted = 0

  mutating func add(_ record: ObservationRecord) {
    count += 1
    if !record.isCounted { uncounted += 1 }
  }

  /// What the table shows, and what it leaves out.
  func note(_ language: Language, leftOut parts: [String] = []) -> String {
    let shown = language.text(
      ko: "관측값 \(count)건, 페이지에 찍힌 순간값",
      en: "\(count) \(count == 1 ? "observation" : "observations"), captured values as printed")
    let notCounted =
      uncounted == 0
      ? ""
      : language.text(
        ko: " (집계 제외 \(uncounted)건)", en: " (\(uncounted) not counted)")
    let leftOut =
      parts.isEmpty
      ? "" : language.text(ko: ". 제외: ", en: ". Left out: ") + parts.joined(separator: ", ")
    return shown + notCounted + leftOut + "."
  }
}
