import Weather
import WeatherAnalysis

/// For each number shown as an extreme, and for the newest strip: the row as printed, where and when.
struct EvidenceSection: ReportSection {
  let id = "evidence"

  func title(in language: Language) -> String { language.text(ko: "근거", en: "Evidence") }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard !content.evidence.isEmpty else {
      return try markup.paragraphs([language.text(ko: "값이 없습니다.", en: "There are no values.")])
    }
    try markup.paragraphs([
      language.text(
        ko: "극값으로 보인 수마다 찍힌 줄과 그 출처입니다. 같은 저장소에서 weatherstrip show가 모두 보여 줍니다.",
        en: "For each number shown as an extreme the row as printed, and where. In the same store "
          + "'weatherstrip show' tells all of it.")
    ])
    let notes = EvidenceNotes(language: language, stations: content.tables.stations)
    for strip in content.evidence {
      let first = strip.sightings.first
      try markup.write(
        markup.templates.text(
          .evidence,
          [
            "id": strip.stripID, "title": notes.heading(of: strip),
            "judgement": notes.judgement(of: strip),
            "rowsTitle": language.text(ko: "찍힌 줄", en: "Row as printed"),
            "rows": rows(of: strip, content),
            "sourceTitle": language.text(ko: "출처", en: "Source"),
            "sources": first.map(sources) ?? [],
            "captureTitle": language.text(ko: "수집 시각", en: "Capture time"),
            "capture": first?.source.captureTime?.description
              ?? language.text(ko: "알 수 없음", en: "not known"),
            "commandTitle": language.text(ko: "명령", en: "Command"),
          ]))
    }
  }

  private func rows(of strip: StripEvidence, _ content: ReportContent) -> [[String: Any]] {
    strip.observations.filter(content.isShownAsExtreme(in: strip)).compactMap { observation in
      guard let (sighting, row) = strip.sightings(of: observation).first else { return nil }
      return [
        "name": content.names.name(ofStation: observation.stationID),
        "text": TerminalText.line(of: sighting.bytes(in: row.rowRange)),
      ]
    }
  }

  private func sources(of sighting: SightingEvidence) -> [String] {
    let source = sighting.source
    let record = source.recordOffset.map { " @\($0)" } ?? ""
    return [source.url, source.location + record].compactMap(\.self)
  }
}

extension ReportContent {
  /// Whether a value of a strip is an extreme that is shown; of the newest strip all are shown.
  fileprivate func isShownAsExtreme(in strip: StripEvidence) -> (Observation) -> Bool {
    var shown: Set<Int> = []
    for group in [whole, regions, stations].flatMap(\.groups) {
      for case .extreme(let extreme) in group.figures.map(\.value)
      where self.strip(of: extreme, in: group) == strip.stripID {
        shown.insert(extreme.stationID)
      }
    }
    return { observation in
      shown.isEmpty || shown.contains(observation.stationID)
    }
  }
}
