public import Weather

/// What speaks for a strip and against it, in words.
public struct EvidenceNotes: Sendable {
  private let language: Language
  private let stations: StationCatalogue

  /// Notes in a language, with the names of these stations.
  public init(language: Language, stations: StationCatalogue) {
    self.language = language
    self.stations = stations
  }

  /// `2025-04-04, strip bb1ef9a1feb3cd4f`.
  public func heading(of strip: StripEvidence) -> String {
    let hour = strip.hour.map { language.text(ko: " \($0.hour)시", en: " \($0.hour):00 KST") }
    return "\(strip.date)\(hour ?? ""), " + language.text(ko: "날씨띠", en: "strip")
      + " \(strip.stripID)"
  }

  /// Whether the strip counts, and why; a line for each flag of its values.
  public func judgement(of strip: StripEvidence) -> [String] {
    [state(of: strip)] + flags(of: strip)
  }

  private func state(of strip: StripEvidence) -> String {
    let dates = strip.otherDates.map(\.description).joined(separator: ", ")
    switch strip.state {
    case .live:
      return language.text(ko: "살아 있는 날씨띠: 집계합니다.", en: "Live: it counts.")
    case .notChecked:
      return language.text(
        ko: "기온이 여덟 개가 안 되어 멈춘 것인지 알 수 없습니다: 집계합니다.",
        en: "Too few temperatures to tell whether it is frozen: it counts.")
    case .carriedOver:
      return language.text(
        ko: "\(dates)의 날씨띠가 자정을 넘겨 찍혔습니다: 집계하지 않습니다.",
        en: "The strip of \(dates), still printed after midnight: it does not count.")
    case .frozen:
      if let freeze = strip.freeze {
        return language.text(
          ko: "갱신 멈춤: 알려진 멈춤 \(freeze)의 기온입니다. 집계하지 않습니다.",
          en:
            "Frozen: its temperatures are those of the listed freeze \(freeze). It does not count.")
      }
      return language.text(
        ko: "갱신 멈춤: 같은 기온이 \(dates)에도 찍혔습니다. 집계하지 않습니다.",
        en: "Frozen: the same temperatures were printed under \(dates). It does not count.")
    }
  }

  private func flags(of strip: StripEvidence) -> [String] {
    QualityFlag.allCases.compactMap { flag in
      let flagged = strip.observations.filter { $0.flags.contains(QualityFlags(flag)) }
      guard !flagged.isEmpty else { return nil }
      let names = flagged.map(\.stationID).uniqued().map { id in
        stations[id: id].map(language.name(of:)) ?? String(id)
      }
      let isOfAll = flagged.count == strip.observationCount && flagged.count > 1
      let whose =
        isOfAll ? language.text(ko: "모든 값", en: "all values") : names.joined(separator: ", ")
      return "\(flag.rawValue) (\(whose)): \(flag.meaning(in: language))"
    }
  }

  /// Where the strip was seen: a line for a sighting, and lines for what is remarkable in it.
  ///
  /// - Parameter conflicts: the numbers of stations for which other sightings print another value.
  public func lines(of sighting: SightingEvidence, conflicts: Set<Int>) -> [String] {
    let source = sighting.source
    var place = [source.location]
    if let offset = source.recordOffset {
      let length = source.recordLength.map { language.text(ko: " \($0)바이트", en: ", \($0) bytes") }
      place.append(
        language.text(ko: "바이트 \(offset)부터", en: "record at byte \(offset)") + (length ?? ""))
    }
    if let url = source.url { place.append(url) }
    if let time = source.captureTime {
      place.append(language.text(ko: "수집 \(time)", en: "fetched \(time)"))
    }
    let range = sighting.range
    place.append(
      language.text(
        ko: "문서의 바이트 \(range.lowerBound)~\(range.upperBound - 1)",
        en: "bytes \(range.lowerBound) to \(range.upperBound - 1) of the page's text"))
    let runs = sighting.runs.map(String.init).joined(separator: ", ")
    place.append(
      language.text(ko: "작업 \(runs)", en: "\(sighting.runs.count == 1 ? "run" : "runs") \(runs)"))
    let repairs =
      sighting.repairs.total == 0
      ? nil : language.text(ko: "고쳐 읽은 것: ", en: "Repairs: ") + sighting.repairs.text
    let printed = sighting.observations.filter { conflicts.contains($0.stationID) }.map {
      language.text(ko: "여기 찍힌 값: ", en: "Printed here: ")
        + TerminalText.line(of: sighting.bytes(in: $0.rowRange))
    }
    return [place.joined(separator: "; ")]
      + ([repairs].compactMap(\.self) + printed).map { "  " + $0 }
      + sighting.rejections.map { "  " + line(of: $0) }
  }

  private func line(of rejection: Rejection) -> String {
    language.text(ko: "읽지 못한 줄", en: "Rejected")
      + " (\(rejection.reason.rawValue)): \(TerminalText.line(of: rejection.rawText))"
  }
}

extension QualityFlag {
  /// What the flag says of a value.
  public func meaning(in language: Language) -> String {
    switch self {
    case .stationFromOrder:
      language.text(
        ko: "줄에 이름이 없어 앞뒤 지점의 순서로 알아냈습니다.",
        en: "the row had no name; its place between two stations gave it.")
    case .dateFromCapture:
      language.text(
        ko: "날짜가 찍히지 않아 수집한 날짜를 썼습니다.",
        en: "no date was printed; it is that of the capture.")
    case .weekdayMismatch:
      language.text(
        ko: "찍힌 요일이 날짜와 맞지 않습니다. 집계하지 않습니다.",
        en: "the weekday printed is not that of the date. Such values do not count.")
    case .conditionOrderUnclear:
      language.text(
        ko: "날씨가 어느 지점의 것인지 알 수 없어 뺐습니다.",
        en: "it could not be told to which station a condition belongs; conditions were left out.")
    case .sentinelTemperature:
      language.text(
        ko: "'값 없음'을 뜻하는 숫자가 찍혔습니다.", en: "the number printed stands for 'no value'.")
    case .valueConflict:
      language.text(
        ko: "같은 날씨띠에 이 지점의 다른 값도 찍혔습니다. 집계하지 않습니다.",
        en: "the same strip was printed with another value. Such values do not count.")
    case .dateFarFromCapture:
      language.text(
        ko: "찍힌 날짜가 수집한 날짜와 하루 넘게 다릅니다.",
        en: "the date printed is more than a day from that of the capture.")
    }
  }
}
