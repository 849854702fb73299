public import Weather

/// A strip with all that speaks for it and against it, for people.
public struct EvidenceText: Sendable {
  private let table: EvidenceTable
  private let notes: EvidenceNotes
  private let language: Language
  private let sightingLimit: Int

  /// So many sightings are listed where nothing is said.
  public static let mostSightings = 10

  /// Texts in a language.
  ///
  /// - Parameter mostSightings: so many places are listed, and the rest counted.
  public init(tables: WeatherTables, language: Language, mostSightings: Int) {
    table = EvidenceTable(tables: tables, language: language)
    notes = EvidenceNotes(language: language, stations: tables.stations)
    self.language = language
    sightingLimit = mostSightings
  }

  /// The text of a strip.
  public func text(of strip: StripEvidence) -> String {
    var lines = [notes.heading(of: strip)] + notes.judgement(of: strip) + [""]
    lines += table.text(of: strip).split(separator: "\n").map(String.init) + [""]
    let count = strip.sightings.count
    let conflicts = strip.observations.filter { $0.flags.contains(QualityFlags(.valueConflict)) }
    let stations = Set(conflicts.map(\.stationID))
    lines.append(
      language.text(
        ko: "관측값 \(strip.observationCount)건의 날씨띠, \(count)곳에서 발견:",
        en: "A strip of \(strip.observationCount) observations, seen in "
          + "\(count) \(count == 1 ? "place" : "places"):"))
    for sighting in strip.sightings.prefix(sightingLimit) {
      lines += notes.lines(of: sighting, conflicts: stations).map { "  " + $0 }
    }
    if count > sightingLimit {
      lines.append(
        language.text(
          ko: "  외 \(count - sightingLimit)곳(--all로 모두 보기)",
          en: "  and \(count - sightingLimit) more (--all lists them)"))
    }
    return lines.map { TerminalText.escaped($0) + "\n" }.joined()
  }
}
