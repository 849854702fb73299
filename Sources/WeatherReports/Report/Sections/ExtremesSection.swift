import Weather
import WeatherAnalysis

/// The newest strip, and the lowest and highest values, with links to their evidence.
struct ExtremesSection: ReportSection {
  let id = "extremes"

  func title(in language: Language) -> String {
    language.text(ko: "가장 새로운 날씨띠와 극값", en: "The newest strip, and the extremes")
  }

  func write(_ content: ReportContent, _ markup: ReportMarkup) throws {
    let language = content.language
    guard let group = content.whole.groups.first else {
      return try markup.paragraphs([language.text(ko: "값이 없습니다.", en: "There are no values.")])
    }
    let cards = [
      content.newest.map { newest(content, $0) },
      card(content, "minimum", of: group, language.text(ko: "최저", en: "Lowest")),
      card(content, "maximum", of: group, language.text(ko: "최고", en: "Highest")),
    ].compactMap(\.self)
    try markup.write(markup.templates.text(.cards, ["cards": cards]))
    if let newest = content.newest { try table(of: newest, content, markup) }
    try table(
      "extremes-table", language.text(ko: "지역의 극값", en: "Extremes of regions"),
      of: content.regions, content, markup)
    try markup.details(language.text(ko: "지점의 극값", en: "Extremes of stations")) {
      try table(
        "station-extremes-table", language.text(ko: "지점의 극값", en: "Extremes of stations"),
        of: content.stations, content, markup)
    }
  }

  private func newest(_ content: ReportContent, _ strip: StripEvidence) -> [String: Any] {
    let language = content.language
    let hour = strip.hour.map { " " + content.names.name(ofHour: $0.hour) } ?? ""
    return [
      "title": language.text(ko: "가장 새로운 날씨띠", en: "Newest strip"),
      "figure": "\(strip.date)\(hour)",
      "text": language.text(
        ko: "관측값 \(strip.observationCount)건", en: "\(strip.observationCount) observations"),
      "link": [
        "id": strip.stripID,
        "text": language.text(ko: "근거: 날씨띠 ", en: "Evidence: strip ") + strip.stripID,
      ],
    ]
  }

  private func card(
    _ content: ReportContent, _ field: String, of group: SummaryGroup, _ title: String
  ) -> [String: Any]? {
    guard case .extreme(let extreme)? = group[field] else { return nil }
    var card: [String: Any] = [
      "title": title, "figure": "\(sign(of: field)) \(extreme.temperature) ℃",
      "text": place(of: extreme, content),
    ]
    if let stripID = content.strip(of: extreme, in: group) {
      card["link"] = [
        "id": stripID,
        "text": content.language.text(ko: "근거: 날씨띠 ", en: "Evidence: strip ") + stripID,
      ]
    }
    return card
  }

  /// A captured minimum is an upper bound of the day's, a maximum a lower bound.
  private func sign(of field: String) -> String { field == "minimum" ? "≤" : "≥" }

  private func place(of extreme: Extreme, _ content: ReportContent) -> String {
    let hour = extreme.hour.map { " " + content.names.name(ofHour: $0) } ?? ""
    let others =
      extreme.otherCount == 0
      ? ""
      : content.language.text(ko: " 외 \(extreme.otherCount)", en: " +\(extreme.otherCount) more")
    return "\(content.names.name(ofStation: extreme.stationID)) \(extreme.date)\(hour)\(others)"
  }

  // MARK: The newest strip

  private func table(
    of strip: StripEvidence, _ content: ReportContent, _ markup: ReportMarkup
  ) throws {
    let table = EvidenceTable(tables: content.tables, language: content.language)
    try markup.details(
      content.language.text(
        ko: "가장 새로운 날씨띠의 값", en: "The values of the newest strip")
    ) {
      try markup.table(
        "newest-table",
        caption: EvidenceNotes(
          language: content.language, stations: content.tables.stations
        ).heading(of: strip), columns: table.columns,
        strip.observations.map { table.cells(of: $0, strip) })
    }
  }

  // MARK: Extremes

  private func table(
    _ id: String, _ caption: String, of summary: Summary, _ content: ReportContent,
    _ markup: ReportMarkup
  ) throws {
    try markup.table(id, caption: caption, columns: columns(content.language)) { addRow in
      for group in summary.groups { try addRow(cells(of: group, content)) }
    }
  }

  private func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn("area", title: language.text(ko: "지역·지점", en: "Area or station")),
      ReportColumn("minimum", title: language.text(ko: "최저 ℃", en: "Lowest ℃"), isNumeric: true),
      ReportColumn("minimum_place", title: language.text(ko: "최저의 지점·날짜", en: "Where and when")),
      ReportColumn("maximum", title: language.text(ko: "최고 ℃", en: "Highest ℃"), isNumeric: true),
      ReportColumn("maximum_place", title: language.text(ko: "최고의 지점·날짜", en: "Where and when")),
    ]
  }

  private func cells(of group: SummaryGroup, _ content: ReportContent) -> [TableCell] {
    let name = content.names.name(
      of: group.key.area, stationIDs: group.key.stationID == nil ? group.coverage.stationIDs : [])
    return [.text(name)]
      + ["minimum", "maximum"].flatMap { field -> [TableCell] in
        guard case .extreme(let extreme)? = group[field] else {
          return [.plain(.missing), .plain(.missing)]
        }
        let text = "\(sign(of: field)) \(extreme.temperature)"
        let number =
          content.strip(of: extreme, in: group).map { TableCell.evidence(text, stripID: $0) }
          ?? .text(text)
        return [number, .text(place(of: extreme, content))]
      }
  }
}
