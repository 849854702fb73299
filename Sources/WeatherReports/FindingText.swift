public import Weather

/// What a quality check speaks against, in words.
public struct FindingText: Sendable {
  private let language: Language
  private let nameLanguage: Language
  private let stations: StationCatalogue

  /// So many stations are named, and the rest counted.
  private static let mostReferences = 6

  /// Texts in a language, with the names of these stations.
  ///
  /// - Parameter names: the language of the names; that of the texts, where none is given.
  public init(language: Language, names: Language? = nil, stations: StationCatalogue) {
    self.language = language
    nameLanguage = names ?? language
    self.stations = stations
  }

  /// `2024-05-16 진도(첨찰산) 30.2 (0.9~16.9)`.
  public func example(of finding: QualityFinding) -> String {
    let hour = finding.hour.map { language.text(ko: " \($0.hour)시", en: " \($0.hour):00") } ?? ""
    let what = finding.observation.map(value) ?? finding.stripID
    let passing = limit(of: finding.verdict).map { " (\($0))" } ?? ""
    return "\(finding.date)\(hour) \(what)\(passing)"
  }

  /// What the check held the value against, and what it compared it with; nil where there is nothing
  /// to tell.
  public func details(of finding: QualityFinding) -> String? {
    let parts = [limit(of: finding.verdict), references(of: finding.verdict)].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    // Dates hold for all values of a strip.
    let isOfDates = if case .dates = finding.verdict.limit { true } else { false }
    let what = isOfDates ? "" : finding.observation.map { value($0) + ": " } ?? ""
    return what + parts.joined(separator: "; ")
  }

  private func value(_ observation: Observation) -> String {
    [
      name(of: observation.stationID), observation.airTemperature?.description,
      observation.presentWeather?.printed,
    ].compactMap(\.self).joined(separator: " ")
  }

  private func limit(of verdict: CheckVerdict) -> String? {
    switch verdict.limit {
    case .airTemperatures(let lowest?, let highest?):
      language.text(
        ko: "\(lowest)~\(highest)이면 통과", en: "from \(lowest) to \(highest) passes")
    case .airTemperatures(let lowest?, nil):
      language.text(ko: "\(lowest) 이상이면 통과", en: "\(lowest) and above passes")
    case .airTemperatures(nil, let highest?):
      language.text(ko: "\(highest) 이하이면 통과", en: "\(highest) and below passes")
    case .dates(let dates):
      language.text(
        ko: "\(dates.lowerBound)~\(dates.upperBound)이면 통과",
        en: "\(dates.lowerBound) to \(dates.upperBound) passes")
    case .equalTemperatures(let equal, let shared):
      language.text(
        ko: "겹치는 지점 \(shared)곳 가운데 \(equal)곳의 기온이 같음",
        en: "\(equal) of \(shared) shared temperatures are equal")
    case .movement(let movement):
      language.text(ko: "이웃은 \(movement) ℃ 움직임", en: "the neighbours moved by \(movement) °C")
    case .airTemperatures(nil, nil), nil: nil
    }
  }

  private func references(of verdict: CheckVerdict) -> String? {
    guard !verdict.references.isEmpty else { return nil }
    let named = verdict.references.prefix(Self.mostReferences).map(text).joined(separator: ", ")
    let rest = verdict.references.count - Self.mostReferences
    let more = rest > 0 ? language.text(ko: " 외 \(rest)", en: " and \(rest) more") : ""
    return language.text(ko: "견준 것: \(named)\(more)", en: "compared with \(named)\(more)")
  }

  private func text(_ reference: CheckReference) -> String {
    switch reference {
    case .station(let id, let temperature): "\(name(of: id)) \(temperature)"
    case .hours(let hours, let temperature): "\(hours > 0 ? "+" : "")\(hours) h \(temperature)"
    case .strip(let id, let date): "\(date) \(id)"
    }
  }

  private func name(of stationID: Int) -> String {
    stations[id: stationID].map(nameLanguage.name(of:)) ?? String(stationID)
  }
}
